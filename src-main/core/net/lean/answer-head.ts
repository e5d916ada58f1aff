/** An answer that is none, or could be read in more than one way. */
export class Strange extends Error {}

/** `keeps`: as far as the far end says, the line goes on after this answer; `idleMs`: for how long it lets it lie. */
export type Head = { status: number; headers: Record<string, string>; keeps: boolean; idleMs: number | undefined };

const MOST_FIELDS = 200;
const STATUS = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Reads the lines up to the empty one. Names in small letters; what is said twice is joined, as the protocol has it. */
export function readHead(text: string): Head {
  const lines = text.split('\r\n');
  const [, minor, status] = STATUS.exec(lines[0] ?? '') ?? [];
  if (status === undefined || lines.length > MOST_FIELDS) throw new Strange('This is no answer of HTTP');
  const fields = new Map<string, string>();
  for (let at = 1; at < lines.length; at += 1) addField(fields, lines[at] ?? '');
  if (minor === '0' && fields.has('transfer-encoding')) throw new Strange('Pieces are newer than this answer');
  const keeps = minor === '1' && !/\bclose\b/i.test(fields.get('connection') ?? '');
  const idleMs = idleOf(fields.get('keep-alive'));
  // Cookies are nobody's here, and joined they are nothing.
  fields.delete('set-cookie');
  return { status: Number(status), headers: Object.fromEntries(fields), keeps, idleMs };
}

function idleOf(said: string | undefined): number | undefined {
  const seconds = said === undefined ? undefined : /(?:^|[ ,])timeout=(\d{1,6})/.exec(said)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}

function addField(fields: Map<string, string>, line: string): void {
  const colon = line.indexOf(':');
  const name = line.slice(0, colon);
  const value = line.slice(colon + 1).trim();
  // A space before the colon, or a line that goes on with the one before: two readers would read it in two ways.
  if (colon < 1 || !NAME.test(name) || !VALUE.test(value)) throw new Strange('This is no field of an answer');
  const key = name.toLowerCase();
  const before = fields.get(key);
  fields.set(key, before === undefined ? value : `${before}, ${value}`);
}

/** How long the body is: so many bytes, as long as its pieces say, or until the far end hangs up. */
export function lengthOf({ status, headers }: Head): number | 'chunked' | 'close' {
  const { 'content-length': length, 'transfer-encoding': coding } = headers;
  if (coding !== undefined && (length !== undefined || coding.toLowerCase() !== 'chunked')) throw new Strange('It says its length twice');
  if (length !== undefined && !/^\d{1,15}$/.test(length)) throw new Strange('This is no length');
  if (status === 204 || status === 304) return 0;
  if (coding !== undefined) return 'chunked';
  return length === undefined ? 'close' : Number(length);
}
