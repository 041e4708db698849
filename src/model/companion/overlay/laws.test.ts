import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, remove } from '../../syntax/edit.ts';
import { parse } from '../../syntax/parse.ts';
import { recorded } from '../../testing/recorded.ts';
import { load } from '../../unit/load.ts';
import { show } from '../../unit/show.ts';
import type { Context } from '../../values/kind.ts';
import { merged } from './merged.ts';
import { override } from './override.ts';

const sections = {
  'app.socket': ['Unit', 'Socket', 'Install'],
  'app.service': ['Unit', 'Service', 'Install'],
} as const;
type UnitName = keyof typeof sections;

/** Values that real systemd was asked about, good and bad, by section and directive. */
const values = new Map<string, string[]>([
  ['Install.WantedBy', ['sockets.target', 'a.target b.target', 'multi-user.target']],
  ['Install.Alias', ['a.socket', 'b.socket']],
]);
for (const { section, key, value } of recorded) {
  // What `show` says of several lines of Delegate= is not what systemd does: a real one judges these, in e2e/systemd.
  if (/[\0-\x1f]/.test(value) || value.length > 200 || key === 'Delegate') continue;
  values.set(`${section}.${key}`, [...(values.get(`${section}.${key}`) ?? []), value]);
}

/** Directives that share a place or a family with others. */
const meeting =
  /^(Unit|Socket|Service|Install)\.(Listen|After|Requires|Condition|Environment|ExecStart|Timeout|StartLimit|NoDelay|CapabilityB|Ambient|BindPaths|BindReadOnly|OnFailure|RebootArg|LoadCred|StandardInput)/;

const keysOf = (unit: UnitName): readonly string[] =>
  [...values.keys()].filter((key) => sections[unit].some((section) => key.startsWith(`${section}.`)));

/** A few directives, of which all files of a case are made, so that they meet. */
function keys(unit: UnitName): fc.Arbitrary<readonly string[]> {
  const all = keysOf(unit);
  const some = all.filter((key) => meeting.test(key));
  const one = fc.oneof(fc.constantFrom(...all), fc.constantFrom(...some));
  const family = (key: string) => {
    const begin = key.slice(0, key.indexOf('.') + 7);
    return all.filter((other) => other.startsWith(begin));
  };
  return fc.oneof(
    fc.array(one, { minLength: 1, maxLength: 8 }),
    fc.constantFrom(...some).map(family),
    fc.constantFrom(...all).map((key) => [key]),
  );
}

const line = (key: string): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 8, arbitrary: fc.constantFrom(...(values.get(key) ?? [''])) },
      { weight: 3, arbitrary: fc.constantFrom('', '', 'nonsense', '~') },
    )
    .map((value) => `${key.slice(key.indexOf('.') + 1)}=${value}`);

const other = fc.constantFrom('# a comment', '', 'Unknown=1', 'Unknown=2', 'X-Mine=2', '; another', 'no setting');

function text(known: readonly string[]): fc.Arbitrary<string> {
  const block = fc.constantFrom(...known).chain((key) => {
    const section = key.slice(0, key.indexOf('.'));
    const own = known.filter((each) => each.startsWith(`${section}.`));
    const lines = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...own).chain(line) },
      { weight: 1, arbitrary: other },
    );
    return fc.array(lines, { maxLength: 5 }).map((all) => [`[${section}]`, ...all, ''].join('\n'));
  });
  const strange = fc.constantFrom('[Foo]\nBar=1\n', '[Foo]\nBar=2\nno setting\n', '[X-Foo]\nBar=1\n', '[Unit]\n');
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: block }, { weight: 1, arbitrary: strange }), { maxLength: 3 })
    .chain((blocks) =>
      fc.constantFrom(blocks.join(''), blocks.join('').trimEnd(), blocks.join('\n').replaceAll('\n', '\r\n')),
    );
}

interface Case {
  readonly context: Context;
  readonly vendor: string;
  readonly dropIn: string;
  /** Another whole unit. */
  readonly wanted: string;
  /** Lines to be put into one, and which lines go, by turns. */
  readonly more: string;
  readonly gone: readonly boolean[];
}

const contexts: fc.Arbitrary<Context & { readonly unit: UnitName }> = fc.record({
  unit: fc.constantFrom('app.socket', 'app.service'),
  target: fc.constantFrom(247, 252, 257, 262),
  manager: fc.constantFrom('system', 'user'),
});

