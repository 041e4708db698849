import type { Program } from '../program.ts';

/** Programs that only start another one, and their options that take a value. */
const wrappers: Readonly<Record<string, readonly string[]>> = {
  env: ['-u', '--unset', '-C', '--chdir'],
  exec: ['-a'],
  nice: ['-n', '--adjustment'],
  ionice: ['-c', '-n', '--class', '--classdata'],
  sudo: ['-u', '-g', '--user', '--group'],
  setpriv: [],
  stdbuf: ['-i', '-o', '-e'],
  bundle: [],
  poetry: [],
  pipenv: [],
  uv: [],
};

/** The words of a command, without the quotes around them and the marks before the path (`-`, `@`, `:`, `+`, `!`, `|`). */
function words(command: string): readonly string[] {
  const found = command.trim().match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return found.map((each, place) => {
    const plain = each.replaceAll(/["']/g, '');
    return place === 0 ? plain.replace(/^[-@:+!|]+/, '') : plain;
  });
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A name and the same without a version behind it: `php-fpm8.2` is `php-fpm`. */
const names = (path: string): readonly string[] => [baseName(path), baseName(path).replace(/[\d.]+$/, '')];

/** The words from the program that is meant, behind `env`, `python -m`, `bundle exec` and a shell. */
function unwrapped(all: readonly string[]): readonly string[] {
  const [first, ...rest] = all;
  if (first === undefined) return all;
  const [name = '', plain = ''] = names(first);
  if (plain === 'python' || plain === 'pypy') return behindPython(all);
  if (/^(ba|da|z|k)?sh$/.test(name)) {
    const script = rest[rest.findIndex((each) => /^-\w*c$/.test(each)) + 1];
    return script !== undefined && rest.some((each) => /^-\w*c$/.test(each)) ? unwrapped(words(script)) : all;
  }
  const valued = wrappers[name];
  if (!valued) return all;
  let place = 0;
  for (let each = rest[place]; each !== undefined; each = rest[place]) {
    if (valued.includes(each)) place += 2;
    else if (/^-|^\w+=/.test(each) || each === 'exec' || each === 'run') place += 1;
    else break;
  }
  return unwrapped(rest.slice(place));
}

/** `python -m MODULE …` and `python /path/to/gunicorn …`. */
function behindPython(all: readonly string[]): readonly string[] {
  const module = all.indexOf('-m');
  const script = all.findIndex((each, place) => place > 0 && !each.startsWith('-'));
  return module > 0 ? all.slice(module + 1) : all.slice(Math.max(0, script));
}

/** Whether the words of a command begin with the program and have the rest in this order, whatever stands between. */
function isCall(all: readonly string[], command: string): boolean {
  const [name = '', ...rest] = command.split(' ');
  const [first, ...others] = all;
  if (first === undefined || !names(first).includes(name)) return false;
  let place = 0;
  for (const each of others) if (each === rest[place]) place += 1;
  return place === rest.length;
}

/**
 * The known program that an `ExecStart=` runs, by the name of its file, also behind interpreters and wrappers
 * (`/usr/bin/python3 -m gunicorn`, `/usr/bin/env node server.js`). Undefined where it is none of them, as for a binary of
 * one's own, whose language its name does not tell.
 */
export function guessAmong(programs: readonly Program[], execStart: string): Program | undefined {
  const all = unwrapped(words(execStart));
  return programs.find(({ commands }) => commands?.some((command) => isCall(all, command)));
}
