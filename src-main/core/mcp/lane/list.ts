import { CODES, isObject, RpcError, type Id, type Params } from './rpc.ts';
import type { Listing } from './served-tools.ts';

/** How long a client may keep a list; a change is told at once besides. */
export const LIST_TTL_MS = 300_000;
/** A list is sent whole as long as it can be: many clients never ask for a second page. */
const MAX_BYTES = 4 * 1024 * 1024;

export type Era = 'legacy' | 'modern';
type Pages = { pages: Buffer[] };

const built = new WeakMap<Listing, { legacy?: Pages; modern?: Pages }>();

/** The bytes of a `tools/list` answer: joined once for each listing and era. */
export function listMessage(id: Id, params: Params, listing: Listing, era: Era, served: string): Buffer {
  const pages = pagesOf(listing, era, served);
  const page = params.cursor === undefined ? 0 : pageOf(params.cursor, pages.length);
  const result = pages[page];
  if (result === undefined) throw new RpcError(CODES.params, 'This cursor is not one of ours');
  return Buffer.concat([Buffer.from(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":`), result, END]);
}

const END = Buffer.from('}');

function pageOf(cursor: unknown, pages: number): number {
  const page = typeof cursor === 'string' && /^page-\d{1,4}$/.test(cursor) ? Number(cursor.slice(5)) : -1;
  if (page < 1 || page >= pages) throw new RpcError(CODES.params, 'This cursor is not one of ours');
  return page;
}

function pagesOf(listing: Listing, era: Era, served: string): Buffer[] {
  const known = built.get(listing) ?? {};
  built.set(listing, known);
  return (known[era] ??= { pages: join(listing[era], era, served) }).pages;
}

function join(tools: string[], era: Era, served: string): Buffer[] {
  const pages: string[][] = [[]];
  let bytes = 0;
  for (const tool of tools) {
    bytes += tool.length;
    if (bytes > MAX_BYTES) {
      pages.push([]);
      bytes = tool.length;
    }
    pages.at(-1)?.push(tool);
  }
  const more = era === 'modern' ? `,"resultType":"complete","ttlMs":${LIST_TTL_MS},"cacheScope":"private","_meta":${served}` : '';
  return pages.map((page, index) => {
    const next = index + 1 < pages.length ? `,"nextCursor":"page-${index + 1}"` : '';
    return Buffer.from(`{"tools":[${page.join(',')}]${next}${more}}`);
  });
}

/** The caller's own part of `_meta`, for the far end: not the token of this hop, not the envelope. */
export function foreignMeta(params: Params): Params {
  const { progressToken: _token, ...meta } = isObject(params._meta) ? params._meta : {};
  return Object.fromEntries(Object.entries(meta).filter(([key]) => !key.startsWith('io.modelcontextprotocol/')));
}
