import type { IncomingMessage } from 'node:http';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

export const MAX_BODY_BYTES = 1024 * 1024;
const MAX_DEPTH = 100;

/** A request that is answered with a status the table of problems does not give. */
export class Refused extends SwitchboardError {
  readonly answerWith: number;

  constructor(status: number, message: string) {
    super('input.invalid', message);
    this.answerWith = status;
  }
}

export function requireJson(req: IncomingMessage): void {
  const type = req.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refused(415, 'The body must be application/json');
}

/** Reads a body up to the cap; more than that is refused before it is taken in. */
export async function readBody(req: IncomingMessage, maxBytes = MAX_BODY_BYTES): Promise<string> {
  // Made only when it is needed: an error costs more than reading a small body.
  const tooLarge = () => new SwitchboardError('input.too-large', `The body is larger than ${maxBytes} bytes`);
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const incoming: AsyncIterable<Uint8Array> = req;
  for await (const part of incoming) {
    bytes += part.length;
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export async function readJson(req: IncomingMessage, maxBytes?: number): Promise<unknown> {
  requireJson(req);
  const text = await readBody(req, maxBytes);
  if (isDeeper(text, MAX_DEPTH)) throw new Refused(400, `The body is nested more than ${MAX_DEPTH} deep`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'The body is not JSON');
  }
}

/**
 * Whoever walks through a thousand brackets inside each other walks off the stack: told before anything is parsed. One pass over the text,
 * character by character: a pattern that tries again from every quote would be the very thing this guards against.
 */
export function isDeeper(json: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    if (depth > most) return true;
  }
  return false;
}
