import { type BundleUnit, loadExplain, summary } from '../../../model/index.ts';
import { learnPage } from '../../state/address.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { pageName } from '../reference/pages.ts';
import { ExplainedFile } from './explained-file.tsx';

/** What a unit does as a whole, each of its files line by line, and what holds besides. */
export function ExplainedUnit({ unit: { name, own, dropIns, unit } }: { readonly unit: BundleUnit }) {
  const { defaultsInForce } = useLoaded(loadExplain);
  const defaults = unit.state === 'loaded' ? defaultsInForce(unit) : [];
  const [first, ...rest] = own ? [own, ...dropIns] : dropIns;
  return (
    <section className="explanation" aria-labelledby={`explained-${name}`}>
      <h2 id={`explained-${name}`} className="mono">
        {name}
      </h2>
      {unit.state !== 'loaded' && (
        <p className="note error">
          <span>systemd does not load this unit as it stands.</span>
        </p>
      )}
      {name.endsWith('.socket') && unit.state === 'loaded' && (
        <p className="sum">
          {summary(unit).map(({ text, strong }, i) => (strong ? <b key={`${i} ${text}`}>{text}</b> : text))}
        </p>
      )}
      {first && <ExplainedFile unit={unit} file={undefined} title={first.name} />}
      {rest.map((file) => (
        <ExplainedFile key={file.name} unit={unit} file={file.name} title={file.name} />
      ))}
      {defaults.length > 0 && (
        <>
          <h3>Not set, so this holds</h3>
          <dl className="defaults">
            {defaults.map(({ directive, value, words }) => (
              <div key={directive.name}>
                <dt>
                  <a href={learnPage(`reference/${pageName(directive)}`)}>
                    <code>
                      {directive.name}={value}
                    </code>
                  </a>
                </dt>
                <dd>
                  {directive.brief}
                  {words && <span className="muted"> ({words})</span>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
