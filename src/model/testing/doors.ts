import { type Answer, type Door, doorsOf } from '../reach/answer.ts';
import { readAsker } from '../reach/asker.ts';
import { canConnect } from '../reach/connect.ts';
import { loadBundle, socketsOf } from '../unit/load-bundle.ts';

/** The listeners of `app.socket` with these lines, and perhaps of a service's beside it. */
export function doors(lines: string, manager: 'system' | 'user' = 'system', service?: string): readonly Door[] {
  const files = [{ name: 'app.socket', text: `[Socket]\n${lines}\n` }];
  if (service !== undefined) files.push({ name: 'app.service', text: `[Service]\nExecStart=/bin/true\n${service}\n` });
  const loaded = loadBundle({ name: 'app', target: 252, ...(manager === 'user' ? { manager } : {}), files });
  return socketsOf(loaded).flatMap((socket) => doorsOf(loaded, socket));
}

/** The answer to what someone types about the first listener. */
export function asked(
  lines: string,
  question: string,
  manager: 'system' | 'user' = 'system',
  service?: string,
): Answer {
  const [door] = doors(lines, manager, service);
  const read = readAsker(question, { manager });
  if (!door || !read.ok) throw new Error(`no listener, or nobody: ${lines} / ${question}`);
  return canConnect(door, read.asker);
}

/** An answer in short: the verdict, what decides, and the codes of what it depends on. */
export function brief({ verdict, by, provisos }: Answer): string {
  const line =
    by === undefined
      ? '-'
      : by.kind === 'line'
        ? `${by.entry.assignment.key}=${by.entry.assignment.value}`
        : `default ${by.name}=${by.value}`;
  return [verdict, line, ...provisos.map(({ code }) => `if ${code}`)].join(' | ');
}
