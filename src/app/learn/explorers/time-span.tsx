import { loadExplore } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Result } from '../parts/result.tsx';
import { useValues } from '../parts/use-values.ts';
import { Shares } from './shares.tsx';
import { Typed } from './typed.tsx';
import { UseInUnit } from './use-in-unit.tsx';

const examples = ['2h 30min', '90', '1.5h', '1M', '1m', '500ms', '1h30', 'infinity', '5 minutes and 2 seconds'];

/** A time span, unit by unit. */
export default function TimeSpan() {
  const [{ value, for: name }, change] = useValues({ value: '2h 30min', for: 'KeepAliveTimeSec' });
  const { judge, timeSpan, spanParts, inSeconds } = useLoaded(loadExplore);
  const { unit } = useAppState();
  const verdict = judge(timeSpan, value, unit.context);
  const parts = spanParts(value);
  const seconds = verdict.value === undefined ? '' : inSeconds(verdict.value);
  return (
    <>
      <p className="lead">
        Numbers with units, in any order, are added up. A number without a unit is in seconds. Small letters matter:{' '}
        <code>M</code> is a month, <code>m</code> a minute.
      </p>
      <Typed
        label="Time span"
        value={value}
        change={(value) => change({ value })}
        verdict={verdict}
        examples={examples}
      />
      <Result>
        {verdict.status === 'accepted'
          ? verdict.shown === 'infinity'
            ? 'It never ends.'
            : `${parts.map(({ text }) => text).join(' + ')} = ${seconds} s; systemctl show prints ${verdict.shown}.`
          : 'systemd ignores a line with this value.'}
      </Result>
      <Shares
        label="The parts of the time span"
        heads={['Written', 'Unit', 'One of it', 'Seconds']}
        sum={seconds}
        rows={parts.map(({ text, unit, bare, each, usec }) => ({
          cells: [text, bare ? 'none, so seconds' : unit, `${inSeconds(each)} s`, inSeconds(usec)],
          share: Number(usec),
        }))}
      />
      {verdict.status === 'accepted' && verdict.shown !== 'infinity' && <UseInUnit lines={[{ name, value }]} />}
    </>
  );
}
