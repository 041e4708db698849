import { inForce, valueOf } from '../../unit/unit.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';

/** A network namespace of its own holds nothing but a loopback that nobody else is on. */
export const proxyAlone: Rule = {
  code: 'pair/proxy-alone',
  severity: 'warning',
  find: inPairs(({ service }) => {
    const start = lineOf(service, 'Service', 'ExecStart');
    const [, address] =
      /\/systemd-socket-proxyd(?:\s+-\S+)*\s+([^/\s]\S*)\s*$/.exec(start?.assignment.value ?? '') ?? [];
    const alone = valueOf(service.unit, 'PrivateNetwork', 'Service') === true;
    const joins = inForce(service.unit, 'JoinsNamespaceOf', 'Unit').length > 0;
    return start && address !== undefined && alone && !joins ? [atValue(service, start, { address })] : [];
  }),
};
