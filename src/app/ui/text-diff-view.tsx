import './changes.css';
import { useMemo } from 'react';
import { loadComparison } from '../../model/index.ts';
import { useLoaded } from './use-loaded.ts';

type Comparison = Awaited<ReturnType<typeof loadComparison>>;
type FilePair = ReturnType<Comparison['filePairs']>[number];
type Row = ReturnType<Comparison['folded']>[number];

/** Both texts of each file that differs, line by line. */
export function TextDiffView({ pairs }: { readonly pairs: readonly FilePair[] }) {
  return (
    <section aria-labelledby="as-text">
      <h2 id="as-text">As text</h2>
      {pairs.map((pair) => (
        <FileDiff key={pair.after?.name ?? `gone ${pair.before?.name}`} pair={pair} />
      ))}
    </section>
  );
}

function FileDiff({ pair: { before, after } }: { readonly pair: FilePair }) {
  const { folded, lineDiff } = useLoaded(loadComparison);
  const [old, now] = [before?.text ?? '', after?.text ?? ''];
  const lines = useMemo(() => lineDiff(old, now), [lineDiff, old, now]);
  const title = nameOf(before?.name, after?.name);
  return (
    <>
      <h3>
        <code>{title}</code>
      </h3>
      {lines === undefined ? (
        <p className="why">The two have next to nothing in common.</p>
      ) : lines.every(({ kind }) => kind === 'same') ? (
        <p className="why">{old === now ? 'The text is the same.' : 'Only the ends of lines differ.'}</p>
      ) : (
        // The keyboard has to be able to scroll it.
        <div className="diff" role="group" tabIndex={0} aria-label={`Changes of ${title}`}>
          <div className="diff-lines">
            {folded(lines).map((row, i) => (
              <Line key={i} row={row} />
            ))}
          </div>
        </div>
      )}
    </>
  );
}

const nameOf = (before: string | undefined, after: string | undefined): string => {
  if (after === undefined) return `${before}, which is gone`;
  if (before === undefined) return `${after}, which is new`;
  return before === after ? after : `${before} → ${after}`;
};

const signs = { same: ' ', gone: '−', new: '+' } as const;
const tags = { same: 'span', gone: 'del', new: 'ins' } as const;

function Line({ row }: { readonly row: Row }) {
  if (row.kind === 'fold') return <div className="diff-fold">{row.count} lines the same</div>;
  const Tag = tags[row.kind];
  return (
    <div className={`diff-line ${row.kind}`}>
      <span className="diff-number">{'before' in row ? row.before : ''}</span>
      <span className="diff-number">{'after' in row ? row.after : ''}</span>
      <span className="diff-sign">{signs[row.kind]}</span>
      <Tag>{row.parts.map(({ text, changed }, i) => (changed ? <mark key={i}>{text}</mark> : text))}</Tag>
    </div>
  );
}
