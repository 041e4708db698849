import { loadExplore } from '../../../model/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Choice } from '../parts/choice.tsx';
import { Figure } from '../parts/figure.tsx';
import { Result } from '../parts/result.tsx';
import { evenScale } from '../parts/scale.ts';
import { numberIn, Slider } from '../parts/slider.tsx';
import { useValues } from '../parts/use-values.ts';
import { UseInUnit } from './use-in-unit.tsx';

/** Clients come, are served, wait, and find no place: what `Backlog=` does, and `MaxConnections=` with `Accept=yes`. */
export default function Queue() {
  const { capacity, fillQueue, queueLength, somaxconnDefault } = useLoaded(loadExplore);
  const [values, change] = useValues({
    accept: 'no',
    rate: '40',
    service: '0.2',
    workers: '4',
    backlog: '64',
    somaxconn: String(somaxconnDefault),
    most: '64',
  });
  const accept = values.accept === 'yes';
  const settings = {
    accept,
    rate: numberIn(values.rate, 1, 200, 40),
    service: numberIn(values.service, 0.01, 10, 0.2),
    workers: Math.round(numberIn(values.workers, 1, 100, 4)),
    backlog: Math.round(numberIn(values.backlog, 0, 4096, 64)),
    somaxconn: Math.round(numberIn(values.somaxconn, 1, 65535, somaxconnDefault)),
    maxConnections: Math.round(numberIn(values.most, 1, 1000, 64)),
    seconds: 20,
  };
  const moments = fillQueue(settings);
  const last = moments.at(-1);
  const places = accept ? settings.maxConnections : settings.workers;
  const room = accept ? places : queueLength(settings);
  const can = capacity(settings);
  const lost = moments.find(({ away }) => away > 0);
  const pace = `${settings.rate} clients a second come, and ${Number(can.toPrecision(3))} a second can be dealt with`;
  const most = Math.max(0, ...moments.map(({ served, waiting }) => (accept ? served : waiting)));
  const says =
    `${pace}: ` +
    (lost
      ? `after ${Number(lost.at.toPrecision(2))} s there is no place any more, and of ${moments.length} clients ${last?.away} ${accept ? 'are shut out at once' : 'have to try again'}.`
      : most === 0
        ? 'nobody ever waits.'
        : accept
          ? `at most ${most} instances run at a time.`
          : `at most ${most} ${most === 1 ? 'waits' : 'wait'}, and nobody is turned away.`);
  return (
    <>
      <p className="lead">
        With Accept=no connections wait in the kernel until the program accepts them: the backlog is how many may. With
        Accept=yes systemd accepts at once, and MaxConnections= is how many instances may run.
      </p>
      <Choice
        label="Accept"
        value={accept ? 'yes' : 'no'}
        options={['no', 'yes']}
        change={(to) => change({ accept: to })}
      />
      <div className="sliders">
        <Slider
          label="Clients that come"
          unit="per second"
          value={settings.rate}
          min={1}
          max={200}
          change={(to) => change({ rate: String(to) })}
        />
        <Slider
          label="Time for a client"
          unit="s"
          value={settings.service}
          min={0.01}
          max={10}
          step={0.01}
          byFactor
          change={(to) => change({ service: String(to) })}
        />
        {accept ? (
          <Slider
            label="MaxConnections"
            value={settings.maxConnections}
            min={1}
            max={1000}
            byFactor
            change={(to) => change({ most: String(to) })}
          />
        ) : (
          <>
            <Slider
              label="Clients that the program serves at a time"
              value={settings.workers}
              min={1}
              max={100}
              byFactor
              change={(to) => change({ workers: String(to) })}
            />
            <Slider
              label="Backlog"
              value={settings.backlog}
              min={0}
              max={4096}
              byFactor
              change={(to) => change({ backlog: String(to) })}
            />
            <Slider
              label="net.core.somaxconn of the kernel"
              value={settings.somaxconn}
              min={1}
              max={65535}
              byFactor
              change={(to) => change({ somaxconn: String(to) })}
            />
          </>
        )}
      </div>
      <Result>{says}</Result>
      <Figure says={says} height={240}>
        {(width) => {
          const end = Math.max(1, last?.at ?? 1);
          const top = Math.max(4, Math.min(room, most * 1.6), most) * 1.1;
          const x = evenScale(0, end, 44, width - 12, Math.max(3, Math.floor(width / 120)));
          const y = evenScale(0, top, 200, 24, 4);
          const count = (m: (typeof moments)[number]) => (accept ? m.served : m.waiting);
          const line = moments.map((m, i) => `${i ? 'H' : 'M'}${x(m.at)}${i ? 'V' : ' '}${y(count(m))}`).join('');
          return (
            <>
              {y.ticks.map((tick) => (
                <g key={tick}>
                  <line className="guide" x1={44} x2={width - 12} y1={y(tick)} y2={y(tick)} />
                  <text className="quiet" x={38} y={y(tick) + 4} textAnchor="end">
                    {tick}
                  </text>
                </g>
              ))}
              {lost && <rect className="gone" x={x(lost.at)} y={24} width={x(end) - x(lost.at)} height={176} />}
              <path className="area" d={`${line}V${y(0)}H${x(0)}Z`} />
              <path className="line" d={line} />
              {room <= top && (
                <>
                  <line className="limit" x1={44} x2={width - 12} y1={y(room)} y2={y(room)} />
                  <text className="strong" x={width - 12} y={y(room) - 6} textAnchor="end">
                    {accept ? `MaxConnections ${room}` : `room for ${room}`}
                  </text>
                </>
              )}
              {lost && (
                <text x={Math.min(x(lost.at) + 8, width - 140)} y={192}>
                  {accept ? 'closed at once' : 'no place'}
                </text>
              )}
              <text className="strong" x={44} y={14}>
                {accept ? 'instances that run' : 'connections that wait'}
              </text>
              <line className="axis" x1={44} x2={width - 12} y1={200} y2={200} />
              {x.ticks.map((tick) => (
                <text key={tick} className="quiet" x={x(tick)} y={218} textAnchor="middle">
                  {tick === 0 ? '0' : `${tick} s`}
                </text>
              ))}
            </>
          );
        }}
      </Figure>
      <p className="muted">
        {accept
          ? 'A connection beyond MaxConnections= is accepted and closed at once: the client sees an end of file.'
          : `The kernel takes the smaller of Backlog= and net.core.somaxconn, and one more: ${room}. A client of TCP that finds no place tries again by itself, after 1, 3, 7 … s; one of a Unix socket waits, or gets EAGAIN.`}
      </p>
      <UseInUnit
        lines={
          accept
            ? [
                { name: 'Accept', value: 'yes' },
                { name: 'MaxConnections', value: String(settings.maxConnections) },
              ]
            : [{ name: 'Backlog', value: String(settings.backlog) }]
        }
      />
    </>
  );
}
