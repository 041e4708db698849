import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeSetup } from '../../src/model/companion/change.ts';
import { installScript, listenerTests } from '../../src/model/companion/commands/index.ts';
import { ownProgram } from '../../src/model/companion/own-program.ts';
import type { Taking } from '../../src/model/companion/program.ts';
import { lacking, type Starter, starterInput, starters } from '../../src/model/companion/starters/index.ts';
import { loadAll } from '../../src/model/unit/load-all.ts';
import { loadBundle, socketsOf } from '../../src/model/unit/load-bundle.ts';
import { inBox } from './box.ts';
import { boxLack, needing } from './machine.ts';
import type { Files } from './stubs.ts';

/** Compilers may be where their own installers put them. */
const path = `/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${homedir()}/.cargo/bin`;

const found = (command: string): boolean =>
  spawnSync('bash', ['-c', 'type -P "$1"', 'bash', command], { env: { PATH: path } }).status === 0;

/** What builds and runs its code is on this machine. */
const isHere = (starter: Starter): boolean =>
  [...starter.build('/usr/local/bin/app'), ...(starter.execStart('').startsWith('/') ? [starter.execStart('')] : [])]
    .map((command) => command.split(' ')[0] ?? '')
    .every(found);

const scenarios = ['one', 'connection', 'names', 'idle'] as const;
type Scenario = (typeof scenarios)[number];

/** A program with its units, and what to do with it. */
interface Case {
  readonly starter: Starter;
  readonly scenario: Scenario;
  readonly id: string;
  readonly units: Files;
  /** The script that installs its pair, where the pair is one that we made. */
  readonly install?: string;
  /** The source file. */
  readonly code: string;
  /** Shell commands: each prints a line that begins with a word of its own. */
  readonly steps: readonly string[];
}

/** Where services are written here; in other scenarios the pair is ours. */
const services: Readonly<Record<Taking, string>> = {
  native: '',
  'per-connection': 'StandardInput=socket\nStandardOutput=socket\nStandardError=journal\n',
  wait: 'StandardInput=socket\nStandardOutput=journal\n',
  proxy: '',
};

const state = (id: string): string => `systemctl show --property=ActiveState --value ${id}.service`;

/** The socket units of a scenario by name, and how they are spoken to. */
function scene(scenario: Scenario, id: string, port: number): readonly [sockets: Files, steps: readonly string[]] {
  const one = `${id}.socket`;
  const tcp = `[Socket]\nListenStream=127.0.0.1:${port}\n`;
  const ask = (at: number): string => `curl --silent --show-error --max-time 60 --include http://127.0.0.1:${at}/`;
  const plain = `exec 9<>/dev/tcp/127.0.0.1/${port}; echo hi >&9; timeout 60 cat <&9; exec 9>&-`;
  switch (scenario) {
    case 'one':
      return [{ [one]: tcp }, [`say before ${state(id)}`, `say curl ${ask(port)}`, `say plain eval '${plain}'`]];
    case 'connection':
      return [{ [one]: `${tcp}Accept=yes\n` }, [`say curl ${ask(port)}`, `say plain eval '${plain}'`]];
    case 'names':
      return [
        {
          [`${id}-http.socket`]: `${tcp}FileDescriptorName=http\nService=${id}.service\n`,
          [`${id}-admin.socket`]: `[Socket]\nListenStream=127.0.0.1:${port + 1}\nFileDescriptorName=admin\nService=${id}.service\n`,
        },
        [`say http ${ask(port)}`, `say admin ${ask(port + 1)}`],
      ];
    case 'idle':
      return [
        { [one]: `[Socket]\nListenStream=/run/${id}.sock\n` },
        [
          `say first curl --silent --show-error --max-time 60 --unix-socket /run/${id}.sock http://localhost/`,
          `for i in {1..200}; do [[ $(${state(id)}) == inactive ]] && break; sleep 0.1; done`,
          `say state ${state(id)}`,
          `say result systemctl show --property=Result --value ${id}.service`,
          `say listens ${state(id).replace(`${id}.service`, one)}`,
          `say again curl --silent --show-error --max-time 60 --unix-socket /run/${id}.sock http://localhost/`,
        ],
      ];
  }
}

function caseOf(starter: Starter, scenario: Scenario, port: number): Case | undefined {
  const taking =
    scenario === 'connection'
      ? 'per-connection'
      : starter.takings.find((each) => each === 'native' || (each === 'wait' && scenario !== 'names'));
  if (!taking) return undefined;
  const id = `${starter.id}-${scenario}`;
  const [sockets, steps] = scene(scenario, id, port);
  const files = Object.entries(sockets).map(([name, text]) => ({ name, text }));
  const loaded = socketsOf(loadBundle({ name: id, target: 252, files }));
  const input = starterInput(loaded, taking, scenario === 'idle' ? 1 : undefined);
  if (lacking(starter, input).length > 0) return undefined;
  const service = `[Service]\n${services[taking]}ExecStart=${starter.execStart(starter.path(id))}\n`;
  if (scenario === 'one' || scenario === 'connection') {
    const [socket] = loaded;
    if (!socket) throw new Error('no socket');
    const program = ownProgram(taking, starter.execStart(starter.path(id)));
    const listens = files.map((file) => ({ ...file, text: `${file.text}\n[Install]\nWantedBy=sockets.target\n` }));
    const before = loadBundle({ name: id, target: 252, files: listens });
    const [own] = socketsOf(before);
    const pair = loadBundle(changeSetup(before, own ?? socket, { taking, program }).bundle);
    const [made] = socketsOf(pair);
    const command = made && listenerTests(pair, made, { http: true })[0]?.steps[0]?.command;
    const all = [...steps, `say tested ${command}`];
    return { starter, scenario, id, units: {}, install: installScript(pair), code: starter.code(input), steps: all };
  }
  const name = `${id}.service`;
  return { starter, scenario, id, units: { ...sockets, [name]: service }, code: starter.code(input), steps };
}

