import { type Diagnostic, type Fix, severityOf } from './diagnostic.ts';

/** What systemd says while it reads one file, in order. */
export class Log {
  /** The path of a drop-in; undefined for the unit's own file. */
  readonly file: string | undefined;
  private readonly diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[], file?: string) {
    this.diagnostics = diagnostics;
    this.file = file;
  }

  say(
    code: Diagnostic['code'],
    effect: Diagnostic['effect'],
    start: number,
    end: number,
    params: Diagnostic['params'],
    fixes: readonly Fix[] = [],
    quiet = false,
  ): void {
    const severity = quiet ? 'info' : severityOf(effect);
    this.put({ code, source: 'systemd', severity, effect, start, end, params, fixes });
  }

  /** Something about which the service manager is silent: what only `systemctl enable` looks at, for one. */
  advise(
    code: Diagnostic['code'],
    start: number,
    end: number,
    params: Diagnostic['params'],
    fixes: readonly Fix[],
  ): void {
    this.put({ code, source: 'advice', severity: 'info', effect: 'noted', start, end, params, fixes });
  }

  private put(diagnostic: Diagnostic): void {
    this.diagnostics.push(this.file === undefined ? diagnostic : { ...diagnostic, file: this.file });
  }
}
