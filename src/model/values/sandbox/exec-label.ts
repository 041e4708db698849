import { accepted, type Context, type Kind, type Read, reset } from '../kind.ts';
import { escapePercents, mapProblems, mapRead, readExpanded, readPart, readStripped } from '../part.ts';

/** A label of a security module, and whether the unit starts where it cannot be set. */
export interface ExecLabel {
  readonly label: string;
  readonly optional: boolean;
}

/** Where the label may be missing, a bad specifier loses the assignment only; otherwise the whole unit is refused. */
function read(text: string, context: Context): Read<ExecLabel> {
  if (text === '') return reset;
  const optional = text.startsWith('-');
  const label = readPart(text, optional ? 1 : 0, text.length, (part) => readExpanded(part, context, {}, accepted));
  const judged = optional ? label : mapProblems(label, (problem) => ({ ...problem, effect: 'refused' }));
  if (judged.status === 'accepted' && judged.value === '' && !optional) return reset;
  return mapRead(judged, (value) => ({ label: value, optional }));
}

/** A kind for the label that commands run with; what it says differs by security module. */
const execLabel = (parser: string, name: string, examples: readonly string[]): Kind<ExecLabel> => ({
  parser,
  read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
  show: ({ label, optional }) => (optional ? '-' : '') + label,
  canonical: ({ label, optional }) => (optional ? '-' : '') + escapePercents(label),
  words: ({ label, optional }) => `the ${name} “${label}”${optional ? ', where it can be set' : ''}`,
  examples,
});

/** Follows `config_parse_exec_selinux_context`. */
export const selinuxContext = execLabel('config_parse_exec_selinux_context', 'SELinux context', [
  'system_u:system_r:app_t:s0',
  '-system_u:system_r:app_t:s0',
]);

/** Follows `config_parse_exec_apparmor_profile`. */
export const apparmorProfile = execLabel('config_parse_exec_apparmor_profile', 'AppArmor profile', ['app', '-app']);

/** Follows `config_parse_exec_smack_process_label`. */
export const smackProcessLabel = execLabel('config_parse_exec_smack_process_label', 'SMACK label', [
  'System',
  '-System::App',
]);
