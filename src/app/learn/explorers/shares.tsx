interface SharesProps {
  readonly label: string;
  /** The heads of the columns; the last is that of the amounts. */
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly share: number }[];
  readonly sum: string;
}

/** The parts of a sum, each with a bar as long as its share. */
export function Shares({ label, heads, rows, sum }: SharesProps) {
  if (rows.length === 0) return null;
  const total = rows.reduce((all, { share }) => all + share, 0) || 1;
  return (
    <div className="scrolled" tabIndex={0} role="region" aria-label={label}>
      <table className="data shares">
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" className={i > 1 ? 'number' : undefined}>
                {head}
              </th>
            ))}
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, share }, i) => (
            <tr key={i}>
              {cells.map((cell, k) =>
                k === 0 ? (
                  <th key={k} scope="row">
                    <code>{cell}</code>
                  </th>
                ) : (
                  <td key={k} className={k > 1 ? 'number' : undefined}>
                    {cell}
                  </td>
                ),
              )}
              <td>
                <span className="share">
                  <i style={{ width: `${(100 * share) / total}%` }} />
                  <span>{percent(share / total)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={heads.length - 1}>
                Sum
              </th>
              <td className="number">{sum}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

const percent = (share: number): string => (share > 0 && share < 0.01 ? 'under 1 %' : `${Math.round(100 * share)} %`);
