import type { Answer, Cause, LogFix, Place } from '../../model/index.ts';
import { goTo } from '../state/go-to.ts';
import { useStore } from '../state/store-context.ts';
import { announce } from '../ui/announce.ts';
import { Command } from '../ui/command.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

interface AnswerItemProps {
  readonly answer: Answer;
  /** It is no consequence of another one: what to run is shown at once where no change of a file helps. */
  readonly lead: boolean;
}

/** A message, what it means, where it comes from, and what helps. */
export function AnswerItem({ answer, lead }: AnswerItemProps) {
  const { message, also, words, causes } = answer;
  const mends = causes.some(({ fixes }) => fixes.length > 0);
  return (
    <li>
      <code className="log-message">
        {message}
        {also.map((each) => (
          <span key={each}>{each}</span>
        ))}
      </code>
      <Circumstances answer={answer} />
      <p>
        {words.means} {causes.length === 0 && words.instead}
      </p>
      {causes.length > 0 && (
        <ul className="log-causes">
          {causes.map((each) => (
            <CauseItem key={`${each.code} ${each.place?.unit} ${each.place?.line} ${each.words}`} cause={each} />
          ))}
        </ul>
      )}
      {causes.length > 0 && words.instead && <p className="why">{words.instead}</p>}
      {answer.commands.length > 0 && (
        <details className="disclosure" open={lead && !mends}>
          <summary>What to run</summary>
          <Commands commands={answer.commands} />
        </details>
      )}
    </li>
  );
}

/** How often, when, and about which unit where that is none of these. */
function Circumstances({ answer: { count, first, last, unit, here } }: { readonly answer: Answer }) {
  const when = first === last ? first : `${first} to ${last}`;
  const parts = [
    count > 1 ? `${count.toLocaleString('en')} times` : undefined,
    when,
    unit !== undefined && here === false ? `${unit} is not among these files` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 && <p className="log-when">{parts.join(' · ')}</p>;
}

function CauseItem({ cause: { words, place, fixes } }: { readonly cause: Cause }) {
  const store = useStore();
  const apply = (fix: LogFix) => {
    store.edit(fix.edits, fix.title, undefined, fix.unit);
    announce(`${fix.title}: done in ${fix.unit}`);
  };
  return (
    <li>
      {place && <Where place={place} />}
      <p>{words}</p>
      {fixes.map((fix) => (
        <button key={fix.title} type="button" className="button small" onClick={() => apply(fix)}>
          {fix.title}
        </button>
      ))}
    </li>
  );
}

/** The line that it is about; where it has a field, that is a click away. */
function Where({ place: { unit, file, line, text, field } }: { readonly place: Place }) {
  const store = useStore();
  const name = `${file ?? unit} line ${line}`;
  const open = () => {
    store.show(unit);
    if (field) goTo({ unit, ...field });
  };
  return (
    <p className="log-where">
      {field ? (
        <button type="button" className="where" onClick={open}>
          {name}
        </button>
      ) : (
        <span className="where plain">{name}</span>
      )}{' '}
      <code>{text}</code>
    </p>
  );
}

function Commands({ commands }: { readonly commands: Answer['commands'] }) {
  return (
    <ul className="log-commands">
      {commands.map(({ title, command, why, expect }) => (
        <li key={title}>
          <div className="log-command-head">
            <span>{title}</span>
            <CopyButton text={() => command} what={title} className="button quiet small" />
          </div>
          <Command text={command} label={title} />
          {[why, expect].filter(Boolean).map((sentence) => (
            <p key={sentence} className="why">
              {sentence}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
