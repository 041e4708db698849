/** So much of a text tells what it is, in characters. */
const enough = 20_000;

/** What stands in unit files, and in no log. */
const ofUnits = /^[ \t]*(?:\[(?:Unit|Socket|Service|Install)\]|Listen[A-Z]\w+[ \t]*=|ExecStart[ \t]*=)/im;

/** What stands in the journal, and in no unit file: a sender, a unit with a message, a line of a file, a record. */
const ofLogs =
  /^(?:.{0,80}\b(?:systemd|kernel)(?:\[\d+\])?: |.{0,80}\S\[\d+\]: \S|.{0,120}[\w@-]\.(?:socket|service): [A-Z]|.{0,80}\/\S+\.(?:socket|service|conf):\d+: |\{.*"MESSAGE"|Job for \S+ failed|[●×] \S+\.(?:socket|service))/m;

/** Whether a text is surely a log and not the text of a unit. */
export function isLog(text: string): boolean {
  const beginning = text.slice(0, enough);
  return !ofUnits.test(beginning) && ofLogs.test(beginning);
}
