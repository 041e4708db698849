/** What the page wants of this room, fetched when a log is to be explained. */
export { exampleLogs } from './example-logs.ts';
export { type Answer, explain, explainLog, type LogReport } from './explain-log.ts';
export { logCommand } from './log-command.ts';
export { longestLog } from './newest-lines.ts';
export type { LogFix, Place } from './place.ts';
export { readLog } from './read-log.ts';
export type { Cause } from './scene.ts';
