import type { Shown } from './show-values.ts';

/** Properties while they are worked out: what is set so far, before the defaults. */
export class Properties {
  private readonly values = new Map<string, Shown>();
  private readonly defaultOf: (name: string) => string | undefined;

  constructor(defaultOf: (name: string) => string | undefined) {
    this.defaultOf = defaultOf;
  }

  /** The value in force: as set, or the default. */
  get(name: string): Shown | undefined {
    return this.values.get(name) ?? this.defaultOf(name);
  }

  /** Whether this is the value in force. */
  is(name: string, value: string): boolean {
    return this.get(name) === value;
  }

  /** Whether the value in force is what it would be anyway, or the empty one. */
  isDefault(name: string): boolean {
    const value = this.values.get(name);
    return value === undefined || value.length === 0 || value === this.defaultOf(name);
  }

  isSet(name: string): boolean {
    return this.values.has(name);
  }

  set(name: string, value: Shown): void {
    this.values.set(name, value);
  }

  /** Sets what nothing else has set. */
  unlessSet(values: Readonly<Record<string, Shown>>): void {
    for (const [name, value] of Object.entries(values)) if (!this.values.has(name)) this.values.set(name, value);
  }

  /** Lets a property be as another one is. */
  copy(from: string, to: string): void {
    const value = this.get(from);
    if (value !== undefined) this.values.set(to, value);
  }
}
