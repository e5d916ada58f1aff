/** Where our entry lies in a file: the keys down to the table of servers, and what it is called there. */
export type Place = { path: readonly string[]; name: string };
export type Entry = Record<string, unknown>;

/** What was put around an entry, so that taking it out leaves the bytes that were there before. It holds nothing of the entry itself. */
export type Trace = {
  /** The outermost key that had to be made. */
  at: readonly string[];
  /** A comma was put after what stood before. */
  comma?: boolean;
  lead: string;
  trail: string;
};
export type Spliced = { text: string; trace: Trace };

/** One way of writing settings. Only text is put in or taken out; what is there is never written anew. */
export interface Format {
  /** The whole file as data. Throws `Unreadable`. */
  read(text: string): unknown;
  /** Ways to put the entry in, best first; whoever asks proves each by reading it. Throws `Unreadable` where there is no place for it. */
  put(text: string, place: Place, entry: Entry): Spliced[];
  /** Without the entry; as it was where it is not there. `trace` says how it came in; without it the tidiest way is taken. */
  take(text: string, place: Place, trace?: Trace): string;
}

/** A file that does not say what we would have to understand before touching it; `message` is for the person. */
export class Unreadable extends Error {}

/** How the lines of a file end. */
export const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
export const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** What stands in a line before a place in it. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
export const without = (text: string, from: number, to: number): string => text.slice(0, from) + text.slice(to);
