import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { RelayAsk } from '../../../kit/link.ts';
import { OUTSIDE, plain } from '../as-data.ts';
import type { Era } from './list.ts';
import { canBeAsked, unaskable } from './ask.ts';
import { isObject, type Params } from './rpc.ts';
import { mayHoldApps, withoutApps } from './without-apps.ts';

/** An answer is text for a model, or a picture: more than this is neither. */
const MAX_CHARS = 8 * 1024 * 1024;
/** Whatever nobody sees; what is escaped may be that. Such an answer is taken apart and made plain. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\x7f-\x9f]|\\[bfru]/u;
/** When an answer was given that is given again: nobody was asked for this one. */
export const REMEMBERED_META = 'switchboard/remembered';
/** Where the answers of somebody else's tools say that they are just that. */
export const OUTSIDE_META = 'switchboard/outside';

export type Relayed = {
  /** Its text, and what whoever heard it read there: of two fields of one name the last. */
  raw: string;
  result?: unknown;
  era: Era;
  slug: string;
  served: Record<string, unknown>;
  /** What whoever called can be asked. */
  capabilities: Params;
  /** The address a client reads a far resource by, where that is another than the far end's own. */
  uriOf?: ((uri: string) => string) | undefined;
  /** It was kept since then. */
  remembered?: number | undefined;
};

/** The result of somebody else's tool on its way out: bytes, unless something in it must not pass as it is. */
export function relayedResult({ raw, result: heard, era, slug, served, capabilities, uriOf, remembered }: Relayed): string {
  if (raw.length > MAX_CHARS)
    throw new SwitchboardError('remote.too-much', 'The answer is too large to be passed on', { with: { name: slug } });
  const meta = {
    ...(era === 'modern' && served),
    [OUTSIDE_META]: { connection: slug, note: OUTSIDE },
    ...(remembered !== undefined && { [REMEMBERED_META]: { at: new Date(remembered).toISOString() } }),
  };
  const isPlain = !UNSEEN.test(raw);
  // What is escaped may be a name or an address as well.
  const pointed = uriOf && (!isPlain || raw.includes('"uri"')) ? uriOf : undefined;
  const shows = !isPlain || mayHoldApps(raw);
  if (isPlain && !pointed && !shows && isSimple(raw, era))
    return `{${era === 'modern' ? '"resultType":"complete",' : ''}"_meta":${JSON.stringify(meta)},${raw.slice(1)}`;
  const result = cleaned(read(raw, heard, slug), slug, { isPlain, shows });
  return JSON.stringify(adapted(askedBy(pointed ? readdressed(result, pointed) : result, slug, capabilities), era, meta));
}

function cleaned(parsed: unknown, slug: string, { isPlain, shows }: { isPlain: boolean; shows: boolean }): Params {
  const clean = isPlain ? parsed : plainDeep(parsed);
  if (!isObject(clean)) throw new SwitchboardError('remote.strange', 'The answer is not a result', { with: { name: slug } });
  return shows ? withoutApps(clean) : clean;
}

function read(raw: string, heard: unknown, slug: string): unknown {
  try {
    const parsed: unknown = JSON.parse(raw);
    return parsed;
  } catch (cause) {
    // What stands twice in a message is no text by itself; whoever heard it knows what it says.
    if (heard !== undefined) return heard;
    throw new SwitchboardError('remote.strange', 'The answer is not JSON', { with: { name: slug } }, { cause });
  }
}

/** What may leave as the bytes it came in: an object of these and nothing else, which ends where its text ends. */
const PLAIN_KEYS = new Set(['content', 'structuredContent', 'isError']);

/** What opens or closes something. Texts are walked by hand: a pattern that takes each of their letters in turn ends with the stack. */
const PIECES = /["{}[\]]/g;
const DEEPER: Record<string, number> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/**
 * Whether a text is one object with keys of ours to pass on, each of them once and spelled out. A text that only looks like it could close
 * our envelope and open another: nothing but a proof lets it out unread.
 */
export function isProven(text: string): boolean {
  const keys = new Set<string>();
  let depth = 0;
  let last = 0;
  PIECES.lastIndex = 0;
  for (let found = text.startsWith('{') ? PIECES.exec(text) : null; found; found = PIECES.exec(text)) {
    const { 0: piece, index } = found;
    last = piece === '"' ? endOfText(text, index) : index + 1;
    // A quote alone opens a text that never ends.
    if (last === 0 || (depth === 0 && index > 0)) return false;
    PIECES.lastIndex = last;
    if (piece === '"' && depth === 1 && isKey(text, last) && !isNew(text.slice(index + 1, last - 1), keys)) return false;
    depth += DEEPER[piece] ?? 0;
  }
  return depth === 0 && keys.size > 0 && last === text.length;
}

/** Behind the quote that ends a text; 0: there is none. */
function endOfText(json: string, quote: number): number {
  for (let at = json.indexOf('"', quote + 1); at > 0; at = json.indexOf('"', at + 1)) {
    let before = at;
    while (json[before - 1] === '\\') before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return 0;
}

function isKey(text: string, from: number): boolean {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? '-')) at += 1;
  return text[at] === ':';
}
function isNew(key: string, keys: Set<string>): boolean {
  if (!PLAIN_KEYS.has(key) || keys.has(key)) return false;
  keys.add(key);
  return true;
}

