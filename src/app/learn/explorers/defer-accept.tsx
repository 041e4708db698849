import { loadExplore, type Scene } from '../../../model/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Figure } from '../parts/figure.tsx';
import { Result } from '../parts/result.tsx';
import { numberIn, Slider } from '../parts/slider.tsx';
import { useValues } from '../parts/use-values.ts';
import { UseInUnit } from './use-in-unit.tsx';

const sides = ['client', 'kernel', 'service'] as const;
const says: Readonly<Record<Scene['id'], string>> = {
  syn: 'SYN',
  'syn-ack': 'SYN-ACK',
  ack: 'ACK: connected',
  'ack-held': 'ACK, put aside',
  data: 'first data',
  'syn-ack-again': 'SYN-ACK once more',
  'ack-late': 'ACK: connected',
  accept: 'may be accepted',
  read: 'reads',
  idle: 'waits for data',
};
const row = 30;

/** Who says what until the service has a connection with data in it. */
export default function DeferAccept() {
  const { handshake, spanText } = useLoaded(loadExplore);
  const [values, change] = useValues({ value: '5', data: '2' });
  const asked = Math.round(numberIn(values.value, 0, 120, 5));
  const after = numberIn(values.data, 0, 120, 2);
  const { scenes, accepted, idle, holds } = handshake(after, asked);
  const at = (time: number) => (time === 0 ? 'at once' : `after ${spanText(time)}`);
  const result =
    `The service gets the connection ${at(accepted)}` +
    (idle > 0 ? `, and waits ${spanText(idle)} for data.` : ', with data in it.');
  const words = scenes.map(
    ({ at: when, from, to, id }) =>
      `${when === 0 ? '0 s' : spanText(when)}: ${from === to ? `the ${from} ${says[id]}` : `${from} to ${to}: ${says[id]}`}`,
  );
  return (
    <>
      <p className="lead">
        A server that speaks second has nothing to do until the client has spoken. With DeferAcceptSec= the kernel keeps
        a connection to itself until its first data comes, or the time is over: the service is not even started for it.
      </p>
      <div className="sliders">
        <Slider
          label="DeferAcceptSec"
          unit="s"
          value={asked}
          min={0}
          max={120}
          change={(to) => change({ value: String(to) })}
        />
        <Slider
          label="The client sends its first data after"
          unit="s"
          value={after}
          min={0}
          max={120}
          step={0.1}
          change={(to) => change({ data: String(to) })}
        />
      </div>
      <Result>{result}</Result>
      <Figure says={`${result} ${words.join('; ')}.`} height={52 + scenes.length * row + 12}>
        {(width) => {
          const gap = Math.min(64, width * 0.17);
          const x = Object.fromEntries(
            sides.map((side, i) => [side, gap + 34 + (i * (width - gap - 76)) / 2]),
          ) as Record<(typeof sides)[number], number>;
          return (
            <>
              {sides.map((side) => (
                <g key={side}>
                  <text className="strong" x={x[side]} y={18} textAnchor="middle">
                    {side}
                  </text>
                  <line className="guide" x1={x[side]} x2={x[side]} y1={28} y2={52 + scenes.length * row} />
                </g>
              ))}
              {scenes.map(({ at: when, from, to, id }, i) => {
                const y = 56 + i * row;
                const [a, b] = [x[from], x[to]];
                const turn = b > a ? -7 : 7;
                const new_ = i === 0 || scenes[i - 1]?.at !== when;
                return (
                  <g key={id}>
                    {new_ && (
                      <text className="quiet" x={0} y={y + 4}>
                        {when === 0 ? '0' : spanText(when)}
                      </text>
                    )}
                    {from === to ? (
                      <>
                        <circle className={id === 'idle' ? 'dot idle' : 'dot'} cx={a} cy={y} r={5} />
                        <text x={a - 10} y={y + 4} textAnchor="end">
                          {says[id]}
                        </text>
                      </>
                    ) : (
                      <>
                        <path className="line" d={`M${a} ${y}H${b}m${turn} -4L${b} ${y}l${turn} 4`} />
                        <text x={(a + b) / 2} y={y - 5} textAnchor="middle">
                          {says[id]}
                        </text>
                      </>
                    )}
                  </g>
                );
              })}
            </>
          );
        }}
      </Figure>
      <p className="muted">
        {asked === 0
          ? 'With 0 nothing is held back.'
          : `The kernel counts repeats of its SYN-ACK, which come after 1, 2, 4 … s: ${asked} s becomes ${spanText(holds)}.`}{' '}
        Where the server speaks first, as with SSH or SMTP, the option only makes clients wait.
      </p>
      {asked > 0 && <UseInUnit lines={[{ name: 'DeferAcceptSec', value: `${asked}s` }]} />}
    </>
  );
}
