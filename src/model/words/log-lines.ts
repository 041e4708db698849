import { errorLines } from './log-line-errors.ts';
import type { LogLines, LogTable } from './log-line-table.ts';
import { execLines } from './log-lines-exec.ts';
import { listenLines } from './log-lines-listen.ts';
import { numberLines } from './log-lines-numbers.ts';
import { processLines } from './log-lines-process.ts';
import { resourceLines } from './log-lines-resource.ts';
import { serviceLines, serviceVerdicts } from './log-lines-service.ts';
import { everywhere, unitLines } from './log-lines-unit.ts';

export type { Case, LogLines, Wording } from './log-line-table.ts';
export { errorLines };

/** The lines of each function of systemd that reads values. */
export const logTable: LogTable = {
  ...numberLines,
  ...listenLines,
  ...execLines,
  ...processLines,
  ...resourceLines,
  ...serviceLines,
  ...unitLines,
};

/** What systemd says wherever it is. */
export const commonLines: LogLines = { ...everywhere, ...serviceVerdicts };
