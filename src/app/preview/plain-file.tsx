import { parse, tokenLines } from '../../model/index.ts';

/** A file that is only read here: highlighted, without marks. */
export default function PlainFile({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    // The keyboard has to be able to scroll it.
    <section className="lines plain" tabIndex={0} aria-label={name}>
      {tokenLines(parse(text)).map((line, i) => (
        <div key={i} className="line">
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
