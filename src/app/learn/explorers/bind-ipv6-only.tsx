import { Check, X } from 'lucide-react';
import { loadExplore } from '../../../model/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Choice } from '../parts/choice.tsx';
import { Result } from '../parts/result.tsx';
import { useValues } from '../parts/use-values.ts';
import { UseInUnit } from './use-in-unit.tsx';

const settings = ['default', 'both', 'ipv6-only'] as const;

/** Which client gets through to which listener. */
export default function BindIpv6Only() {
  const { clientForms, listenerForms, meet } = useLoaded(loadExplore);
  const [values, change] = useValues({ value: 'default', sysctl: '0' });
  const setting = settings.find((each) => each === values.value) ?? 'default';
  const sysctl = values.sysctl === '1';
  const port = (['ipv4', 'ipv6'] as const).filter(
    (client) => meet('port', client, setting, sysctl).outcome === 'connects',
  );
  return (
    <>
      <p className="lead">
        A socket of IPv6 that is bound to every address takes IPv4 as well, unless it is told not to. A port alone is
        such a socket. Others are of one family whatever is set here.
      </p>
      <div className="typed">
        <Choice label="BindIPv6Only" value={setting} options={settings} change={(value) => change({ value })} />
        {setting === 'default' && (
          <label className="choose">
            <input
              type="checkbox"
              checked={sysctl}
              onChange={(event) => change({ sysctl: event.target.checked ? '1' : '0' })}
            />
            net.ipv6.bindv6only is 1 in the kernel (usually 0)
          </label>
        )}
      </div>
      <Result>
        {port.length === 2
          ? 'ListenStream=8080 takes clients of IPv4 and of IPv6.'
          : 'ListenStream=8080 takes clients of IPv6 alone: those of IPv4 are refused.'}
      </Result>
      <div className="scrolled" tabIndex={0} role="region" aria-label="Which client gets through to which listener">
        <table className="data">
          <thead>
            <tr>
              <th scope="col">ListenStream=</th>
              {clientForms.map(({ id, to }) => (
                <th key={id} scope="col">
                  client to <code>{to}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listenerForms.map(({ id, text }) => (
              <tr key={id}>
                <th scope="row">
                  <code>{text}</code>
                </th>
                {clientForms.map((client) => {
                  const met = meet(id, client.id, setting, sysctl);
                  const Sign = met.outcome === 'connects' ? Check : X;
                  return (
                    <td key={client.id} className={met.outcome === 'connects' ? 'meets' : 'muted'}>
                      <Sign size={14} aria-hidden="true" />{' '}
                      {met.outcome === 'connects' ? (
                        <>
                          seen as <code>{met.seenAs}</code>
                        </>
                      ) : met.outcome === 'refused' ? (
                        'refused'
                      ) : (
                        'cannot be bound'
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">
        A service that compares addresses has to know that an IPv4 client of such a socket has an address that begins
        with ::ffff:.
      </p>
      <UseInUnit lines={[{ name: 'BindIPv6Only', value: setting }]} />
    </>
  );
}
