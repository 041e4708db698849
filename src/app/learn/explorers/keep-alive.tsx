import { loadExplore } from '../../../model/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Figure } from '../parts/figure.tsx';
import { Result } from '../parts/result.tsx';
import { evenScale } from '../parts/scale.ts';
import { numberIn, Slider } from '../parts/slider.tsx';
import { useValues } from '../parts/use-values.ts';
import { UseInUnit } from './use-in-unit.tsx';

/** When a peer that is gone is noticed: silence, probes, the end. */
export default function KeepAlive() {
  const explore = useLoaded(loadExplore);
  const { keepAliveDefaults: usual, keepAliveMost: most, keepAliveEvents, deadAfter, spanText } = explore;
  const [values, change] = useValues({
    time: String(usual.time),
    interval: String(usual.interval),
    probes: String(usual.probes),
  });
  const settings = {
    time: Math.round(numberIn(values.time, 1, most.time, usual.time)),
    interval: Math.round(numberIn(values.interval, 1, most.interval, usual.interval)),
    probes: Math.round(numberIn(values.probes, 1, most.probes, usual.probes)),
  };
  const { time, interval, probes } = settings;
  const dead = deadAfter(settings);
  const says = `A peer that is gone is noticed after ${spanText(dead)}: ${spanText(time)} of silence, then ${probes} ${probes === 1 ? 'probe' : 'probes'}, ${spanText(interval)} apart.`;
  return (
    <>
      <p className="lead">
        A machine that loses its power says no goodbye. Without probes the connection stays open for ever; with
        KeepAlive=yes the kernel asks now and then, and the numbers below are its own where the unit sets none.
      </p>
      <div className="sliders">
        <Slider
          label="KeepAliveTimeSec, silence before the first probe"
          unit="s"
          value={time}
          min={1}
          max={most.time}
          byFactor
          change={(to) => change({ time: String(to) })}
        />
        <Slider
          label="KeepAliveIntervalSec, between probes"
          unit="s"
          value={interval}
          min={1}
          max={3600}
          byFactor
          change={(to) => change({ interval: String(to) })}
        />
        <Slider
          label="KeepAliveProbes, without an answer"
          value={probes}
          min={1}
          max={most.probes}
          byFactor
          change={(to) => change({ probes: String(to) })}
        />
      </div>
      <Result>{says}</Result>
      <Figure says={says} height={132}>
        {(width) => {
          // Marks at whole hours or minutes.
          const unit = dead > 7200 ? 3600 : dead > 120 ? 60 : 1;
          const scale = evenScale(0, dead / unit, 12, width - 12, Math.max(2, Math.floor(width / 180)));
          const at = (time: number) => scale(time / unit);
          const events = keepAliveEvents(settings);
          return (
            <>
              <rect className="area" x={at(0)} y={40} width={at(time) - at(0)} height={28} />
              <rect className="pause" x={at(time)} y={40} width={at(dead) - at(time)} height={28} />
              <text className="strong" x={at(0)} y={24}>
                silence
              </text>
              <text className="strong" x={Math.min(at(time), width - 190)} y={24}>
                probes
              </text>
              <text className="strong" x={width - 12} y={24} textAnchor="end">
                given up
              </text>
              {events.map(({ kind, at: when, number }) =>
                kind === 'silence' ? null : (
                  <circle
                    key={`${kind} ${number}`}
                    className={kind === 'dead' ? 'dot bad' : 'dot'}
                    cx={at(when)}
                    cy={54}
                    r={kind === 'dead' ? 7 : 4}
                  />
                ),
              )}
              <line className="axis" x1={at(0)} x2={at(dead)} y1={88} y2={88} />
              {scale.ticks
                .map((mark) => mark * unit)
                .map((tick, i) => (
                  <g key={tick}>
                    <line className="axis" x1={at(tick)} x2={at(tick)} y1={88} y2={94} />
                    <text
                      className="quiet"
                      x={at(tick)}
                      y={110}
                      textAnchor={i === 0 ? 'start' : at(tick) > width - 60 ? 'end' : 'middle'}
                    >
                      {tick === 0 ? '0' : spanText(tick)}
                    </text>
                  </g>
                ))}
            </>
          );
        }}
      </Figure>
      <p className="muted">
        The kernel takes up to {most.time.toLocaleString('en')} s and {most.probes} probes. An answer to any probe
        begins the silence anew. A program that sets these on its own connections has the last word.
      </p>
      <UseInUnit
        lines={[
          { name: 'KeepAlive', value: 'yes' },
          { name: 'KeepAliveTimeSec', value: String(time) },
          { name: 'KeepAliveIntervalSec', value: String(interval) },
          { name: 'KeepAliveProbes', value: String(probes) },
        ]}
      />
    </>
  );
}
