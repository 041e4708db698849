import { type BundleUnit, companionOf, type LoadedBundle, socketsOf } from '../../unit/load-bundle.ts';
import { type Control, controlOf, words } from './control.ts';
import { addressOf, canBeEnabled } from './facts.ts';
import { ownFiles, pathOf } from './paths.ts';
import { scriptOf } from './script.ts';
import { quotePath } from './shell.ts';
import { lockoutWarning } from './ssh.ts';
import type { Step } from './step.ts';
import { userSteps } from './users.ts';
import { writeCommands, writeSteps } from './write-files.ts';

/** What is written here whole, with a socket that can be enabled; a drop-in leaves that to its package. */
const enables = (unit: BundleUnit): boolean => !unit.packaged && canBeEnabled(unit);

/** Starts sockets: for good where they can be enabled. */
function startSockets(sockets: readonly BundleUnit[], { ctl }: Control): readonly Step[] {
  return sockets.map((socket) => {
    const { name, unit } = socket;
    const title = `Let systemd listen on ${name}`;
    const service = `The socket, not ${unit.service}: systemd listens, and the first connection starts the service.`;
    if (enables(socket)) return { title, command: `${ctl} enable --now ${words([name])}`, why: service };
    const reason = socket.packaged
      ? 'Whether it starts at boot is as it was: the unit is its package’s.'
      : 'It has no [Install] section, so that it cannot be enabled: it listens until the next boot, or when a unit asks for it.';
    return { title, command: `${ctl} start ${words([name])}`, why: `${service} ${reason}` };
  });
}

/** The services that must not run while their socket starts. An instance for each connection may. */
export const waitingServices = (sockets: readonly BundleUnit[]): readonly string[] => [
  ...new Set(sockets.filter(({ unit }) => !unit.accept).map(({ unit }) => unit.service)),
];

/** Services that no socket here starts, and that can be enabled: what a proxy hands on to, for one. */
function ownServices(loaded: LoadedBundle): readonly BundleUnit[] {
  const started = new Set(socketsOf(loaded).map((socket) => companionOf(loaded, socket)));
  return loaded.units.filter((unit) => /[^@]\.service$/.test(unit.name) && !started.has(unit) && enables(unit));
}

const startServices = (services: readonly BundleUnit[], { ctl }: Control): readonly Step[] =>
  services.map(({ name }) => ({
    title: `Start ${name}`,
    command: `${ctl} enable --now ${words([name])}`,
    why: 'No socket here starts it.',
  }));

function verifyStep(loaded: LoadedBundle, { user }: Control): readonly Step[] {
  const files = loaded.units.flatMap(({ own }) => own ?? []);
  if (files.length === 0) return [];
  const paths = files.map((file) => quotePath(pathOf(loaded.bundle, file))).join(' ');
  return [
    {
      title: 'Let systemd check them',
      command: `systemd-analyze ${user ? '--user ' : ''}verify ${paths}`,
      why: 'It reads the files as the manager will, and runs nothing.',
      expect: 'No line about these files.',
    },
  ];
}

/** What else may have a port, as a filter for ss; empty where no listener has one. */
function portStep(sockets: readonly BundleUnit[], { sudo }: Control): readonly Step[] {
  const ports = sockets
    .flatMap(({ unit }) => unit.listeners)
    .flatMap((listener) => {
      const address = addressOf(listener);
      return address?.type === 'inet' || address?.type === 'inet6' ? [address.port] : [];
    });
  if (ports.length === 0) return [];
  const filter = [...new Set(ports)].map((port) => `sport = :${port}`).join(' or ');
  return [
    {
      title: 'See that nobody else has the port',
      command: `${sudo}ss -lntup '${filter}'`,
      why: 'A program that listens there itself makes the socket fail with “Address already in use”: stop and disable it first.',
      expect: 'Only the heading.',
    },
  ];
}

function stopStep(sockets: readonly BundleUnit[], loaded: LoadedBundle, { ctl }: Control): readonly Step[] {
  const known = new Set(sockets.flatMap((socket) => companionOf(loaded, socket)?.name ?? []));
  const services = waitingServices(sockets).filter((name) => known.has(name));
  const [first] = services;
  if (first === undefined) return [];
  return [
    {
      title: 'Stop what runs under its name already',
      command: `${ctl} stop ${words(services)}`,
      why: `systemd does not open a socket whose service runs: “Socket service ${first} already active, refusing.”`,
    },
  ];
}

const lingerStep: Step = {
  title: 'Keep your manager running without you',
  command: 'loginctl enable-linger "$USER"',
  why: 'Without it your manager, and the socket with it, ends with your last session and starts with your next login.',
};

/** The steps from unit files to a socket that listens, each a command to copy. */
export function installSteps(loaded: LoadedBundle): readonly Step[] {
  const control = controlOf(loaded.bundle);
  const sockets = socketsOf(loaded);
  const names = words(sockets.map(({ name }) => name));
  return [
    ...lockoutWarning(loaded),
    ...userSteps(loaded, control.sudo),
    ...writeSteps(loaded.bundle, ownFiles(loaded.bundle)),
    ...verifyStep(loaded, control),
    {
      title: 'Make systemd read them',
      command: `${control.ctl} daemon-reload`,
      why: 'Until then it goes by what it read before.',
    },
    ...portStep(sockets, control),
    ...stopStep(sockets, loaded, control),
    ...(control.user ? [lingerStep] : []),
    ...startServices(ownServices(loaded), control),
    ...startSockets(sockets, control),
    ...(sockets.length === 0
      ? []
      : [
          {
            title: 'See that it listens',
            command: `${control.ask} list-sockets --no-pager ${names}\n${control.ask} status --no-pager ${names}`,
            expect: 'A line for each address, and “Active: active (listening)”.',
          },
        ]),
  ];
}

/**
 * All of it as one script for bash, to run or to paste. Running it again ends in the same state: what runs under these names is
 * stopped first, so that changed lines hold. A service that is not here has to be on the machine already.
 */
export function installScript(loaded: LoadedBundle): string {
  const control = controlOf(loaded.bundle, 'root');
  const { ctl, user } = control;
  const sockets = socketsOf(loaded);
  const names = sockets.map(({ name }) => name);
  const running = [...names, ...waitingServices(sockets), ...ownServices(loaded).map(({ name }) => name)];
  const commands = [
    ...userSteps(loaded, '').map(({ command }) => command),
    ...(running.length === 0 ? [] : [`${ctl} stop ${words(running)} 2>/dev/null || true`]),
    ...writeCommands(loaded.bundle, ownFiles(loaded.bundle), control),
    `${ctl} daemon-reload`,
    ...(user
      ? [
          `loginctl enable-linger "$(id -un)" || echo 'It ends with your last session: lingering is not allowed here.' >&2`,
        ]
      : []),
    ...[...startServices(ownServices(loaded), control), ...startSockets(sockets, control)].map(
      ({ command }) => command,
    ),
    ...(names.length === 0 ? [] : [`${ctl} list-sockets --no-pager ${words(names)}`]),
  ];
  const what = ownFiles(loaded.bundle).map(({ name }) => name);
  const comment = [
    `Installs ${JSON.stringify(what.join(', ')).slice(1, -1)}.`,
    ...lockoutWarning(loaded).map(({ title }) => `${title}.`),
  ];
  return scriptOf(comment, commands, control);
}
