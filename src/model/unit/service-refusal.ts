import { infinity } from '../values/parse-time.ts';
import { type RefreshChange, refreshed } from '../values/service/refresh-on-reload.ts';
import type { ProblemCode } from '../words/problems.ts';
import type { Params } from '../words/words.ts';
import { contextRefusal } from './context-refusal.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';
import { isolateRefusal } from './isolate-refusal.ts';
import { checksContexts, drop, refuse } from './refuse.ts';
import { type Entry, inForce, type Unit, valueOf } from './unit.ts';

/** The first versions in which a oneshot service may be restarted by force, and in which credentials ask for `Type=exec`. */
const since = { forcedOneshot: 256, credentials: 254, privatePids: 257 };

/**
 * What systemd says about a service once all lines are read: why it refuses it, the first reason only, or else what it
 * notes. Follows `service_add_extras()` and `service_verify()`.
 */
export function serviceRefusal(unit: Unit): readonly Diagnostic[] {
  const service = new Service(unit);
  const early = unit.context.target >= checksContexts ? contextRefusal(unit) : undefined;
  const refused = early ?? service.refusal() ?? contextRefusal(unit) ?? service.lateRefusal();
  if (refused) return [refused];
  const isolated = isolateRefusal(unit);
  return isolated ? [...service.notes(), isolated] : [...service.notes()];
}

const credentials = [
  'LoadCredential',
  'LoadCredentialEncrypted',
  'SetCredential',
  'SetCredentialEncrypted',
  'ImportCredential',
];

/** The pause before a restart where none is set, in µs (`DefaultRestartSec=`). */
const usualPause = 100_000n;

class Service {
  private readonly unit: Unit;
  private readonly type: string;
  private readonly starts: number;

  constructor(unit: Unit) {
    this.unit = unit;
    this.starts = this.commands('ExecStart');
    this.type = this.typeOf();
  }

  /** The reasons that stand before those of how the commands run. */
  refusal(): Diagnostic | undefined {
    return this.withoutStart() ?? this.oneshot() ?? this.bus();
  }

  lateRefusal(): Diagnostic | undefined {
    const alone = this.unit.context.target >= since.privatePids && this.value('PrivatePIDs') === 'yes';
    if (this.type !== 'forking' || !alone) return undefined;
    return this.refuse('service/forking-private-pids', 'PrivatePIDs', {}, [this.drop('PrivatePIDs')]);
  }

  private withoutStart(): Diagnostic | undefined {
    const { starts, type } = this;
    const action = valueOf(this.unit, 'SuccessAction', 'Unit') ?? 'none';
    const idle = starts === 0 && action === 'none';
    if (idle && this.commands('ExecStop') === 0) return this.refuse('service/no-commands', undefined, {});
    if (type !== 'oneshot' && starts === 0) return this.refuse('service/no-start', 'Type', { type });
    if (idle && this.value('RemainAfterExit') !== true) return this.refuse('service/nothing-stays', undefined, {});
    if (type !== 'oneshot' && starts > 1)
      return this.refuse('service/several-starts', 'ExecStart', { type, count: starts });
    return undefined;
  }

  private oneshot(): Diagnostic | undefined {
    if (this.type !== 'oneshot') return undefined;
    const { target } = this.unit.context;
    const restart = this.value('Restart');
    if (restart === 'always' || restart === 'on-success')
      return this.refuse('service/oneshot-restart', 'Restart', { value: restart }, [this.drop('Restart')]);
    const forced = this.entry('RestartForceExitStatus');
    if (forced && target < since.forcedOneshot)
      return this.refuse('service/oneshot-force', 'RestartForceExitStatus', { target }, [
        this.drop('RestartForceExitStatus'),
      ]);
    if (this.value('ExitType') === 'cgroup')
      return this.refuse('service/oneshot-exit-type', 'ExitType', {}, [this.drop('ExitType')]);
    return undefined;
  }

  private bus(): Diagnostic | undefined {
    if (this.type !== 'dbus' || this.entry('BusName')) return undefined;
    return this.refuse('service/no-bus-name', 'Type', {}, [this.drop('Type')]);
  }

