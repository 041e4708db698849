import { add } from '../../syntax/edit.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Entry } from '../../unit/unit.ts';
import { atHeader, inPairs, type Rule } from '../rule.ts';

const isCondition = /^(?:Condition|Assert)[A-Z]/;

const conditionsOf = ({ unit }: BundleUnit): readonly Entry[] =>
  unit.entries.filter(
    ({ directive, effective }) => effective && directive.section === 'Unit' && isCondition.test(directive.name),
  );

const lineOf = ({ assignment, directive }: Entry): string => `${directive.name}=${assignment.value}`;

/** A service that is skipped leaves the client waiting, who starts it again at once (`socket_check_and_start_service()`). */
export const conditions: Rule = {
  code: 'pair/conditions',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const own = new Set(conditionsOf(socket).map(lineOf));
    const lacking = conditionsOf(service).filter((entry) => !own.has(lineOf(entry)));
    const [first] = lacking;
    if (!first || socket.unit.accept) return [];
    const { document } = socket.unit;
    // One edit: they are to stand one below the other.
    const lines = lacking.map(lineOf);
    const [edit] = add(document, { section: 'Unit', beside: [] }, first.directive.name, first.assignment.value);
    const text = edit?.text.replace(lineOf(first), () => lines.join('\n')) ?? '';
    const edits = edit ? [{ ...edit, text }] : [];
    const title = lines.length === 1 ? `Add ${lines[0]} to the socket` : `Add the ${lines.length} lines to the socket`;
    const fixes = socket.packaged ? [] : [{ title, edits, unsafe: true as const }];
    return [atHeader(socket, 'Socket', { socket: socket.name, service: service.name, line: lineOf(first) }, fixes)];
  }),
};
