import { parse, tokenLines } from '../../model/index.ts';
import { byLine } from './marks.ts';

interface PlainFileProps {
  readonly name: string;
  readonly text: string;
  /** What is to be marked, each by its weight. */
  readonly marks?: readonly { readonly start: number; readonly end: number; readonly severity: string }[];
}

/** A file that is only read here: highlighted, and marked where that is asked for. */
export default function PlainFile({ name, text, marks = [] }: PlainFileProps) {
  const lines = tokenLines(parse(text));
  const marked = byLine(marks, lines);
  return (
    // The keyboard has to be able to scroll it.
    <section className="lines plain" tabIndex={0} aria-label={name}>
      {lines.map((line, i) => (
        <div key={i} className={`line ${marked.get(i)?.[0]?.severity ?? ''}`.trim()}>
          <span className="number" aria-hidden="true">
            {i + 1}
          </span>
          {line.tokens.map((token, at) => (
            <span key={at} className={token.type}>
              {token.text}
            </span>
          ))}
        </div>
      ))}
    </section>
  );
}
