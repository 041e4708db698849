import { loadExplore } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Choice } from '../parts/choice.tsx';
import { Figure } from '../parts/figure.tsx';
import { rateText } from '../parts/rate.ts';
import { Result } from '../parts/result.tsx';
import { evenScale, factorScale } from '../parts/scale.ts';
import { numberIn, Slider } from '../parts/slider.tsx';
import { useValues } from '../parts/use-values.ts';
import { Typed } from './typed.tsx';
import { UseInUnit } from './use-in-unit.tsx';

/** How fast a connection can be with a buffer of a size: bandwidth × delay. */
export default function Buffers() {
  const { iecSize, judge, groupDigits, leastBuffer, throughput } = useLoaded(loadExplore);
  const { unit } = useAppState();
  const [values, change] = useValues({ value: '256K', bandwidth: '1000', delay: '30', for: 'ReceiveBuffer' });
  const verdict = judge(iecSize, values.value, unit.context);
  const bandwidth = numberIn(values.bandwidth, 1, 100_000, 1000) * 1e6;
  const delay = numberIn(values.delay, 0.1, 1000, 30) / 1000;
  const bytes = Math.max(Number(verdict.value ?? 0), leastBuffer.receive / 2);
  const { bits, product, limitedBy } = throughput(bytes, bandwidth, delay);
  const full = groupDigits(BigInt(Math.round(product)));
  const says =
    limitedBy === 'buffer'
      ? `One connection carries at most ${rateText(bits)}, ${Math.round((100 * bits) / bandwidth) || 'under 1'} % of the link: the buffer is full before the first byte is acknowledged. To fill the link it takes ${full} bytes.`
      : `One connection can fill the link: ${rateText(bits)}. From ${full} bytes on, a larger buffer gains nothing.`;
  const name = values.for === 'SendBuffer' ? 'SendBuffer' : 'ReceiveBuffer';
  return (
    <>
      <p className="lead">
        What is sent stays in the buffer until the other side has it: a round trip later. So one connection carries no
        more than a buffer per round trip. A kernel left alone sizes its buffers as it goes; a number here ends that.
      </p>
      <Typed
        label="Size of the buffer"
        value={values.value}
        change={(value) => change({ value })}
        verdict={verdict}
        examples={['64K', '256K', '1M', '4M', '16M']}
      >
        <Choice
          label="Which one"
          value={name}
          options={['ReceiveBuffer', 'SendBuffer']}
          change={(to) => change({ for: to })}
        />
      </Typed>
      <div className="sliders">
        <Slider
          label="Bandwidth of the link"
          unit="Mbit/s"
          value={bandwidth / 1e6}
          min={1}
          max={100_000}
          byFactor
          change={(to) => change({ bandwidth: String(to) })}
        />
        <Slider
          label="Round trip"
          unit="ms"
          value={Number((delay * 1000).toPrecision(3))}
          min={0.1}
          max={1000}
          step={0.1}
          byFactor
          change={(to) => change({ delay: String(to) })}
        />
      </div>
      <Result>{verdict.status === 'accepted' ? says : 'systemd ignores a line with this value.'}</Result>
      <Figure says={says} height={240}>
        {(width) => {
          const [low, high] = [1024, Math.max(product, bytes) * 8];
          const x = factorScale(low, high, 88, width - 16, width < 480 ? 64 : 8);
          const y = evenScale(0, bandwidth * 1.15, 200, 20, 4);
          const bend = Math.min(high, Math.max(low, product));
          const points = Array.from({ length: 33 }, (_, i) => low * (bend / low) ** (i / 32));
          const line = points
            .map((at, i) => `${i ? 'L' : 'M'}${x(at)} ${y(throughput(at, bandwidth, delay).bits)}`)
            .join('');
          return (
            <>
              {y.ticks.map((tick) => (
                <g key={tick}>
                  <line className="guide" x1={88} x2={width - 16} y1={y(tick)} y2={y(tick)} />
                  <text className="quiet" x={82} y={y(tick) + 4} textAnchor="end">
                    {tick === 0 ? '0' : rateText(tick)}
                  </text>
                </g>
              ))}
              <line className="limit" x1={88} x2={width - 16} y1={y(bandwidth)} y2={y(bandwidth)} />
              <path className="line" d={`${line}H${width - 16}`} />
              <line className="axis" x1={88} x2={width - 16} y1={200} y2={200} />
              {x.ticks.map((tick) => (
                <text key={tick} className="quiet" x={x(tick)} y={218} textAnchor="middle">
                  {iecSize.canonical?.(BigInt(Math.round(tick))) ?? tick}
                </text>
              ))}
              <circle className={limitedBy === 'buffer' ? 'dot bad' : 'dot'} cx={x(bytes)} cy={y(bits)} r={6} />
              <text className="strong" x={88} y={12}>
                throughput by size of the buffer
              </text>
            </>
          );
        }}
      </Figure>
      <p className="muted">
        The kernel doubles the number for its own bookkeeping. systemd sets it past net.core.
        {name === 'SendBuffer' ? 'wmem_max' : 'rmem_max'} where it has the right to (CAP_NET_ADMIN).
      </p>
      {verdict.status === 'accepted' && <UseInUnit lines={[{ name, value: values.value }]} />}
    </>
  );
}
