import { directive } from '../catalog/index.ts';
import { loadAll } from '../unit/load-all.ts';
import { verdicts } from './agreement.ts';
import { companionDisagreements, fileDisagreements } from './files-agreement.ts';
import { comboFiles, type RecordedFile, syntaxFiles } from './recorded-files.ts';
import { ofTheMachine } from './show-agreement.ts';

interface Count {
  answers: number;
  agree: number;
  excluded: number;
}

const row = (name: string, { answers, agree, excluded }: Count): string =>
  `| ${name} | ${answers} | ${agree} | ${excluded || ''} |`;

const sum = (counts: Iterable<Count>): Count => {
  const all = { answers: 0, agree: 0, excluded: 0 };
  for (const { answers, agree, excluded } of counts) {
    all.answers += answers;
    all.agree += agree;
    all.excluded += excluded;
  }
  return all;
};

function byKind(): { readonly rows: readonly string[]; readonly excluded: readonly string[] } {
  const counts = new Map<string, Count>();
  const excluded = new Map<string, Set<string>>();
  for (const verdict of verdicts()) {
    const { section, key, id } = verdict.recorded;
    const known = section === 'Socket' || section === 'Unit' || section === 'Install' || section === 'Service';
    const kind = (known ? directive(section, key)?.kind : undefined) ?? '(no directive)';
    const count = counts.get(kind) ?? { answers: 0, agree: 0, excluded: 0 };
    counts.set(kind, count);
    count.answers++;
    if (verdict.agrees) count.agree++;
    else if (verdict.excluded) {
      count.excluded++;
      excluded.set(verdict.excluded, (excluded.get(verdict.excluded) ?? new Set()).add(id));
    }
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => row(kind, count));
  return {
    rows: [row('**all**', sum(counts.values())), ...rows],
    excluded: [...excluded].map(([reason, ids]) => `- ${reason}: ${[...ids].join(', ')}`),
  };
}

/** Whole files: an answer agrees when nothing about it differs. */
function ofFiles(files: readonly RecordedFile[]): Count {
  const answers = files.reduce((all, file) => all + file.answers.size, 0);
  const wrong = files.reduce((all, file) => all + Math.min(file.answers.size, differing(file)), 0);
  return { answers, agree: answers - wrong, excluded: 0 };
}

const differing = (file: RecordedFile): number =>
  new Set([...fileDisagreements(file), ...companionDisagreements(file)].map((line) => line.split(' ', 2).join(' ')))
    .size;

function write(): string {
  const { rows, excluded } = byKind();
  return `# Fidelity

How far what Unitwright says and what systemd does agree. Made by \`node scripts/make-fidelity.mjs\` from a run over
the recorded answers in \`data/recorded\` (see its README) of systemd 252, 257 and 262; \`npm test\` fails when it is stale.

## Values: is the assignment taken, rejected, unknown, or is the unit refused?

Each value stood in a file of its own and was loaded by each version as PID 1. *Apart*: cannot agree, for a reason below.

| kind | answers | agree | apart |
|---|---:|---:|---:|
${rows.join('\n')}

Apart:

${excluded.join('\n')}

## Whole files: the state of the unit, each message with its line, and the settings

| | answers | agree | apart |
|---|---:|---:|---:|
${row('the file format (`syntax.jsonl`)', ofFiles(syntaxFiles))}
${row('directives together (`combos.jsonl`)', ofFiles(comboFiles))}

## Settings: \`systemctl show\`

Every property that a recorded file can change prints as systemd printed it, in all three versions, apart from:

${ofTheMachine.map(([reason]) => `- ${reason}`).join('\n')}

The order of lists of units, mounts, addresses and interfaces is that of a hash table in systemd, and is not compared.

## Between the recorded versions

A target between two recorded versions has the directives that \`data/directives.tsv\` dates, and of behaviour that differs
the one of the version in which the change was made, as far as the release notes and the manual date it. Where they do
not, the change is taken to have come with the first release after the older recording. Targets before 247 are read as
252 does, with fewer directives.

## What depends on the machine

Users and groups that exist, network interfaces, CPUs, memory, security modules, the system calls that libseccomp knows,
and the specifiers for the host (\`%b %H %l %m %o %v %w\` and their like) are the machine's. We take a name for one that
could exist, never ask the machine, and show a placeholder for the host's own values.
`;
}

await loadAll();

/** `docs/fidelity.md`: how far our loader and real systemd agree, counted by running it over the recorded answers. */
export const fidelity = write();