const cases: fc.Arbitrary<Case> = contexts.chain((context) =>
  keys(context.unit).chain((known) =>
    fc.record({
      context: fc.constant(context),
      // An empty file masks the unit: it has at least a comment here.
      vendor: text(known).map((body) => `# of a package\n${body}`),
      dropIn: text(known),
      wanted: text(known).map((body) => `# wanted\n${body}`),
      more: text(known),
      gone: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
    }),
  ),
);

/** What counts in a unit: what systemctl shows, and the links of [Install], which it does not show. */
function meaning(context: Context, vendor: string, ...dropIns: readonly string[]) {
  const over = dropIns.map((each, i) => ({ path: `${context.unit}.d/${i}.conf`, document: parse(each) }));
  const unit = load(parse(vendor), context, over);
  const install = unit.entries
    .filter(({ effective, directive }) => effective && directive.section === 'Install')
    .map(({ directive, assignment }) => `${directive.name}=${assignment.value}`);
  return { shown: show(unit, { all: true }), install: install.sort(), stopped: unit.stopped };
}

/** Whether systemd gives a drop-in up at one of its values. */
const stops = (context: Context, dropIn: string): boolean => load(parse(`# as a unit\n${dropIn}`), context).stopped;

/** A unit with some of its lines taken out, and others put behind. */
function edited(whole: string, gone: readonly boolean[], more: string): string {
  const lines = parse(whole).nodes.filter(({ type }) => type === 'assignment');
  return `${applyEdits(whole, remove(lines.filter((_, i) => gone[i % gone.length])))}\n${more}`;
}

const runs = { numRuns: Number(process.env.RUNS ?? 200) };

describe('a drop-in laid over a package’s file', () => {
  test('is one file that means what the two mean', () => {
    fc.assert(
      fc.property(cases, ({ context, vendor, dropIn }) => {
        fc.pre(!stops(context, dropIn));
        expect(meaning(context, merged(vendor, dropIn, context))).toEqual(meaning(context, vendor, dropIn));
      }),
      runs,
    );
  });

  test('brings about any other unit, or says what is impossible', () => {
    let possible = 0;
    fc.assert(
      fc.property(cases, ({ context, vendor, dropIn, wanted }) => {
        const made = override(vendor, wanted, dropIn, context);
        if (made.impossible.length > 0) return;
        possible++;
        expect(meaning(context, vendor, made.text)).toEqual(meaning(context, wanted));
      }),
      runs,
    );
    expect(possible).toBeGreaterThan(runs.numRuns / 5);
  });

  test('brings about what a form makes of the two', () => {
    let possible = 0;
    fc.assert(
      fc.property(cases, ({ context, vendor, dropIn, gone, more }) => {
        const wanted = edited(merged(vendor, dropIn, context), gone, more);
        const made = override(vendor, wanted, dropIn, context);
        if (made.impossible.length > 0) return;
        possible++;
        expect(meaning(context, vendor, made.text)).toEqual(meaning(context, wanted));
      }),
      runs,
    );
    expect(possible).toBeGreaterThan(runs.numRuns / 5);
  });

  test('stays as it is where nothing is edited', () => {
    fc.assert(
      fc.property(cases, ({ context, vendor, dropIn, wanted }) => {
        expect(override(vendor, merged(vendor, dropIn, context), dropIn, context).text).toBe(dropIn);
        expect(override(vendor, vendor, '', context)).toEqual({ text: '', impossible: [] });
        const { text: made } = override(vendor, wanted, dropIn, context);
        expect(override(vendor, merged(vendor, made, context), made, context).text).toBe(made);
      }),
      runs,
    );
  });

  test('goes where the package’s file is wanted again', () => {
    fc.assert(
      fc.property(cases, ({ context, vendor, wanted }) => {
        const { text: made } = override(vendor, wanted, '', context);
        expect(override(vendor, vendor, made, context).text).toBe('');
      }),
      runs,
    );
  });

  test('has no line that could be left out', () => {
    fc.assert(
      fc.property(cases, ({ context, vendor, wanted }) => {
        const { text: made, impossible } = override(vendor, wanted, '', context);
        fc.pre(impossible.length === 0);
        const whole = merged(vendor, made, context);
        for (const node of parse(made).nodes) {
          if (node.type !== 'assignment') continue;
          const less = applyEdits(made, remove([node]));
          expect([node.key, node.value, merged(vendor, less, context) === whole]).toEqual([
            node.key,
            node.value,
            false,
          ]);
        }
      }),
      runs,
    );
  });
});