const isSimple = (raw: string, era: Era): boolean => isProven(raw) && !(era === 'legacy' && /"structuredContent":\s*[^{\s]/.test(raw));

/** What the answers of far servers hold; for how long they may be kept, and by whom, is ours to say. */
const KEYS = ['content', 'isError', 'contents', 'description', 'messages', 'completion', 'inputRequests', 'requestState'];
const known = (result: Params): Params =>
  Object.fromEntries(KEYS.flatMap((key) => (result[key] === undefined ? [] : [[key, result[key]]])));

function adapted(result: Params, era: Era, meta: Params): Params {
  const { resultType, _meta, structuredContent } = result;
  return {
    ...known(result),
    ...(structuredContent !== undefined && (era === 'modern' || isObject(structuredContent)) && { structuredContent }),
    ...(era === 'modern' && { resultType: resultType ?? 'complete' }),
    _meta: { ...(isObject(_meta) && _meta), ...meta },
  };
}

/** Any other answer of a far server: made plain, of a size, and marked as from outside. */
export function outsideResult(result: Params, slug: string, capabilities: Params): Params {
  const text = JSON.stringify(result);
  if (text.length > MAX_CHARS)
    throw new SwitchboardError('remote.too-much', 'The answer is too large to be passed on', { with: { name: slug } });
  const clean = UNSEEN.test(text) ? plainDeep(result) : result;
  if (!isObject(clean)) throw new SwitchboardError('remote.strange', 'The answer is not a result', { with: { name: slug } });
  const quiet = mayHoldApps(text) ? withoutApps(clean) : clean;
  const { _meta, resultType } = quiet;
  const told = { ...known(quiet), ...(resultType === 'input_required' && { resultType }) };
  return {
    ...askedBy(told, slug, capabilities),
    _meta: { ...(isObject(_meta) && _meta), [OUTSIDE_META]: { connection: slug, note: OUTSIDE } },
  };
}

/** A question of a far server says whose it is: at the client it would look like ours. */
export function question({ method, params }: RelayAsk, slug: string): RelayAsk {
  const clean = plainDeep(params);
  const said: Params = isObject(clean) ? clean : {};
  const { message, systemPrompt, messages } = said;
  const leads = said.mode === 'url' ? leadingTo(said.url, slug) : '';
  const of = (text: string): string => `${slug}: ${text}`;
  const marked = (one: unknown): unknown =>
    isObject(one) && one.role === 'user' && isObject(one.content) && typeof one.content.text === 'string'
      ? { ...one, content: { ...one.content, text: of(one.content.text) } }
      : one;
  return {
    method,
    params: {
      ...said,
      ...((typeof message === 'string' || leads !== '') && { message: of(`${typeof message === 'string' ? message : ''}${leads}`) }),
      ...(typeof systemPrompt === 'string' && { systemPrompt: of(systemPrompt) }),
      ...(Array.isArray(messages) && { messages: messages.map(marked) }),
    },
  };
}

/** Whoever is to open an address reads where it leads, and it leads to the web. */
function leadingTo(url: unknown, slug: string): string {
  const at = typeof url === 'string' ? URL.parse(url) : null;
  if (at?.protocol === 'https:' || at?.protocol === 'http:') return ` (${at.host})`;
  throw new SwitchboardError('remote.strange', 'The server wants an address opened that is none of the web', { with: { name: slug } });
}

/** What a far server wants to know before it goes on, as far as whoever called can be asked it. */
function askedBy(result: Params, slug: string, capabilities: Params): Params {
  const { inputRequests } = result;
  if (!isObject(inputRequests)) return result;
  const named = Object.entries(inputRequests).map(([key, asked]) => {
    const { method, params = {} }: Params = isObject(asked) ? asked : {};
    const one = { method: String(method), params: isObject(params) ? params : {} };
    if (!canBeAsked(capabilities, one)) throw unaskable(one);
    return [key, question(one, slug)];
  });
  return { ...result, inputRequests: Object.fromEntries(named) };
}

/** What a result links to or holds can be read at the address that is said here. */
export function readdressed(result: Record<string, unknown>, uriOf: (uri: string) => string): Record<string, unknown> {
  const item = (block: unknown): unknown => {
    if (!isObject(block)) return block;
    if (block.type === 'resource_link' && typeof block.uri === 'string') return { ...block, uri: uriOf(block.uri) };
    const { resource } = block;
    return isObject(resource) && typeof resource.uri === 'string'
      ? { ...block, resource: { ...resource, uri: uriOf(resource.uri) } }
      : block;
  };
  const message = (one: unknown): unknown => (isObject(one) ? { ...one, content: item(one.content) } : one);
  return {
    ...result,
    ...(Array.isArray(result.content) && { content: result.content.map(item) }),
    ...(Array.isArray(result.messages) && { messages: result.messages.map(message) }),
  };
}

/** JSON text in which nothing is unseen; the very bytes where that is so already. */
export const plainJson = (text: string): string => (UNSEEN.test(text) ? JSON.stringify(plainDeep(JSON.parse(text))) : text);

/** Every text made plain, none cut: how long an answer may be was asked before. */
export function plainDeep(value: unknown): unknown {
  if (typeof value === 'string') return plain(value, value.length);
  if (Array.isArray(value)) return value.map(plainDeep);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainDeep(item)]));
}
