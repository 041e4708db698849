import { allRules } from '../rules/all-rules.ts';
import type { Rule } from '../rules/rule.ts';
import { pageOf } from './rule-pages.ts';

const severities: Readonly<Record<Rule['severity'], string>> = {
  error: 'cannot work',
  warning: 'probably not meant',
  info: 'worth a thought',
};

const titleOf = (code: string): string => /^# (.+)$/m.exec(pageOf(code))?.[1] ?? '';

const groupOf = (code: string): string => code.slice(0, code.indexOf('/'));

const row = ({ code, severity, spoken }: Rule): string =>
  `| [${code}](../src/model/rules/${code}.md) | ${titleOf(code)} | ${severities[severity]} | ${spoken ? 'speaks, too' : ''} |`;

const groups = [...new Set(allRules.map(({ code }) => groupOf(code)))];

/** The text of docs/rules.md. */
export const ruleList = `# The rules

Made by \`scripts/make-rules.mjs\` from the rules and their pages; do not edit it by hand.

${allRules.length} mistakes that people make and that systemd does not stop. Each code leads to its page: what happens and when, a wrong and a
right example, and when it is fine. Where nothing is said of \`systemd-analyze verify\`, it is silent.
What these rules say of units that are in use is in [advice.md](advice.md).
${groups
  .map(
    (group) => `
## ${group}

| code | | how bad | verify |
|---|---|---|---|
${allRules
  .filter(({ code }) => groupOf(code) === group)
  .map(row)
  .join('\n')}
`,
  )
  .join('')}`;
