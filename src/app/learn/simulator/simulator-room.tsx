import { type BundleUnit, type LoadedBundle, loadBundle, loadSimulation, type Setup } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { usePair } from '../../state/use-pair.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Choice } from '../parts/choice.tsx';
import { Result } from '../parts/result.tsx';
import { useValues } from '../parts/use-values.ts';
import { Player } from './player.tsx';
import './simulator.css';
import { FreePlay } from './free-play.tsx';

const example: Readonly<Record<'no' | 'yes', readonly (readonly [string, string])[]>> = {
  no: [
    ['example.socket', '[Socket]\nListenStream=8080\n\n[Install]\nWantedBy=sockets.target\n'],
    ['example.service', '[Service]\nExecStart=/usr/bin/example\n'],
  ],
  yes: [
    [
      'example.socket',
      '[Socket]\nListenStream=8080\nAccept=yes\nMaxConnections=3\nMaxConnectionsPerSource=2\n\n[Install]\nWantedBy=sockets.target\n',
    ],
    ['example@.service', '[Service]\nExecStart=/usr/bin/example\nStandardInput=socket\n'],
  ],
};

/** A pair of units, played: what happens when clients come, programs end and somebody starts and stops things. */
export default function SimulatorRoom() {
  const { bundle } = useAppState();
  const pair = usePair();
  const { setupOf } = useLoaded(loadSimulation);
  const [values, change] = useValues({ units: 'mine', scenario: '', step: '0', play: 'boot' });
  const own = pair?.socket;
  const taken =
    values.units === 'mine' && pair && own ? whole(pair.loaded, own) : exampleOf(values.units, bundle.target);
  // The service is known a moment after the page.
  if (!pair) return <p className="muted loading">Loading …</p>;
  const setup = taken && setupOf(taken.loaded, taken.socket);
  return (
    <div className="page simulator">
      <h1>Simulator</h1>
      <p className="lead">
        Your socket and its service, played as systemd would: step by step, with what decided each. What is not in the
        files, such as how long the program takes, is made up.
      </p>
      <div className="choices">
        <Choice
          label="Units"
          value={!own && values.units === 'mine' ? 'no' : values.units}
          options={[
            ...(own ? [['mine', `mine: ${own.name}`] as const] : []),
            ['no', 'an example: one service for all'],
            ['yes', 'an example: one for each connection'],
          ]}
          change={(units) => change({ units, scenario: '', step: '0', play: 'boot' })}
        />
        {setup && (
          <Scenarios setup={setup} value={values.scenario} choose={(scenario) => change({ scenario, step: '0' })} />
        )}
      </div>
      {!own && values.units === 'mine' && (
        <p className="note info">
          <span>Your units have no socket that could be played, so this is an example.</span>
        </p>
      )}
      {taken && taken.socket.unit.state !== 'loaded' && (
        <p className="note error">
          <span>systemd does not load {taken.socket.name} as it stands, so all that is started here fails.</span>
        </p>
      )}
      {setup && (taken?.assumed || !setup.service) && (
        <p className={`note ${setup.service ? 'info' : 'warning'}`}>
          <span>
            {setup.service
              ? `There is no ${setup.serviceName} among your units: it is played as a plain one would be.`
              : `systemd does not load ${setup.serviceName} as it stands: the socket has nothing to start.`}
          </span>
        </p>
      )}
      {setup &&
        (values.scenario === 'free' ? (
          <FreePlay setup={setup} done={values.play} step={values.step} change={change} />
        ) : (
          <Told setup={setup} id={values.scenario} step={values.step} change={change} />
        ))}
    </div>
  );
}

/** A socket with what it starts: where its service is not among the files, with a plain one. */
function whole(loaded: LoadedBundle, socket: BundleUnit): Taken {
  const { service } = socket.unit;
  if (loaded.units.some(({ name }) => name === service)) return { loaded, socket, assumed: false };
  const { bundle } = loaded;
  const files = [...bundle.files, { name: service, text: '[Service]\nExecStart=/usr/bin/true\n' }];
  const more = loadBundle({ ...bundle, files });
  return { loaded: more, socket: more.units.find(({ name }) => name === socket.name) ?? socket, assumed: true };
}

interface Taken {
  readonly loaded: LoadedBundle;
  readonly socket: BundleUnit;
  /** The service is not the reader's own. */
  readonly assumed: boolean;
}

/** The example with `Accept=` as it is asked for. */
function exampleOf(accept: string, target: number): Taken | undefined {
  const files = example[accept === 'yes' ? 'yes' : 'no'].map(([name, text]) => ({ name, text }));
  const loaded = loadBundle({ name: 'example', target, files });
  const socket = loaded.units.find(({ name }) => name.endsWith('.socket'));
  return socket && { loaded, socket, assumed: false };
}

interface ScenariosProps {
  readonly setup: Setup;
  readonly value: string;
  readonly choose: (id: string) => void;
}

function Scenarios({ setup, value, choose }: ScenariosProps) {
  const { storiesFor } = useLoaded(loadSimulation);
  const stories = storiesFor(setup);
  return (
    <Choice
      label="Scenario"
      value={value === 'free' || stories.some(({ id }) => id === value) ? value : (stories[0]?.id ?? 'free')}
      options={[...stories.map(({ id, title }) => [id, title] as const), ['free', 'Whatever I do']]}
      change={choose}
    />
  );
}

interface ToldProps {
  readonly setup: Setup;
  readonly id: string;
  readonly step: string;
  readonly change: (values: { step: string }) => void;
}

/** A story from its beginning to its end. */
function Told({ setup, id, step, change }: ToldProps) {
  const { play, storiesFor } = useLoaded(loadSimulation);
  const stories = storiesFor(setup);
  const known = stories.find((each) => each.id === id);
  const story = known ?? stories[0];
  const scenario = story?.scenario(setup);
  if (!story || !scenario) return <Result>There is nothing to be played with these units.</Result>;
  const steps = play(setup, scenario);
  return (
    <>
      {id !== '' && !known && (
        <p className="note warning" role="status">
          <span>This scenario cannot be played with these units; here is another.</span>
        </p>
      )}
      <p className="story">{story.about}</p>
      <Player setup={setup} steps={steps} at={Number(step)} go={(to) => change({ step: String(to) })} />
    </>
  );
}
