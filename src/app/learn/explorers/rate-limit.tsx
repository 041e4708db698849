import { loadExplore, targetName } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Choice } from '../parts/choice.tsx';
import { Figure } from '../parts/figure.tsx';
import { Result } from '../parts/result.tsx';
import { evenScale } from '../parts/scale.ts';
import { numberIn, Slider } from '../parts/slider.tsx';
import { useValues } from '../parts/use-values.ts';
import { UseInUnit } from './use-in-unit.tsx';

const seconds = (ms: number) => `${Number((ms / 1000).toPrecision(3))} s`;

/** Connections on a time axis, and the limits that pause the listener or fail it. */
export default function RateLimit() {
  const explore = useLoaded(loadExplore);
  const { pollDefaults, pollLimitSince, runLimits, startDefaults, triggerDefaults } = explore;
  const { unit } = useAppState();
  const { target } = unit.context;
  const [values, change] = useValues({
    accept: 'no',
    rate: '15',
    burst: '',
    interval: '',
    polls: '',
    pollInterval: '',
    starts: String(startDefaults.burst),
  });
  const accept = values.accept === 'yes';
  const usual = triggerDefaults(accept);
  const usualPolls = pollDefaults(accept);
  const rate = numberIn(values.rate, 0.5, 300, 15);
  const trigger = {
    burst: Math.round(numberIn(values.burst, 0, 500, usual.burst)),
    interval: numberIn(values.interval, 0, 60, usual.interval / 1000) * 1000,
  };
  const poll = {
    burst: Math.round(numberIn(values.polls, 0, 500, usualPolls.burst)),
    interval: numberIn(values.pollInterval, 0, 60, usualPolls.interval / 1000) * 1000,
  };
  const polls = accept && target >= pollLimitSince;
  const until = 6000;
  const starts = { ...startDefaults, burst: Math.round(numberIn(values.starts, 0, 100, startDefaults.burst)) };
  const run = runLimits(1000 / rate, until, trigger, polls ? poll : undefined, accept ? undefined : starts);
  const pause = run.pauses[0];
  const says =
    run.failedAt !== undefined
      ? run.by === 'trigger'
        ? `After ${seconds(run.failedAt)} the trigger limit fails the socket: start ${run.ticks.length} in one interval was one too many. It listens no more until it is started by hand.`
        : `After ${seconds(run.failedAt)} start ${run.ticks.length} of the service is one more than its own StartLimitBurst=${starts.burst} in ${starts.interval / 1000} s allows, and the socket fails with it.`
      : pause
        ? `After ${seconds(pause[0])} the poll limit has the listener rest until ${seconds(pause[1])}; whoever comes meanwhile waits, and nothing fails.`
        : 'No limit is met.';
  const shown = run.failedAt ?? until;
  return (
    <>
      <p className="lead">
        {accept
          ? 'Each connection starts an instance here. Many in a short time are held back first, by the poll limit, and fail the socket in the end, by the trigger limit.'
          : 'A service that ends without taking the connection is started again at once, over and over. The trigger limit ends that, unless the limit of the service itself comes first.'}
      </p>
      <Choice
        label="Accept"
        value={accept ? 'yes' : 'no'}
        options={['no', 'yes']}
        change={(to) => change({ accept: to, burst: '', interval: '', polls: '', pollInterval: '' })}
      />
      <div className="sliders">
        <Slider
          label={accept ? 'Connections' : 'Starts of the service'}
          unit="per second"
          value={rate}
          min={0.5}
          max={300}
          step={0.5}
          byFactor
          change={(to) => change({ rate: String(to) })}
        />
        <Slider
          label="TriggerLimitBurst"
          value={trigger.burst}
          min={0}
          max={500}
          change={(to) => change({ burst: String(to) })}
        />
        <Slider
          label="TriggerLimitIntervalSec"
          unit="s"
          value={trigger.interval / 1000}
          min={0}
          max={10}
          step={0.1}
          change={(to) => change({ interval: String(to) })}
        />
        {!accept && (
          <Slider
            label="StartLimitBurst of the service, 0 for none"
            value={starts.burst}
            min={0}
            max={100}
            change={(to) => change({ starts: String(to) })}
          />
        )}
        {polls && (
          <>
            <Slider
              label="PollLimitBurst"
              value={poll.burst}
              min={0}
              max={500}
              change={(to) => change({ polls: String(to) })}
            />
            <Slider
              label="PollLimitIntervalSec"
              unit="s"
              value={poll.interval / 1000}
              min={0}
              max={10}
              step={0.1}
              change={(to) => change({ pollInterval: String(to) })}
            />
          </>
        )}
      </div>
      <Result>{says}</Result>
      <Figure says={says} height={140}>
        {(width) => {
          const x = evenScale(0, until, 12, width - 12, Math.max(3, Math.floor(width / 120)));
          return (
            <>
              {run.pauses.map(([from, to]) => (
                <g key={from}>
                  <rect
                    className="pause"
                    x={x(from)}
                    y={32}
                    width={Math.max(0, x(Math.min(to, until)) - x(from))}
                    height={56}
                  />
                  {from === pause?.[0] && (
                    <text x={x(from) + 6} y={26}>
                      rests
                    </text>
                  )}
                </g>
              ))}
              {run.failedAt !== undefined && (
                <>
                  <rect className="gone" x={x(shown)} y={32} width={x(until) - x(shown)} height={56} />
                  <text className="strong" x={Math.min(x(shown) + 8, width - 70)} y={26}>
                    failed
                  </text>
                </>
              )}
              {run.ticks.map(({ at, outcome }, i) => (
                <line
                  key={i}
                  className={outcome === 'tripped' ? 'line bad' : 'line'}
                  x1={x(at)}
                  x2={x(at)}
                  y1={outcome === 'tripped' ? 36 : 48}
                  y2={84}
                />
              ))}
              <line className="axis" x1={x(0)} x2={x(until)} y1={96} y2={96} />
              {x.ticks.map((tick, i) => (
                <text
                  key={tick}
                  className="quiet"
                  x={x(tick)}
                  y={114}
                  textAnchor={i === 0 ? 'start' : tick === until ? 'end' : 'middle'}
                >
                  {tick === 0 ? '0' : seconds(tick)}
                </text>
              ))}
            </>
          );
        }}
      </Figure>
      <p className="muted">
        {run.ticks.filter(({ outcome }) => outcome === 'started').length} starts in {seconds(shown)}. An interval begins
        with the first start in it; 0 for either number turns a limit off.{' '}
        {accept && !polls && `The poll limit came with systemd ${pollLimitSince}; ${targetName(target)} has none.`}
      </p>
      <UseInUnit
        lines={[
          { name: 'TriggerLimitIntervalSec', value: `${trigger.interval}ms` },
          { name: 'TriggerLimitBurst', value: String(trigger.burst) },
          ...(polls
            ? [
                { name: 'PollLimitIntervalSec', value: `${poll.interval}ms` },
                { name: 'PollLimitBurst', value: String(poll.burst) },
              ]
            : []),
        ]}
      />
    </>
  );
}
