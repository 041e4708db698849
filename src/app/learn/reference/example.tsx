import { type Diagnostic, loadBundle, loadExplain, parse, type Token, tokenLines } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useDiagnosticWords } from '../../ui/words.ts';
import { filesOf } from './texts.ts';

/** Unit files of an example, and what systemd of the user's version says of them. */
export function Example({ text }: { readonly text: string }) {
  useLoaded(loadExplain);
  const { target } = useAppState().bundle;
  const files = filesOf(text);
  const { units } = loadBundle({ name: 'app', target, files });
  const said = units
    .flatMap(({ unit }) => unit.diagnostics)
    .filter(({ severity, effect }) => severity === 'error' || effect === 'noted');
  return (
    <figure className="example">
      <pre tabIndex={0}>
        {files.map((file) => (
          <File key={file.name} {...file} titled={files.length > 1 || file.name.includes('/')} />
        ))}
      </pre>
      <figcaption>
        <Verdict said={said} target={target} />
        <CopyButton text={() => text} what="Example" className="button quiet small" />
      </figcaption>
    </figure>
  );
}

function File({ name, text, titled }: { readonly name: string; readonly text: string; readonly titled: boolean }) {
  return (
    <code>
      {titled && (
        <span className="t-comment">
          # {name}
          {'\n'}
        </span>
      )}
      {tokenLines(parse(text)).map(({ start, tokens }) => (
        <Line key={start} tokens={tokens} />
      ))}
    </code>
  );
}

const Line = ({ tokens }: { readonly tokens: readonly Token[] }) => (
  <>
    {tokens.map(({ type, text }, i) => (
      <span key={`${i} ${type}`} className={`t-${type}`}>
        {text}
      </span>
    ))}
    {'\n'}
  </>
);

function Verdict({ said, target }: { readonly said: readonly Diagnostic[]; readonly target: number }) {
  const words = useDiagnosticWords();
  if (said.length === 0) return <p className="taken">systemd {target} loads this without a word.</p>;
  return (
    <ul className="lost">
      {said.map((each) => {
        const { wrong, effect } = words(each);
        return (
          <li key={`${each.code} ${each.start}`}>
            {wrong} {effect}
          </li>
        );
      })}
    </ul>
  );
}
