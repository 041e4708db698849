import { parse } from '../syntax/parse.ts';
import type { Diagnostic } from '../unit/diagnostic.ts';
import { load } from '../unit/load.ts';
import { type Outcome, outcomeOf, systemdLine } from '../unit/outcome.ts';
import { inForce, type Unit } from '../unit/unit.ts';
import type { Message, RecordedFile } from './recorded-files.ts';

/** What systemd says about a unit as a whole although a line is the cause. */
const ofNoLine = /^(service\/.*|user\/odd|unit-list\/itself|job-mode\/isolate-is-deprecated)$/;

/** The outcomes that our diagnostics name, with the lines that systemd would, each once. */
function ours(unit: Unit): readonly string[] {
  const line = (d: Diagnostic) =>
    d.code.startsWith('unit/') || ofNoLine.test(d.code) ? '-' : systemdLine(d, unit.document);
  return unit.diagnostics
    .filter((d) => d.source === 'systemd' && !(d.effect === 'refused' && unspoken.test(d.code)))
    .map((d) => `${line(d)} ${outcomeOf(d)}`);
}

/** Refusals that systemd makes without a word. */
const unspoken = /^(pid-file\/unit-lost|unit\/empty|line\/too-long|path\/not-normalized)$/;

/** What systemd's own words say became of a line. */
function outcomeIn([line, level, text]: Message, messages: readonly Message[]): Outcome {
  if (text.startsWith('Unknown key')) return 'unknown-key';
  if (text.startsWith('Unknown section')) return 'unknown-section';
  if (/Refusing\.$|^(Bad characters in|Invalid) section header|^Section header invalid|not UTF-8 clean/.test(text))
    return 'refused';
  // Settings of a service that have no effect together stay in force.
  if (/ignoring|ignored/i.test(text) && !(line === null && text.startsWith('Service '))) return 'rejected';
  const fatal = messages.some(([, , other]) => other.startsWith('Unit configuration has fatal error'));
  return fatal && level <= 3 && line !== null ? 'refused' : 'noted';
}

function spoken(messages: readonly Message[]): readonly string[] {
  return messages
    .filter(([, , text]) => !text.startsWith('Unit configuration has fatal error'))
    .map((message) => `${message[0] ?? '-'} ${outcomeIn(message, messages)}`);
}

const unique = (lines: readonly string[]): string => [...new Set(lines)].sort().join(', ');

const listenTypes: Readonly<Record<string, string>> = { ListenSequentialPacket: 'SequentialPacket' };

/** Properties that are one directive each, and print as its value does. */
const scalars =
  /^(Backlog|Accept|MaxConnections|Description|DefaultDependencies|FileDescriptorName|Symlinks|Priority|Mark|SocketMode|DirectoryMode|Writable|PipeSize|ReceiveBuffer|SendBuffer|KeepAlive|KeepAliveProbes|IPTTL|Timestamping|BindToDevice|TCPCongestion|SocketUser|SocketGroup)$/;

/** What our unit says about one property of `systemctl show`; undefined where nothing is set. */
function shown(unit: Unit, property: string): string | undefined {
  if (property === 'Listen')
    return unit.listeners
      .map((l) => `${l.address} (${listenTypes[l.type] ?? l.type.slice('Listen'.length)})`)
      .join('\n');
  if (!scalars.test(property)) return undefined;
  const section = /^(Description|DefaultDependencies)$/.test(property) ? 'Unit' : 'Socket';
  const values = inForce(unit, property, section).flatMap(({ read, kind }) =>
    read.status === 'accepted' ? kind.show(read.value, unit.context) : [],
  );
  return values.length > 0 ? values.join(' ') : undefined;
}

/** Where our loader and real systemd differ on a whole file, a line each. */
export function fileDisagreements({ id, unit: name, text, answers }: RecordedFile): readonly string[] {
  const document = parse(text);
  const found: string[] = [];
  for (const [target, answer] of answers) {
    const unit = load(document, { target, unit: name, manager: 'system' });
    const differ = (what: string, a: string, b: string) => {
      if (a !== b) found.push(`${id} ${target} ${what}: ours ${JSON.stringify(a)}, systemd ${JSON.stringify(b)}`);
    };
    differ('state', unit.state, answer.loadState);
    differ('messages', unique(ours(unit)), unique(spoken(answer.messages)));
    for (const [property, value] of Object.entries(answer.shown)) {
      const ourValue = shown(unit, property);
      if (ourValue !== undefined) differ(property, ourValue, typeof value === 'string' ? value : value.join('\n'));
    }
  }
  return found;
}

/** The same for the services beside a socket unit, where systemd said something about them. */
export function companionDisagreements({ id, unit: own, files, answers }: RecordedFile): readonly string[] {
  const found: string[] = [];
  for (const [target, { companionMessages }] of answers) {
    if (!companionMessages) continue;
    const services = Object.entries(files).filter(([name]) => name !== own && name.endsWith('.service'));
    const said = services.flatMap(([unit, text]) => ours(load(parse(text), { target, unit, manager: 'system' })));
    const [a, b] = [unique(said), unique(spoken(companionMessages))];
    if (a !== b) found.push(`${id} ${target} companion: ours ${a}, systemd ${b}`);
  }
  return found;
}
