import { serviceLogWords } from './journal-service-words.ts';
import { socketLogWords } from './journal-socket-words.ts';
import { toolLogWords } from './journal-tool-words.ts';
import { unitLogWords } from './journal-unit-words.ts';
import type { LogParts, LogWords } from './journal-word.ts';

const table = { ...socketLogWords, ...serviceLogWords, ...unitLogWords, ...toolLogWords };

/** What a line of a log can be about. A code without words does not compile. */
export type LogCode = keyof typeof table;

export const logCodes = Object.keys(table) as readonly LogCode[];

/** The sentences for a line of a log. */
export const logWords = (code: LogCode, parts: LogParts): LogWords => table[code](parts);
