import { Check, X } from 'lucide-react';
import { loadExplore } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Result } from '../parts/result.tsx';
import { useValues } from '../parts/use-values.ts';
import { Typed } from './typed.tsx';
import { UseInUnit } from './use-in-unit.tsx';

/** Yes and no, in all their spellings. */
export default function BooleanValue() {
  const [{ value, for: name }, change] = useValues({ value: 'on', for: 'Accept' });
  const { judge, boolean, spellings, nearSpellings } = useLoaded(loadExplore);
  const { unit } = useAppState();
  const verdict = judge(boolean, value, unit.context);
  const typed = value.trim().toLowerCase();
  return (
    <>
      <p className="lead">
        Six spellings of each, in small or capital letters. Anything else is no boolean, the empty value included, and
        the line is ignored.
      </p>
      <Typed
        label="Boolean"
        value={value}
        change={(value) => change({ value })}
        verdict={verdict}
        examples={['on', 'TRUE', 'n', '0', 'enabled', '2', 'yes # why']}
      />
      <Result>
        {verdict.status === 'accepted'
          ? `It means ${verdict.shown}; systemctl show prints ${verdict.shown}.`
          : 'It is neither yes nor no: systemd ignores the line.'}
      </Result>
      <div className="scrolled" tabIndex={0} role="region" aria-label="All spellings">
        <table className="data">
          <tbody>
            {(['yes', 'no'] as const).map((word) => (
              <tr key={word}>
                <th scope="row">
                  {word === 'yes' ? <Check size={14} aria-hidden="true" /> : <X size={14} aria-hidden="true" />} {word}
                </th>
                <td className="words-in-row">
                  {spellings[word].map((text) => (
                    <code key={text} className={text === typed ? 'hit' : undefined}>
                      {text}
                    </code>
                  ))}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">neither</th>
              <td className="words-in-row">
                {nearSpellings.map((text) => (
                  <code key={text} className={text === value.trim() ? 'hit' : 'struck'}>
                    {text}
                  </code>
                ))}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      {verdict.status === 'accepted' && <UseInUnit lines={[{ name, value }]} />}
    </>
  );
}