/** Builds, starts the sockets and goes through the steps. Optimised builds take longer and prove no more. */
const part = ({ starter, id, units, install, code, steps }: Case): string => `
mkdir /tmp/${id} && cd /tmp/${id}
cat > ${starter.fileName} <<'END OF THE SOURCE'
${code}END OF THE SOURCE
{
${starter
  .build(starter.path(id))
  .join('\n')
  .replace(/ -O2? /, ' ')}
} > built 2>&1
echo "${id} built $? $(tr '\\n' ' ' < built)"
${
  install
    ? `cat > install.sh <<'END OF THE SCRIPT'\n${install}END OF THE SCRIPT\nbash install.sh > installed 2>&1 || sed 's/^/${id} built /' installed`
    : `systemctl start ${Object.keys(units)
        .filter((name) => name.endsWith('.socket'))
        .join(' ')}`
}
${steps.map((step) => step.replace(/^say /, `say ${id} `)).join('\n')}
`;

/** One after another within a language, and all languages at a time, as most of it is waiting. */
const script = (cases: readonly Case[]): string => `
export HOME=${homedir()} PATH=${path}
say() { local words="$1 $2"; shift 2; echo "$words $("$@" 2>&1 | tr '\\r\\n' ' |')"; }
${[...new Set(cases.map(({ starter }) => starter))]
  .map(({ id }) => {
    const own = cases.filter(({ starter }) => starter.id === id).map(part);
    return `language_${id}() {\n${own.join('')}\n}`;
  })
  .join('\n')}
for each in ${[...new Set(cases.map(({ starter }) => `language_${starter.id}`))].join(' ')}; do
  $each > /tmp/$each.out 2>&1 &
done
wait
cat /tmp/language_*.out
`;

const answer = (name: string): string =>
  `HTTP/1.1 200 OK |Content-Type: text/plain |Content-Length: ${`hello from ${name}`.length + 1} |Connection: close | |hello from ${name}|`;

/** What each scenario is to print. */
const expected = (id: string): Readonly<Record<Scenario, Readonly<Record<string, string>>>> => ({
  one: { before: 'inactive|', curl: answer(`${id}.socket`), plain: answer(`${id}.socket`) },
  // The name that systemd gives to every connection.
  connection: { curl: answer('connection'), plain: answer('connection') },
  names: { http: answer('http'), admin: answer('admin') },
  idle: {
    first: `hello from ${id}.socket|`,
    state: 'inactive|',
    result: 'success|',
    listens: 'active|',
    again: `hello from ${id}.socket|`,
  },
});

const here = starters.filter(isHere);
const absent = starters.filter((each) => !here.includes(each)).map(({ title }) => title);
if (absent.length > 0) console.warn(`not on this machine, so not run: starter code in ${absent.join(', ')}`);
const lack = boxLack() ?? (found('curl') ? undefined : 'no curl here');

describe(...needing('starter code in a real systemd', lack), () => {
  /** For each program the words that it printed, by the first of them. */
  let said: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map();
  const pairs = here.flatMap((starter) => scenarios.map((scenario) => [starter, scenario] as const));
  // Which scenarios there are depends on nothing but the ways that a starter claims.
  const claimed = pairs.filter(([{ takings }, scenario]) => {
    if (scenario === 'connection') return true;
    return takings.includes('native') || (takings.includes('wait') && scenario !== 'names');
  });

  beforeAll(async () => {
    await loadAll();
    const cases = claimed.flatMap(([starter, scenario], i) => caseOf(starter, scenario, 20_000 + 2 * i) ?? []);
    // Compilers are slow on a busy machine.
    process.env.BOX_SECONDS ??= '110';
    const units = Object.assign({}, ...cases.map((each) => each.units));
    const lines = inBox(units, script(cases)).split('\n');
    said = new Map(
      cases.map(({ id }) => [
        id,
        Object.fromEntries(
          lines
            .filter((line) => line.startsWith(`${id} `))
            .map((line) => line.slice(id.length + 1))
            .map((line) => [line.replace(/ .*$/, ''), line.replace(/^\S+ /, '')]),
        ),
      ]),
    );
  });

  test.each(claimed.map(([starter, scenario]) => [starter.title, scenario, starter] as const))(
    '%s: %s',
    (_, scenario, starter) => {
      const id = `${starter.id}-${scenario}`;
      const { built, tested, ...rest } = said.get(id) ?? {};
      expect(built).toMatch(/^0 /);
      // A pair that is ours was installed by its own script, and has a test command of its own.
      if (scenario === 'one' || scenario === 'connection') expect(tested).toContain('hello from');
      expect(rest).toEqual(expected(id)[scenario]);
    },
  );
});
