import { loadExplore } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Result } from '../parts/result.tsx';
import { useValues } from '../parts/use-values.ts';
import { Typed } from './typed.tsx';
import { UseInUnit } from './use-in-unit.tsx';

const congestion = ['not able to say so', 'able to say so', 'able to say so', 'met on the way'] as const;

/** The type-of-service byte: its bits, and the two ways to read them. */
export default function IpTos() {
  const [{ value }, change] = useValues({ value: 'low-delay' });
  const { judge, ipTos, bitsOf, tosParts, tosNames, dscpName, onTcp } = useLoaded(loadExplore);
  const { unit } = useAppState();
  const verdict = judge(ipTos, value, unit.context);
  const byte = verdict.value ?? 0;
  const { dscp, ecn } = tosParts(byte);
  const name = dscpName(dscp);
  const old = tosNames.filter((each) => (byte & each.byte) !== 0).map((each) => each.name);
  return (
    <>
      <p className="lead">
        A byte in each IPv4 packet that asks the network for something; most networks ignore it. Today the six upper
        bits are a class (DSCP), and the two lower ones tell of congestion (ECN). systemd takes four names of the old
        reading, or the whole byte as a number.
      </p>
      <Typed
        label="Type of service"
        value={value}
        change={(value) => change({ value })}
        verdict={verdict}
        examples={['low-delay', 'throughput', 'reliability', 'low-cost', '184', '0x28', 'ef', '256']}
      />
      <Result>
        {verdict.status === 'accepted' &&
          `Byte ${byte}: class ${name ?? `${dscp}, which has no name`}${onTcp(byte) === byte ? '' : `; on TCP it becomes ${onTcp(byte)}, as the kernel keeps the lower two bits`}.`}
        {verdict.status === 'reset' && 'Nothing: the byte stays as the kernel has it.'}
        {verdict.status === 'rejected' && 'systemd ignores a line with this value.'}
      </Result>
      <fieldset className="bits" aria-label="The bits of the byte">
        {bitsOf(byte).map((set, i) => (
          <div key={128 >> i} className={i < 6 ? 'dscp' : 'ecn'}>
            <span className="muted" aria-hidden="true">
              {128 >> i}
            </span>
            <button
              type="button"
              className="bit"
              aria-label={`${128 >> i}, ${i < 6 ? 'of the class' : 'of congestion'}`}
              aria-pressed={set}
              onClick={() => change({ value: ipTos.canonical?.(byte ^ (128 >> i)) ?? '' })}
            >
              {set ? 1 : 0}
            </button>
          </div>
        ))}
      </fieldset>
      <table className="data who">
        <caption>What the byte says</caption>
        <tbody>
          <tr>
            <th scope="row">As it is read today</th>
            <td>
              DSCP {dscp}
              {name && ` (${name})`}
            </td>
          </tr>
          <tr>
            <th scope="row">Congestion</th>
            <td>{congestion[ecn]}</td>
          </tr>
          <tr>
            <th scope="row">As it was read once</th>
            <td>{old.length === 0 ? 'nothing is asked for' : old.join(', ')}</td>
          </tr>
          <tr>
            <th scope="row">Hexadecimal</th>
            <td>
              <code>0x{byte.toString(16).padStart(2, '0')}</code>
            </td>
          </tr>
        </tbody>
      </table>
      {verdict.status === 'accepted' && <UseInUnit lines={[{ name: 'IPTOS', value }]} />}
    </>
  );
}
