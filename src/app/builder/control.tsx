import { type Completion, type Context, type Directive, formatMode, type KindId, kindOf } from '../../model/index.ts';
import { ChoiceControl } from '../ui/choice-control.tsx';
import { ModeControl } from '../ui/mode-control.tsx';
import { TextControl } from '../ui/text-control.tsx';
import type { RowModel } from './rows.ts';
import { useScalarField } from './use-field.ts';

/** Kinds whose values are short. */
const short: ReadonlySet<KindId> = new Set<KindId>(['unsigned', 'integer', 'long', 'ip-ttl', 'exit-status']);
const middle: ReadonlySet<KindId> = new Set<KindId>([
  'time-span',
  'time-span-or-infinity',
  'job-timeout',
  'iec-size',
  'message-size',
  'ip-tos',
  'user',
  'group',
  'interface-name',
  'fd-name',
  'congestion-control',
  'smack-label',
]);

const yesNo: readonly Completion[] = [
  { text: 'yes', words: '' },
  { text: 'no', words: '' },
];

interface ControlProps {
  readonly row: RowModel;
  readonly id: string;
  readonly describedBy: string;
  readonly context: Context;
}

/** The control of a directive where the last assignment wins, by the kind of its value. */
export function Control({ row, id, describedBy, context }: ControlProps) {
  const { directive, items } = row;
  const index = Math.max(items.length - 1, 0);
  const { name, write, left } = useScalarField(directive, index);
  const item = items[index];
  const kind = kindOf(directive.kind);
  const text = {
    id,
    name,
    label: directive.name,
    describedBy,
    value: item?.value ?? '',
    placeholder: directive.default ?? '',
    invalid: item?.diagnostics.some((d) => d.severity === 'error') ?? false,
    write,
    left,
  };
  if (kind.closed || directive.kind === 'boolean') {
    const read = item && kind.read(item.value, context);
    const value = !item ? '' : read?.status === 'accepted' ? kind.canonical(read.value) : undefined;
    const all = directive.kind === 'boolean' ? yesNo : (kind.complete?.('', context) ?? []);
    // A value called “default” says no more than not setting it.
    const choices = all.filter((choice) => choice.text !== 'default' || value === 'default');
    return (
      <ChoiceControl
        id={id}
        label={directive.name}
        describedBy={describedBy}
        value={value}
        choices={choices}
        unset={unsetLabel(directive)}
        write={(choice) => {
          write(choice);
          left('');
        }}
      />
    );
  }
  if (directive.kind === 'file-mode') return <ModeControl {...text} bits={bitsOf(row, context)} format={formatMode} />;
  const width = short.has(directive.kind) ? 'short' : middle.has(directive.kind) ? 'middle' : 'full';
  const completions = kind.complete?.('', context);
  return <TextControl {...text} width={width} {...(completions ? { completions } : {})} />;
}

const unsetLabel = ({ default: value }: Directive): string => (value ? `not set (${value})` : 'not set');

function bitsOf({ value, directive }: RowModel, context: Context): number {
  if (typeof value === 'number') return value;
  const read = kindOf('file-mode').read(directive.default ?? '0', context);
  return read.status === 'accepted' ? Number(read.value) : 0;
}
