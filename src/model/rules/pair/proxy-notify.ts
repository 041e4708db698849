import { setValue } from '../../syntax/edit.ts';
import { shownOf } from '../../unit/show-values.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';
import { proxyOf } from './proxy.ts';

/** The last version that was seen never to say when it is ready; 257 was seen to say so. */
const silentUntil = 252;

/** A service of this type that never says that it is ready is killed when its start times out. */
export const proxyNotify: Rule = {
  code: 'pair/proxy-notify',
  severity: 'error',
  find: inPairs(({ service }) => {
    const { target } = service.unit.context;
    const line = lineOf(service, 'Service', 'Type');
    const type = shownOf(service.unit, 'Type', 'Service') ?? '';
    if (!line || !type.startsWith('notify') || target > silentUntil || !proxyOf(service)) return [];
    const fixes = [{ title: 'Write Type=exec', edits: setValue(line.assignment, 'exec') }];
    return [atValue(service, line, { type, target }, fixes)];
  }),
};
