import { loadExplore } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Result } from '../parts/result.tsx';
import { useValues } from '../parts/use-values.ts';
import { Shares } from './shares.tsx';
import { Typed } from './typed.tsx';
import { UseInUnit } from './use-in-unit.tsx';

const examples = ['8M', '1.5M', '1G 500M', '65536', '8MB', '8m', '500M 1G', '16E'];

/** A size in bytes, unit by unit. */
export default function Size() {
  const [{ value, for: name }, change] = useValues({ value: '1M 512K', for: 'ReceiveBuffer' });
  const { judge, iecSize, sizeParts, groupDigits } = useLoaded(loadExplore);
  const { unit } = useAppState();
  const verdict = judge(iecSize, value, unit.context);
  const parts = sizeParts(value);
  const bytes = verdict.value === undefined ? '' : groupDigits(verdict.value);
  return (
    <>
      <p className="lead">
        Capital letters, each 1024 times the one before: <code>K</code>, <code>M</code>, <code>G</code>, <code>T</code>,{' '}
        <code>P</code>, <code>E</code>. Several are added up, the largest first.
      </p>
      <Typed label="Size" value={value} change={(value) => change({ value })} verdict={verdict} examples={examples} />
      <Result>
        {verdict.status === 'accepted'
          ? `${parts.map(({ text }) => text).join(' + ')} = ${bytes} bytes; systemctl show prints ${verdict.shown}.`
          : 'systemd ignores a line with this value.'}
      </Result>
      <Shares
        label="The parts of the size"
        heads={['Written', 'Unit', 'One of it', 'Bytes']}
        sum={bytes}
        rows={parts.map(({ text, unit, bare, each, bytes }) => ({
          cells: [text, bare ? 'none, so bytes' : unit, `${groupDigits(each)} bytes`, groupDigits(bytes)],
          share: Number(bytes),
        }))}
      />
      {verdict.status === 'accepted' && <UseInUnit lines={[{ name, value }]} />}
    </>
  );
}
