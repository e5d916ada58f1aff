import { isObject, type Params } from './rpc.ts';

/** Pages that a server wants shown at the client have addresses of their own, or say what they are. */
const ADDRESS = 'ui://';
const PROFILE = /;\s*profile="?mcp-app"?/i;
/** Where a server says what to show, and what that may do. */
const OF_PAGES = /^(?:ui$|ui\/|io\.modelcontextprotocol\/ui)/;
const LEFT_OUT = { type: 'text', text: 'A page that the server wants shown is left out here.' };

/** Whether there may be such a page in a text of JSON; `\/` would hide its address. */
export const mayHoldApps = (raw: string): boolean => MAYBE.test(raw);
const MAYBE = /u(?:\\[tnr])*i(?:\\[tnr])*:|mcp-app|\\\//i;

/**
 * A result without what clients take for a page to show. A page runs at the client and calls tools by their names there, and nothing in such a
 * call tells whose page it was: to keep it to the tools of its own server is in nobody's power but the client's.
 */
export function withoutApps(result: Params): Params {
  const { content, contents, messages } = result;
  return {
    ...quiet(result),
    ...(Array.isArray(content) && { content: content.map(block) }),
    ...(Array.isArray(contents) && { contents: contents.map(asText) }),
    ...(Array.isArray(messages) && {
      messages: messages.map(message),
    }),
  };
}

function block(one: unknown): unknown {
  if (!isObject(one)) return one;
  if (isPage(one) || (isObject(one.resource) && isPage(one.resource))) return LEFT_OUT;
  return {
    ...quiet(one),
    ...(isObject(one.resource) && { resource: quiet(one.resource) }),
    ...(Array.isArray(one.content) && { content: one.content.map(block) }),
  };
}

const isPage = ({ uri, mimeType }: Params): boolean =>
  (typeof uri === 'string' && isOfPage(uri)) || (typeof mimeType === 'string' && PROFILE.test(mimeType));

/** Who reads an address leaves out what breaks lines in it. */
const isOfPage = (address: string): boolean =>
  address
    .replace(/[\t\n\r]/g, '')
    .trim()
    .toLowerCase()
    .startsWith(ADDRESS);

const message = (one: unknown): unknown => (isObject(one) ? { ...quiet(one), content: block(one.content) } : one);

/** Who asks for it reads it, as any other text. */
const asText = (one: unknown): unknown => (isObject(one) ? { ...quiet(one), ...(isPage(one) && { mimeType: 'text/plain' }) } : one);

function quiet(one: Params): Params {
  if (!isObject(one._meta)) return one;
  const kept = Object.entries(one._meta).filter(([key, value]) => !OF_PAGES.test(key) && !(typeof value === 'string' && isOfPage(value)));
  return { ...one, _meta: Object.fromEntries(kept) };
}
