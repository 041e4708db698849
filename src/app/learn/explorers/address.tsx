import { Check, Minus, X } from 'lucide-react';
import { type LoadedBundle, loadExplore, loadReach } from '../../../model/index.ts';
import { learnPage } from '../../state/address.ts';
import { useAppState } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Choice } from '../parts/choice.tsx';
import { Result } from '../parts/result.tsx';
import { useValues } from '../parts/use-values.ts';
import { Typed } from './typed.tsx';
import { UseInUnit } from './use-in-unit.tsx';

const types = {
  ListenStream: 'streamAddress',
  ListenDatagram: 'datagramAddress',
  ListenSequentialPacket: 'sequentialPacketAddress',
} as const;
type Type = keyof typeof types;
const isType = (text: string): text is Type => Object.hasOwn(types, text);

const tries = {
  specifiers: 'Specifiers are replaced',
  path: 'Does it begin with a slash?',
  abstract: 'Does it begin with @?',
  vsock: 'Does it begin with vsock: ?',
  port: 'Is it a number alone?',
  ip: 'Is it an IPv4 address or an IPv6 address in brackets, and a port?',
} as const;
const found = {
  specifiers: '',
  path: 'a Unix socket in the file system',
  abstract: 'a Unix socket without a file',
  vsock: 'a socket between host and guests',
  port: 'a port on every address of this machine',
  ip: 'an address and a port',
} as const;
const examples = ['8080', '127.0.0.1:8080', '[::1]:8080', '%t/app.sock', '@app', 'vsock::1234', '*:80', 'http', '0'];

/** The address of a listener: tried in systemd's order, and who can connect. */
export default function Address() {
  const [values, change] = useValues({ value: '8080', type: 'ListenStream', only: 'both' });
  const { value } = values;
  const explore = useLoaded(loadExplore);
  const { unit } = useAppState();
  const type = isType(values.type) ? values.type : 'ListenStream';
  const verdict = explore.judge(explore[types[type]], value, unit.context);
  const steps = explore.addressSteps(value, unit.context);
  const last = steps.at(-1);
  const taken = verdict.status === 'accepted';
  // One that is read and then refused for its type is not taken by its last step.
  const failed = last !== undefined && (last.outcome === 'failed' || !taken);
  const address = verdict.value;
  const dual = address?.type === 'inet6' && address.dualStack;
  return (
    <>
      <p className="lead">
        systemd decides by the shape of the text, in this order; the first that fits has the last word. It looks up
        neither names of hosts nor names of services.
      </p>
      <Typed label="Address" value={value} change={(value) => change({ value })} verdict={verdict} examples={examples}>
        <Choice
          label="Type of listener"
          value={type}
          options={Object.keys(types)}
          change={(type) => change({ type })}
        />
      </Typed>
      <Result>
        {taken && `${verdict.words}.`}
        {verdict.status === 'reset' && 'Nothing: an empty line clears all the listeners above it.'}
        {verdict.status === 'rejected' && 'systemd ignores a line with this value.'}
      </Result>
      <ol className="tries-list" aria-label="How it is read">
        {steps.map(({ id, outcome, expanded }) => {
          const here = id === last?.id;
          const Sign = here ? (failed ? X : Check) : Minus;
          return (
            <li key={id} className={here ? (failed ? 'failed' : 'taken') : undefined}>
              <Sign size={14} aria-hidden="true" />
              <span>
                {tries[id]}{' '}
                {expanded !== undefined ? (
                  <>
                    It becomes <code>{expanded}</code>.
                  </>
                ) : here ? (
                  outcome === 'failed' ? (
                    <b>It is tried as this, and is not right.</b>
                  ) : failed ? (
                    <b>Yes: {found[id]}, which this listener does not take.</b>
                  ) : (
                    <b>Yes: {found[id]}.</b>
                  )
                ) : (
                  <span className="muted">No.</span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {taken && (
        <>
          {dual && (
            <div className="choose">
              <Choice
                label="BindIPv6Only"
                value={values.only}
                options={['both', 'ipv6-only', 'default']}
                change={(only) => change({ only })}
              />
              <a href={learnPage('explorers/bind-ipv6-only')}>What it changes</a>
            </div>
          )}
          <Who line={`${type}=${value}`} only={dual ? values.only : undefined} />
          <UseInUnit
            lines={[
              { name: type, value },
              ...(dual && values.only !== 'both' ? [{ name: 'BindIPv6Only', value: values.only }] : []),
            ]}
          />
        </>
      )}
    </>
  );
}

/** Who can connect to a unit with this one listener, and nothing else set. */
function Who({ line, only }: { readonly line: string; readonly only: string | undefined }) {
  const { rowsOf, cellWords, peopleWords } = useLoaded(loadReach);
  const { loadUnit } = useLoaded(loadExplore);
  const { unit } = useAppState();
  const more = only === undefined ? '' : `BindIPv6Only=${only}\n`;
  const { manager, target, unit: name } = unit.context;
  const bundle = {
    name: 'app',
    target,
    ...(manager === 'user' ? { manager } : {}),
    files: [{ name: name.endsWith('.socket') ? name : 'app.socket', text: `[Socket]\n${line}\n${more}` }],
  };
  const socket = loadUnit(bundle, bundle.files[0]?.name ?? '');
  const loaded: LoadedBundle = { bundle, units: [socket] };
  const [row] = rowsOf(loaded, socket, 1);
  if (!row) return null;
  const cells: readonly (readonly [string, string])[] = [
    ['By IPv4', cellWords(row.ipv4.anyone)],
    ['By IPv6', cellWords(row.ipv6.anyone)],
    ['This machine', cellWords(row.machine)],
    ['Other machines', [...new Set(row.network.map(cellWords))].join(' / ')],
    ['Users of this machine', peopleWords(row.people)],
  ];
  return (
    <table className="data who">
      <caption>Who can connect</caption>
      <tbody>
        {cells.map(([who, may]) => (
          <tr key={who}>
            <th scope="row">{who}</th>
            <td className={may === 'no' || may === 'nobody' ? 'muted' : undefined}>{may}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
