import { useState } from 'react';
import type { Answer, LogReport } from '../../model/index.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { AnswerItem } from './answer-item.tsx';

interface AnswersProps {
  /** Undefined while nothing was pasted. */
  readonly report: LogReport | undefined;
  /** What shows the log of these units. */
  readonly command: string;
}

/** What a log says: causes first, then what followed from them, then what is only mentioned. */
export function Answers({ report, command }: AnswersProps) {
  const all = report?.answers ?? [];
  const following = all.filter(({ follows }) => follows);
  const others = all.filter(({ follows, role }) => !follows && role === 'note');
  const causes = all.filter(({ follows, role }) => !follows && role !== 'note');
  const lead = causes.length > 0 ? causes : others;
  return (
    <section aria-labelledby="log-answers" hidden={report === undefined}>
      <div role="status">
        <h2 id="log-answers">{report ? heading(lead.length, report) : ''}</h2>
        {report && <p className="why">{counted(report)}</p>}
      </div>
      {report && all.length === 0 && <Nothing report={report} command={command} />}
      <Lead key={lead.length} answers={lead} />
      {following.length > 0 && <More title="What followed from that" answers={following} />}
      {causes.length > 0 && others.length > 0 && <More title="Mentioned along the way" answers={others} />}
    </section>
  );
}

const heading = (count: number, { answers }: LogReport): string =>
  answers.length === 0 ? 'Nothing to explain' : count === 1 ? 'What happened' : `${count} things happened`;

const plural = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

const counted = ({ lines, understood, cut }: LogReport): string =>
  `${understood.toLocaleString('en')} of ${plural(lines, 'line')} understood.${cut ? ' Of this long log only the end was read.' : ''}`;

/** So many are shown at once. */
const atOnce = 10;

function Lead({ answers }: { readonly answers: readonly Answer[] }) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? answers : answers.slice(0, atOnce);
  return (
    <>
      <List answers={shown} lead />
      {shown.length < answers.length && (
        <button type="button" className="button small" onClick={() => setWhole(true)}>
          Show {answers.length - shown.length} more
        </button>
      )}
    </>
  );
}

function More({ title, answers }: { readonly title: string; readonly answers: readonly Answer[] }) {
  return (
    <Disclosure title={`${title} (${answers.length})`}>
      <List answers={answers} />
    </Disclosure>
  );
}

function List({ answers, lead = false }: { readonly answers: readonly Answer[]; readonly lead?: boolean }) {
  return (
    <ul className="log-answers">
      {answers.map((answer) => (
        <AnswerItem key={`${answer.code} ${answer.unit} ${answer.message}`} answer={answer} lead={lead} />
      ))}
    </ul>
  );
}

function Nothing({ report, command }: { readonly report: LogReport; readonly command: string }) {
  const well = report.understood > 0;
  return (
    <p className="why">
      {well
        ? 'Where a line is known, all is well in it. '
        : 'None of this is known here: it is no log of systemd, or of a program in words that only it knows. '}
      Take the log of the socket and of its service, from the start of the machine on: <code>{command}</code>
    </p>
  );
}
