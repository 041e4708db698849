import type { SectionName } from '../catalog/directive.ts';
import type { Happening } from '../words/simulation-words.ts';
import type { Program } from './event.ts';
import type { Setting } from './setting.ts';
import type { Setup } from './setup.ts';
import type { Client, Due, Fate, Instance, State } from './state.ts';

type Coming<T = Due> = T extends Due ? Omit<T, 'at' | 'order'> : never;

/** One step in the making: the state as it is becoming, what was said of it, and the settings that decided. */
export class Moment {
  readonly said: Happening[] = [];
  readonly settings: Setting[] = [];
  readonly setup: Setup;
  readonly program: Program;
  state: State;

  constructor(setup: Setup, program: Program, state: State) {
    this.setup = setup;
    this.program = program;
    this.state = state;
  }

  get names(): { readonly socket: string; readonly service: string } {
    return { socket: this.setup.socket.name, service: this.setup.serviceName };
  }

  say(happening: Happening): void {
    this.said.push(happening);
  }

  /** Notes which settings decided. */
  by(section: SectionName, ...names: readonly string[]): void {
    for (const name of names) {
      const setting = this.setup.setting(section, name);
      if (!this.settings.some((one) => one.name === name && one.section === section)) this.settings.push(setting);
    }
  }

  change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
  }

  socket(part: Partial<State['socket']>): void {
    this.change({ socket: { ...this.state.socket, ...part } });
  }

  service(part: Partial<State['service']>): void {
    this.change({ service: { ...this.state.service, ...part } });
  }

  client(number: number): Client | undefined {
    return this.state.clients[number - 1];
  }

  /** The numbers of clients in these fates, in the order in which they came. */
  those(...fates: readonly Fate[]): readonly number[] {
    return this.state.clients.filter(({ fate }) => fates.includes(fate)).map(({ number }) => number);
  }

  fate(numbers: readonly number[], fate: Fate): void {
    const meant = new Set(numbers);
    const clients = this.state.clients.map((one) =>
      meant.has(one.number) ? { ...one, fate: one.gone ? ('left' as const) : fate } : one,
    );
    this.change({ clients });
  }

  setClient(number: number, part: Partial<Client>): void {
    this.change({ clients: this.state.clients.map((one) => (one.number === number ? { ...one, ...part } : one)) });
  }

  setInstance(number: number, state: Instance['state']): void {
    this.change({ instances: this.state.instances.map((one) => (one.number === number ? { ...one, state } : one)) });
  }

  /** Something will happen in so many milliseconds, behind all that happens at that time already. */
  later(after: number, coming: Coming): void {
    const { time, order, due } = this.state;
    if (!Number.isFinite(after)) return;
    this.change({ due: [...due, { at: time + after, order, ...coming }], order: order + 1 });
  }

  /** As `later`, unless that is to happen now anyway. */
  soon(what: 'notice' | 'take'): void {
    const { due, time } = this.state;
    if (!due.some((one) => one.what === what && one.at === time)) this.later(0, { what });
  }
}
