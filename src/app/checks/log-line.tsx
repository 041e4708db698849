import { use } from 'react';
import { type Diagnostic, loadLogLines, systemdLine, type Unit } from '../../model/index.ts';

interface LogLineProps {
  readonly unit: Unit;
  readonly diagnostic: Diagnostic;
}

/** The line that systemd itself writes to its log about a problem. */
export default function LogLine({ unit, diagnostic }: LogLineProps) {
  const words = use(fetchLogLines()).logLine(diagnostic, unit);
  if (words === undefined)
    return <p className="muted">The exact words of systemd {unit.context.target} are not known here.</p>;
  const about = /^(unit|service)\//.test(diagnostic.code)
    ? unit.context.unit
    : `${unit.context.unit}:${systemdLine(diagnostic, unit.document)}`;
  return (
    <code className="log">
      {about}: {words}
    </code>
  );
}

let lines: ReturnType<typeof loadLogLines> | undefined;

/** Fetches systemd's own words, at most once. */
function fetchLogLines(): ReturnType<typeof loadLogLines> {
  lines ??= loadLogLines();
  return lines;
}