  /** What systemd mentions about a service that it takes. */
  *notes(): Generator<Diagnostic> {
    yield* this.usb();
    yield* this.runtime();
    if (this.type === 'simple' && this.commands('ExecStartPost') > 0 && this.hasCredentials())
      yield* this.note('service/simple-credentials', 'ExecStartPost');
    yield* this.delays();
    yield* this.refresh();
  }

  private *usb(): Generator<Diagnostic> {
    const descriptors = this.entry('USBFunctionDescriptors');
    const strings = this.entry('USBFunctionStrings');
    if (descriptors && !strings) yield* this.note('service/usb-without-strings', 'USBFunctionDescriptors');
    if (strings && !descriptors) yield* this.note('service/usb-without-descriptors', 'USBFunctionStrings');
  }

  private *runtime(): Generator<Diagnostic> {
    const limited = this.time('RuntimeMaxSec', infinity) !== infinity;
    if (limited && this.type === 'oneshot') yield* this.note('service/oneshot-runtime', 'RuntimeMaxSec');
    if (!limited && this.time('RuntimeRandomizedExtraSec', 0n) !== 0n)
      yield* this.note('service/extra-without-maximum', 'RuntimeRandomizedExtraSec');
  }

  private *delays(): Generator<Diagnostic> {
    const longest = this.time('RestartMaxDelaySec', infinity);
    const grows = Number(this.value('RestartSteps') ?? 0) > 0;
    if (longest === infinity && grows) yield* this.note('service/steps-without-maximum', 'RestartSteps');
    if (longest !== infinity && !grows) yield* this.note('service/maximum-without-steps', 'RestartMaxDelaySec');
    if (longest < this.time('RestartSec', usualPause))
      yield* this.note('service/maximum-below-delay', 'RestartMaxDelaySec');
  }

  private *refresh(): Generator<Diagnostic> {
    const changes = inForce(this.unit, 'RefreshOnReload', 'Service').flatMap(({ read }) =>
      read.status === 'accepted' ? [read.value as RefreshChange] : [],
    );
    // Of both together it says nothing.
    const [thing, more] = refreshed(changes);
    if (thing === 'extensions' && more === undefined && !this.hasExtensions())
      yield* this.note('service/no-extensions', 'RefreshOnReload');
    if (thing === 'credentials' && !this.hasCredentials())
      yield* this.note('service/no-credentials', 'RefreshOnReload');
  }

  /** The type that systemd works out where none is set. */
  private typeOf(): string {
    const set = this.value('Type');
    if (typeof set === 'string') return set;
    if (this.entry('BusName')) return 'dbus';
    if (this.hasCredentials()) return 'exec';
    return this.starts > 0 ? 'simple' : 'oneshot';
  }

  /** Whether there are credentials, where they make a difference. */
  private hasCredentials(): boolean {
    return this.unit.context.target >= since.credentials && credentials.some((name) => this.entry(name));
  }

  /** Whether there is an extension of which another version can be picked. */
  private hasExtensions(): boolean {
    return ['ExtensionImages', 'ExtensionDirectories'].some((name) =>
      inForce(this.unit, name, 'Service').some(({ assignment }) => /\.v(\/|:|\s|"|$)/.test(assignment.value)),
    );
  }

  private entry(name: string): Entry | undefined {
    return inForce(this.unit, name, 'Service').at(-1);
  }

  private value(name: string): unknown {
    return valueOf(this.unit, name, 'Service');
  }

  private time(name: string, otherwise: bigint): bigint {
    const value = this.value(name);
    return typeof value === 'bigint' ? value : otherwise;
  }

  /** How many commands there are in all assignments of a directive. */
  private commands(name: string): number {
    const values = inForce(this.unit, name, 'Service').map(({ read }) => read.status === 'accepted' && read.value);
    return values.reduce<number>((count, value) => count + (Array.isArray(value) ? value.length : 0), 0);
  }

  private drop(name: string): Fix | undefined {
    return drop(this.unit, name);
  }

  private refuse(
    code: ProblemCode,
    name: string | undefined,
    params: Params,
    fixes: readonly (Fix | undefined)[] = [],
  ): Diagnostic {
    return refuse(this.unit, code, name === undefined ? undefined : this.entry(name), params, fixes);
  }

  private *note(code: ProblemCode, name: string): Generator<Diagnostic> {
    yield { ...refuse(this.unit, code, this.entry(name), {}), severity: 'info', effect: 'noted' };
  }
}
