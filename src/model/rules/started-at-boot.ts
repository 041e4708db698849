import { remove } from '../syntax/edit.ts';
import { about, lineOf, type PairRule } from './rule.ts';

/** A service that is enabled beside its socket is up before the first client comes. */
export const startedAtBoot: PairRule = ({ socket, service }) => {
  const wanted = lineOf(service, 'Install', 'WantedBy') ?? lineOf(service, 'Install', 'RequiredBy');
  // To be wanted by its own socket only ties the two together.
  if (!wanted || wanted.assignment.value === socket.name) return [];
  const fixes = [{ title: 'Remove the line', edits: remove([wanted.assignment]) }];
  const params = { service: service.name, socket: socket.name };
  return [about(service, wanted, 'pair/started-at-boot', params, { severity: 'info', fixes })];
};
