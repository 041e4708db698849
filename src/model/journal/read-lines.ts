import { clean } from './clean.ts';
import { fieldLine, jsonLine } from './json-line.ts';
import { type LogLine, longestLine } from './log-line.ts';
import { withoutPrefix } from './prefixes.ts';
import { isUnitName } from './template.ts';

/** The head of a record of `journalctl -o verbose` or `export`, and one field of it. */
const recordHead = /^(?:[^=]{10,60} \[s=[0-9a-f]{32};|__CURSOR=s=)/;
const field = /^ {0,4}([A-Z_][A-Z0-9_]{0,63})=(.*)$/;

/** What journalctl adds by itself: explanations (`-x`), and where its output begins. */
const beside =
  /^(?:░░|-- (?:Boot|Journal begins|Logs begin|Reboot|Subject|Defined-By|Support|Documentation|The |A |$)|--$|lines \d+-\d+)/;

/** The line with which `systemctl status` begins a unit. */
const statusHead = /^[●○×↻✗*] (\S{3,255}?)(?: - .*)?$/;

/**
 * The messages in a log, whatever tool printed it: journalctl in any of its forms, systemctl, dmesg, syslog, Docker. Empty lines, and
 * what only explains others, are left out.
 */
export function* readLines(text: string): Generator<LogLine> {
  const record = new Map<string, string>();
  let inRecord = false;
  let status: string | undefined;
  let at = 0;
  for (const raw of linesOf(text)) {
    at++;
    const line = clean(raw);
    if (recordHead.test(line)) {
      yield* flushed(record, at - 1);
      inRecord = true;
    }
    if (inRecord) {
      if (line === '') yield* flushed(record, at - 1);
      const [, name, value] = field.exec(line) ?? [];
      if (name !== undefined && value !== undefined) record.set(name, value);
      if (name !== undefined || line === '' || recordHead.test(line)) continue;
      inRecord = false;
    }
    if (line === '' || beside.test(line)) {
      if (line === '') status = undefined;
      continue;
    }
    const [, unit] = statusHead.exec(line) ?? [];
    if (unit !== undefined && isUnitName(unit)) {
      status = unit;
      continue;
    }
    const json = jsonLine(line, at);
    if (json) yield json;
    else yield plainLine(line, at, status);
  }
  yield* flushed(record, at);
}

function plainLine(line: string, at: number, status: string | undefined): LogLine {
  const bare = withoutPrefix(line.slice(0, longestLine));
  // What systemctl says about a unit is indented; the log below it is not.
  const own = status !== undefined && line.startsWith(' ') && bare.time === undefined;
  return { at, ...bare, unit: bare.unit ?? (own ? status : undefined) };
}

function* flushed(record: Map<string, string>, at: number): Generator<LogLine> {
  if (record.size === 0) return;
  const line = fieldLine((name) => record.get(name), at);
  record.clear();
  if (line) yield line;
}

/** The lines of a text, without a list of all of them. */
function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    if (end < 0) {
      if (start < text.length) yield text.slice(start);
      return;
    }
    yield text.slice(start, end);
    start = end + 1;
  }
}
