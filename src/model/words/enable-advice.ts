import type { AdviceTable } from './words.ts';

/** What becomes of a socket whose target is not sockets.target. */
const elsewhere: Readonly<Record<string, (target: string) => string>> = {
  boot: (target) =>
    `A machine that boots into a target of its own does not reach ${target}, and the socket stays closed there.`,
  rare: (target) => `Where nothing asks for ${target} at boot, the unit is enabled and its socket stays closed.`,
  early: (target) =>
    `Sockets are no part of ${target}; what waits for all sockets to be open waits for sockets.target.`,
};

/** What keeps a unit from being started at boot, or from being enabled at all. */
export const enableAdvice = {
  'enable/no-install': (p) => ({
    wrong: `Nothing in [Install] says when ${p.socket} is to be started, so it cannot be enabled.`,
    why: 'It listens once it is started by hand or by another unit; after the next boot it is closed again.',
    instead: 'Add WantedBy=sockets.target in [Install], unless something else starts it.',
  }),
  'enable/not-sockets-target': (p) => ({
    wrong: `With this line ${p.target} opens ${p.socket}, not sockets.target.`,
    why: (elsewhere[p.kind ?? ''] ?? elsewhere.boot)?.(String(p.target)) ?? '',
    instead: 'Write sockets.target: each normal boot reaches it before any service.',
  }),
  'enable/misspelt-target': (p) => ({
    wrong: `There is no ${p.target}; ${p.meant} was probably meant.`,
    why: `Enabling makes a link that nothing follows: ${p.unit} is not started at boot.`,
    instead: `Write ${p.meant}.`,
  }),
  'enable/other-manager': (p) => ({
    wrong:
      p.manager === 'user'
        ? `The manager of a user has no ${p.target}.`
        : `The system has no ${p.target}: only the managers of users have.`,
    why: `Enabling makes a link that nothing follows: ${p.unit} is never started by it.`,
    instead: `Write ${p.meant}.`,
  }),
  'enable/by-own-service': (p) => ({
    wrong: `Only a start of ${p.service} opens ${p.socket}, and to start that is what the socket is for.`,
    why: 'At boot nothing opens it, and clients are refused until somebody starts the service.',
    instead: 'Write WantedBy=sockets.target.',
  }),
  'enable/required-by-target': (p) => ({
    wrong: `All of ${p.target} hangs on ${p.socket}.`,
    why: `When this one socket cannot be opened, ${p.target} fails at boot (“Dependency failed”), and stopping it stops ${p.target}.`,
    instead: 'Write WantedBy=, so that a failure stays its own.',
  }),
  'enable/alias-type': (p) => ({
    wrong: `An alias has the type of its unit: ${p.unit} cannot be called ${p.alias}.`,
    why: `“systemctl enable” ends with the error “cannot alias ${p.unit} as ${p.alias}”.`,
    instead: `End it in .${p.type}; to enable another unit along with this one, write Also=.`,
  }),
  'enable/also-name': (p) => ({
    wrong: `There is no ${p.also} here; ${p.meant} was probably meant.`,
    why: `Enabling ${p.unit} passes it over (“Failed to enable auxiliary unit”), and ${p.meant} is not enabled.`,
    instead: `Write ${p.meant}.`,
  }),
} satisfies AdviceTable;
