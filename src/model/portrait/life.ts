import type { BundleUnit } from '../unit/load-bundle.ts';
import { inForce } from '../unit/unit.ts';
import { isYes, listed, type Part, type Sentence, sentence, settingFor, strong, written } from './saying.ts';

/** What the socket is started by when it is enabled. */
export function whenItStarts(socket: BundleUnit): Sentence {
  const user = socket.unit.context.manager === 'user';
  const lines = ['WantedBy', 'RequiredBy', 'UpheldBy'].flatMap((name) => inForce(socket.unit, name, 'Install'));
  const names: Part[] = lines.flatMap((entry) =>
    entry.assignment.value
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => written(socket, entry, word)),
  );
  if (names.length === 0)
    return sentence(
      'Nothing starts ',
      strong(socket.name),
      user ? ' at login' : ' at boot',
      ': it has to be started by hand.',
    );
  return sentence(
    'Once enabled, ',
    strong(socket.name),
    user ? ' starts when the user logs in, with ' : ' starts at boot, with ',
    listed(names),
    '.',
  );
}

/** What is left when the socket is stopped. */
export function whenItStops(socket: BundleUnit): readonly Sentence[] {
  const remove = settingFor(socket, 'RemoveOnStop', isYes);
  const files = socket.unit.listeners.filter(({ classes }) =>
    (['path', 'fifo', 'message-queue'] as const).some((each) => classes.has(each)),
  ).length;
  if (!remove || files === 0) return [];
  return [
    sentence(
      'When it is stopped, ',
      files === 1 ? 'its file is ' : 'its files are ',
      written(socket, remove.entry, 'removed'),
      '.',
    ),
  ];
}
