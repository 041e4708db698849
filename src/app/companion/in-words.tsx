import { loadPortrait, type Said } from '../../model/index.ts';
import { learnPage } from '../state/address.ts';
import { fieldOf } from '../state/field-of.ts';
import { goTo } from '../state/go-to.ts';
import { useCalmState, useStore } from '../state/store-context.ts';
import { useLoaded } from '../ui/use-loaded.ts';

/** What the pair does, in a paragraph; what is the user's in it leads to its field. */
export default function InWords() {
  const { loaded } = useCalmState();
  const { portraits } = useLoaded(loadPortrait);
  const all = portraits(loaded);
  return (
    <section className="words whole" aria-label="In words">
      {all.map(({ socket, sentences }, nth) => (
        <p key={socket}>
          {all.length > 1 && <code>{socket}</code>}
          {sentences.map((sentence, at) => (
            // Sentences come and go, and none has a name.
            <span key={at}>
              {sentence.map((said, i) => (
                <Word key={`${i} ${said.text}`} said={said} />
              ))}{' '}
            </span>
          ))}
          {nth === all.length - 1 && (
            <a className="play" href={learnPage('simulator')}>
              Play it, step by step
            </a>
          )}
        </p>
      ))}
    </section>
  );
}

function Word({ said: { text, strong, by } }: { readonly said: Said }) {
  const store = useStore();
  const { loaded } = useCalmState();
  if (!strong) return text;
  const document = by && loaded.units.find(({ name }) => name === by.unit)?.unit.document;
  const field = by && by.entry.file === undefined && document ? fieldOf(document, by.entry.assignment) : undefined;
  if (!by || !field) return <b>{text}</b>;
  return (
    // A link and no button: it is broken over lines as the words around it are.
    <a
      href="?"
      className="word"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        store.show(by.unit);
        goTo({ unit: by.unit, ...field });
      }}
    >
      {text}
    </a>
  );
}
