import './journal.css';
import { loadJournal } from '../../model/index.ts';
import { Command } from '../ui/command.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Answers } from './answers.tsx';
import { LogField, put } from './log-field.tsx';
import { useReport } from './use-report.ts';

/** A log is pasted here, and explained in terms of the units at hand. */
export default function JournalPane() {
  const { exampleLogs, logCommand } = useLoaded(loadJournal);
  const { loaded, text, report } = useReport();
  if (!loaded) return null;
  const command = logCommand(loaded);
  const [first] = loaded.units;
  return (
    <div className="journal">
      <section aria-labelledby="log-paste">
        <h2 id="log-paste">Paste a log</h2>
        {text === '' && <Invitation command={command} />}
        <LogField
          text={text}
          placeholder={`${first?.name ?? 'app.socket'}: Failed to listen on sockets: Address already in use`}
        />
        {text === '' && (
          <fieldset className="log-examples">
            <legend>See an example</legend>
            {exampleLogs(loaded).map((example) => (
              <button key={example.title} type="button" className="link" onClick={() => put(example.text)}>
                {example.title}
              </button>
            ))}
          </fieldset>
        )}
      </section>
      <Answers report={report} command={command} />
    </div>
  );
}

/** What may be pasted, and how to come by it; once there is something, its answers take the place. */
function Invitation({ command }: { readonly command: string }) {
  return (
    <>
      <p className="why">
        Lines of the journal, or what systemctl or a program printed. You get what they mean, where in these units it
        comes from, and what helps. The text stays in this page: it is neither kept nor part of a link.
      </p>
      <div className="log-command">
        <Command text={command} label="Command that shows the log" />
        <CopyButton text={() => command} what="Command" className="button quiet small" />
      </div>
    </>
  );
}
