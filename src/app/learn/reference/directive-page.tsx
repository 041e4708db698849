import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  type Directive,
  fact,
  kindOf,
  loadExplain,
  loadSearch,
  noEffectWords,
  targetName,
} from '../../../model/index.ts';
import { learnPage } from '../../state/address.ts';
import { useAppState, useStore } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { explorerOf } from '../explorers/explorer-of.ts';
import { textQuery } from './fetch-text.ts';
import { InMyUnit } from './in-my-unit.tsx';
import LongerText from './longer-text.tsx';
import { textOf } from './pages.ts';
import { samplesIn } from './texts.ts';
import { topicOfKind } from './topic-of-kind.ts';
import { TryField, useTriedValue } from './try-field.tsx';

/** All about one directive. */
export function DirectivePage({ directive }: { readonly directive: Directive }) {
  useLoaded(loadExplain);
  const { proseOf } = useLoaded(loadSearch);
  const { bundle } = useAppState();
  const store = useStore();
  useEffect(() => void store.complete(), [store]);
  const text = textOf(directive);
  const { data } = useQuery({ ...textQuery(`reference/${text}`), enabled: text !== undefined });
  const samples = data === undefined || (text !== undefined && !text.endsWith(directive.name)) ? [] : samplesIn(data);
  const [value, setValue] = useTriedValue(samples, kindOf(directive.kind).examples);
  const context = { target: bundle.target, manager: bundle.manager ?? 'system' } as const;
  const explorer = explorerOf(directive);
  const topic = topicOfKind(directive.kind);
  return (
    <article className="page directive-page">
      <p className="crumbs">
        <a href={learnPage('reference')}>Reference</a> <span aria-hidden="true">›</span> [{directive.section}]
      </p>
      <h1 className="mono">{directive.name}=</h1>
      <p className="lead">{leadOf(directive, proseOf(directive).meaning)}</p>
      <Facts directive={directive} kernel={proseOf(directive).kernel} />
      <TryField directive={directive} samples={samples} context={context} value={value} setValue={setValue} />
      {(topic || explorer) && (
        <p className="muted aside">
          {explorer && (
            <>
              To play with:{' '}
              <a href={learnPage(`explorers/${explorer.id}`, { value, for: directive.name })}>{explorer.title}</a>.{' '}
            </>
          )}
          {topic && (
            <>
              How such values are written: <a href={learnPage(topic.page)}>{topic.title}</a>.
            </>
          )}
        </p>
      )}
      <InMyUnit directive={directive} value={value} />
      {text !== undefined && <LongerText path={`reference/${text}`} section={directive.section} />}
    </article>
  );
}

/** What it does in a sentence; of a service, what its row in the form says. */
const leadOf = ({ section, brief }: Directive, meaning: string): string =>
  section === 'Service' ? `${brief.charAt(0).toUpperCase()}${brief.slice(1)}.` : meaning;

function Facts({
  directive,
  kernel,
}: {
  readonly directive: Directive;
  readonly kernel: readonly string[] | undefined;
}) {
  const { target } = useAppState().bundle;
  const { section, name, default: value, defaultWords, needs, accept, with: beside, repeat } = directive;
  const known = fact(section, name);
  const only = [
    ...(needs ? [noEffectWords({ code: 'needs-listener', needs }).replace('the unit has no ', '')] : []),
    ...(accept ? [`with Accept=${accept}`] : []),
    ...(beside ? [noEffectWords({ code: 'needs-directive', names: beside }).replace('only together ', '')] : []),
  ];
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [
      'Default',
      value === undefined ? (
        (defaultWords ?? 'none')
      ) : (
        <>
          <code>{value}</code>
          {defaultWords && ` (${defaultWords})`}
        </>
      ),
    ],
    ['Since', known && known.since > 0 ? `systemd ${known.since}` : 'before systemd 201'],
    ...(known?.until === undefined ? [] : [['Until', `systemd ${known.until}`] as const]),
    ...(only.length === 0 ? [] : [['Acts only', only.join(', ')] as const]),
    ['Set twice', repeat === 'list' ? 'adds to a list; an empty line clears it' : 'the last line counts'],
    ...(kernel ? [['Kernel', <code key="kernel">{kernel.join(', ')}</code>] as const] : []),
    ...(known?.manual
      ? [['Manual', <code key="manual">man {known.manual.replace(/^(.*)\((\d)\)$/, '$2 $1')}</code>] as const]
      : []),
  ];
  const missing = known && (known.since > target || (known.until !== undefined && known.until < target));
  return (
    <>
      <dl className="facts table">
        {rows.map(([title, words]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {missing && (
        <p className="note warning">
          <span>The target of your unit, {targetName(target)}, does not know it.</span>
        </p>
      )}
    </>
  );
}
