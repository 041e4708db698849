/** What a line of a log says to a person: what has happened, and what helps where nothing more is known. Full sentences. */
export interface LogWords {
  readonly means: string;
  readonly instead?: string;
}

/** What the line says in its places. Of a line that was cut off some are missing. */
export type LogParts = Readonly<Partial<Record<string, string>>>;

export type LogWordTable = Readonly<Record<string, (parts: LogParts) => LogWords>>;

/** A name with a word in front, or the word alone with an article: “the unit app.socket”, “the unit”. */
export const named = (word: string, name: string | undefined): string =>
  name === undefined ? `the ${word}` : `the ${word} ${name}`;

/** A name with a blank before it, or nothing. */
export const plus = (name: string | undefined): string => (name === undefined ? '' : ` ${name}`);

/** An error in brackets, where it is known. */
export const because = ({ errno }: LogParts): string => (errno === undefined ? '' : ` (“${errno}”)`);

/** A sentence begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
