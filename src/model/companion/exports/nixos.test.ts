import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presets } from '../../presets/index.ts';
import { parse } from '../../syntax/parse.ts';
import { awkwardTexts, bundleOf, install, samples } from '../../testing/export-samples.ts';
import { unitText } from '../../testing/texts.ts';
import { load } from '../../unit/load.ts';
import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { show } from '../../unit/show.ts';
import type { Unit } from '../../unit/unit.ts';
import { isRefused } from './exported.ts';
import { nixos } from './nixos.ts';

function textOf(loaded: LoadedBundle): string {
  const made = nixos.make(loaded);
  if (isRefused(made) || typeof made.content !== 'string') throw new Error(JSON.stringify(made));
  return made.content;
}

type Value = string | readonly Value[] | { readonly [name: string]: Value };
type Attributes = { readonly [name: string]: Value };

/** Reads the part of Nix that we write. */
class Nix {
  private at = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  module(): Attributes {
    this.take(/\{ (?:pkgs, )?\.\.\. \}:/y);
    const value = this.value();
    this.skip();
    if (this.at !== this.text.length || typeof value === 'string' || Array.isArray(value)) throw new Error('rest');
    return value as Attributes;
  }

  private skip(): void {
    const blanks = /(?:\s|#[^\n]*)*/y;
    blanks.lastIndex = this.at;
    this.at += blanks.exec(this.text)?.[0].length ?? 0;
  }

  private peek(pattern: RegExp): RegExpExecArray | undefined {
    this.skip();
    pattern.lastIndex = this.at;
    return pattern.exec(this.text) ?? undefined;
  }

  private take(pattern: RegExp): string {
    const found = this.peek(pattern);
    if (!found) throw new Error(`${pattern} expected at ${this.text.slice(this.at, this.at + 40)}`);
    this.at += found[0].length;
    return found[0];
  }

  private value(): Value {
    if (this.peek(/\{/y)) return this.set();
    if (!this.peek(/\[/y)) return this.strings();
    this.take(/\[/y);
    const items: Value[] = [];
    while (!this.peek(/\]/y)) items.push(this.value());
    this.take(/\]/y);
    return items;
  }

  private set(): Attributes {
    const members: Record<string, Value> = {};
    this.take(/\{/y);
    while (!this.peek(/\}/y)) {
      const names = [this.name()];
      while (this.peek(/\./y) && this.take(/\./y)) names.push(this.name());
      this.take(/=/y);
      const name = names.join(' ');
      if (name in members) throw new Error(`${name} twice`);
      members[name] = this.value();
      this.take(/;/y);
    }
    this.take(/\}/y);
    return members;
  }

  private name(): string {
    return this.peek(/"/y) ? this.string() : this.take(/[A-Za-z_][\w-]*/y);
  }

  private strings(): string {
    let text = this.string();
    while (this.peek(/\+/y) && this.take(/\+/y)) text += this.string();
    return text;
  }

  private string(): string {
    if (this.peek(/''/y)) return this.indented();
    const inner = this.take(/"(?:[^"\\$]|\\.|\$(?!\{))*"/sy).slice(1, -1);
    const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
    return inner.replace(/\\(.)/gs, (_, char) => letters[char] ?? char);
  }

  private indented(): string {
    const [first = '', ...lines] = this.take(/''(?:[^'$]|''\$|'(?!')|\$(?!\{))*''/y)
      .slice(2, -2)
      .split('\n');
    expect(first + lines.at(-1)).toMatch(/^ *$/);
    const body = lines.slice(0, -1);
    const indent = Math.min(...body.filter((line) => /[^ ]/.test(line)).map((line) => line.search(/[^ ]/)));
    return body.map((line) => `${line.slice(indent).replaceAll("''$", '$')}\n`).join('');
  }
}

const asSet = (value: Value | undefined): Attributes => (value === undefined ? {} : (value as Attributes));
const asList = (value: Value | undefined): readonly string[] =>
  value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as string[]);

const section = (values: Attributes): string =>
  Object.keys(values)
    .sort()
    .flatMap((key) => asList(values[key]).map((value) => `${key}=${value}\n`))
    .join('');

/** The file that NixOS makes of attributes: `commonUnitText`, `socketToUnit` and their like in systemd-lib.nix. */
function rendered(unit: Attributes, own: string): string {
  if (typeof unit.text === 'string') return unit.text;
  const beside: Record<string, string> = {};
  for (const key of ['requires', 'wants', 'after', 'before', 'bindsTo', 'partOf', 'conflicts'])
    if (unit[key]) beside[key.charAt(0).toUpperCase() + key.slice(1)] = asList(unit[key]).join(' ');
  if (typeof unit.description === 'string') beside.Description = unit.description;
  const listeners = asList(unit.listenStreams).map((each) => `ListenStream=${each}\n`);
  const datagrams = asList(unit.listenDatagrams).map((each) => `ListenDatagram=${each}\n`);
  const config = section(asSet(unit[`${own.toLowerCase()}Config`]));
  return `[Unit]\n${section({ ...asSet(unit.unitConfig), ...beside })}\n[${own}]\n${config}${listeners.join('')}${datagrams.join('')}`;
}

const modules = (loaded: LoadedBundle): Attributes => new Nix(textOf(loaded)).module();

const conditions = (unit: Unit): readonly string[] => [show(unit, { all: true }).Conditions ?? []].flat();

/** What a unit means, without the order of what has none. */
const meaning = (unit: Unit) => ({
  shown: { ...show(unit, { all: true }), Conditions: undefined },
  conditions: [...conditions(unit)].sort(),
  listeners: unit.listeners.map(({ type, address, fd }) => [type, address, fd]),
  state: unit.state,
  said: unit.diagnostics.map(({ code }) => code).sort(),
});

/** Holds what NixOS would make of the only unit of a bundle against that unit. */
function expectSame(loaded: LoadedBundle, own: 'Socket' | 'Service'): Attributes {
  const [[, module] = []] = Object.entries(modules(loaded));
  const [unit] = loaded.units;
  if (!unit) throw new Error('no unit');
  const made = load(parse(rendered(asSet(module), own)), unit.unit.context);
  expect(meaning(made)).toEqual(meaning(unit.unit));
  return asSet(module);
}

const socket = (text: string): LoadedBundle => bundleOf({ 'app.socket': text });

test('a pair of units becomes attributes', () => {
  expect(
    textOf(samples.tcp),
  ).toBe(`# NixOS has no programs in /usr: give ExecStart= a path in the store, as "\${pkgs.hello}/bin/hello".
# NixOS adds PATH, and TZDIR and the like, to the environment of services that are set by attributes.
{ pkgs, ... }:

{
  systemd.sockets.app = {
    description = "App socket";
    wantedBy = [ "sockets.target" ];
    # For everybody.
    listenStreams = [ "8080" ];
    socketConfig = {
      NoDelay = "yes";
    };
  };

  systemd.services.app = {
    description = "App";
    after = [ "network.target" ];
    serviceConfig = {
      ExecStart = "/usr/bin/app --name \\"My \\\${APP}\\"";
    };
  };
}
`);
});

test('templates and units of users have their names', () => {
  expect(Object.keys(modules(samples.accept))).toEqual(['systemd sockets echo', 'systemd services echo@']);
  expect(Object.keys(modules(samples.user))).toEqual(['systemd user sockets agent']);
});

test('a drop-in stays one, with its reset', () => {
  expect(modules(samples.dropIn)).toEqual({
    'systemd sockets ssh': { overrideStrategy: 'asDropin', listenStreams: ['', '2222'] },
  });
});

test('drop-ins over a unit of ours are put into it in the order in which they are read', () => {
  const loaded = bundleOf({
    'app.socket.d/20.conf': '[Socket]\nBacklog=2\nListenStream=3\n',
    'app.socket': '[Socket]\nListenStream=1\nBacklog=0\n',
    'app.socket.d/10.conf': '[Socket]\nListenStream=2\nBacklog=1\n',
  });
  expect(modules(loaded)).toEqual({
    'systemd sockets app': { listenStreams: ['1', '2', '3'], socketConfig: { Backlog: ['0', '1', '2'] } },
  });
});

describe('the order of listeners, which numbers the descriptors, is kept', () => {
  test.each([
    ['ListenStream=1\nListenDatagram=2', 'attributes'],
    ['ListenDatagram=2\nListenStream=1', 'attributes'],
    ['ListenFIFO=/run/a\nListenStream=1\nListenDatagram=2', 'attributes'],
    ['ListenSequentialPacket=/run/a\nListenStream=1', 'attributes'],
    ['ListenStream=1\nListenDatagram=2\nListenStream=3', 'text'],
    ['ListenStream=1\nListenFIFO=/run/a', 'text'],
    ['ListenStream=1\nListenFIFO=\nListenStream=3', 'text'],
  ])('%j by %s', (lines, form) => {
    const made = expectSame(socket(`[Socket]\n${lines}\n`), 'Socket');
    expect('text' in made ? 'text' : 'attributes').toBe(form);
  });
});

test.each([
  ['a condition that is cleared', '[Unit]\nConditionUser=0\nConditionHost=\nConditionACPower=yes\n'],
  ['a line that systemd rejects', '[Socket]\nListenStream=1\nnonsense\n'],
  ['a line above the first section', 'ListenStream=1\n[Socket]\nListenStream=2\n'],
  ['a section of another program', '[Socket]\nListenStream=1\n[X-Mine]\nA=b\n'],
  ['a key that is none', '[Socket]\nListenStream=1\nA b=c\n'],
])('%s is kept by writing the text', (_, text) => {
  expect(expectSame(socket(text), 'Socket').text).toBe(text);
});

test.each([
  ['Type=notify\nExecStart=/a', false],
  ['Type=nonsense\nExecStart=/a', true],
  ['Type=exec\nType=simple\nExecStart=/a', true],
  ['TimeoutSec=1\nTimeoutStartSec=2\nExecStart=/a', false],
  ['TimeoutStartSec=2\nTimeoutSec=1\nExecStart=/a', true],
  ['CPUSchedulingPriority=2\nCPUSchedulingPolicy=rr\nExecStart=/a', true],
  ['BindReadOnlyPaths=/a\nBindPaths=\nExecStart=/a', true],
  ['ExecStart=/a\nExecStart=\nExecStart=/b $${X} ${Y}', false],
])('a service with %j: as text %j', (lines, asText) => {
  const made = expectSame(bundleOf({ 'app.service': `[Service]\n${lines}\n` }), 'Service');
  expect('text' in made).toBe(asText);
});

test('conditions may change places where none clears another', () => {
  expect(
    expectSame(socket('[Unit]\nConditionUser=0\nConditionHost=a\n[Socket]\nListenStream=1\n'), 'Socket'),
  ).toHaveProperty('unitConfig');
});

test('what [Install] says becomes attributes where the unit is enabled', () => {
  const app =
    '[Socket]\nListenStream=1\n[Install]\nWantedBy=sockets.target a.target\nAlias=b.socket\nAlso=app.service\n';
  const service = '[Service]\nExecStart=/nix/a\n[Install]\nRequiredBy=multi-user.target\n';
  expect(modules(bundleOf({ 'app.socket': app, 'app.service': service }))).toMatchObject({
    'systemd sockets app': { wantedBy: ['sockets.target', 'a.target'], aliases: ['b.socket'] },
    'systemd services app': { requiredBy: ['multi-user.target'] },
  });
  const alone = textOf(bundleOf({ 'app.socket': app.replace('Also=app.service\n', ''), 'app.service': service }));
  expect(alone).not.toContain('requiredBy');
  expect(alone).toContain('# Nothing enables this unit, so its [Install] is left out.\n');
});

test('the default instance of a template is enabled as a unit of its own', () => {
  const text = `[Socket]\nListenStream=/run/%i.sock\n${install}DefaultInstance=x\n`;
  expect(modules(bundleOf({ 'a@.socket': text }))).toEqual({
    'systemd sockets a@': { listenStreams: ['/run/%i.sock'] },
    'systemd sockets a@x': { overrideStrategy: 'asDropin', wantedBy: ['sockets.target'] },
  });
});

test.each([
  ['Also= of a unit elsewhere', { 'a.socket': '[Socket]\nListenStream=1\n[Install]\nAlso=b.service\n' }],
  ['specifiers', { 'a.socket': '[Socket]\nListenStream=1\n[Install]\nWantedBy=%p.target\n' }],
  ['a unit without options', { 'a.mount': '[Mount]\nWhat=/a\n' }],
  ['drop-ins for all units of a type', { 'socket.d/a.conf': '[Socket]\nBacklog=1\n' }],
  ['bytes that are not UTF-8', { 'a.socket': '[Socket]\n# \udc80\n' }],
  ['NUL', { 'a.socket': '[Socket]\n# \0\n' }],
  ['files that cannot be joined', { 'a.socket': '[Socket]\nnonsense\n', 'a.socket.d/a.conf': '[Socket]\nBacklog=1\n' }],
] as const)('%s: refused', (_, files) => {
  const made = nixos.make(bundleOf(files));
  expect(isRefused(made) && made.refused).toMatch(/^[^\n]+\.$/);
});

test.each(presets.map((each) => [each.id, each] as const))('%s means the same to systemd', (_, each) => {
  expectSame(bundleOf({ [each.file]: each.text }, each.manager, each.name), 'Socket');
});

test('comments are kept', () => {
  expect(textOf(socket('# a\n; b\n[Socket]\nListenStream=1\n#c\n'))).toMatch(/ {4}# a\n {4}# b\n.* {4}# c\n/s);
});

test('every file means the same to systemd', () => {
  const all = fc.oneof(unitText, fc.constantFrom(...awkwardTexts));
  fc.assert(
    fc.property(all, (text) => {
      const loaded = socket(text);
      if (!isRefused(nixos.make(loaded))) expectSame(loaded, 'Socket');
      else expect(text).toMatch(/\0|\p{Cs}/u);
    }),
    { numRuns: 500 },
  );
});
