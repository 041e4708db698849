import { setValue } from '../../syntax/edit.ts';
import { shownOf } from '../../unit/show-values.ts';
import { optionValues, programOf } from '../program.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';

const idle: ReadonlySet<string> = new Set(['--exit-idle-time']);

/** A program that ends when nobody needs it ends well, and that is what these restart it for. */
export const restartWhenIdle: Rule = {
  code: 'pair/restart-when-idle',
  severity: 'warning',
  find: inPairs(({ service }) => {
    const program = programOf(service);
    const line = lineOf(service, 'Service', 'Restart');
    const value = shownOf(service.unit, 'Restart', 'Service') ?? '';
    if (!program || !line || !['always', 'on-success'].includes(value)) return [];
    const [option] = optionValues(program.args, idle);
    if (!option || /^(?:infinity|0)$/.test(option.value)) return [];
    const fixes = [{ title: 'Write Restart=on-failure', edits: setValue(line.assignment, 'on-failure') }];
    return [atValue(service, line, { value, time: option.value }, fixes)];
  }),
};
