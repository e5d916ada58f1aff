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
export function readBody(req: IncomingMessage, maxBytes = MAX_BODY_BYTES): Promise<string> {
  // Made only when it is needed: an error costs more than reading a small body.
  const tooLarge = () => new SwitchboardError('input.too-large', `The body is larger than ${maxBytes} bytes`);
  return new Promise((resolve, reject) => {
    if (Number(req.headers['content-length'] ?? 0) > maxBytes) return reject(tooLarge());
    const chunks: Buffer[] = [];
    let bytes = 0;
    req.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= maxBytes) return void chunks.push(part);
      // What else comes of it is nobody's.
      req.removeAllListeners('data').resume();
      reject(tooLarge());
    });
    req.once('end', () => resolve(chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString('utf8')));
    req.once('error', reject);
    req.once('close', () => req.complete || reject(new SwitchboardError('channel.closed', 'Whoever asked is gone')));
  });
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

/** Nothing is deeper than it opens brackets; few open many, and to count those costs next to nothing. */
function opensMore(json: string, most: number): boolean {
  let opened = 0;
  for (const bracket of ['[', '{'])
    for (let at = json.indexOf(bracket); at >= 0; at = json.indexOf(bracket, at + 1)) {
      opened += 1;
      if (opened > most) return true;
    }
  return false;
}

const [QUOTE, BACKSLASH, OPENS, CLOSES] = [0x22, 0x5c, [0x5b, 0x7b], [0x5d, 0x7d]] as const;

/**
 * Whoever walks through a thousand brackets inside each other walks off the stack: told before anything is parsed. One pass over the text,
 * character by character: a pattern that tries again from every quote would be the very thing this guards against.
 */
export function isDeeper(json: string, most: number): boolean {
  if (!opensMore(json, most)) return false;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json.charCodeAt(at);
    if (quoted) {
      if (char === BACKSLASH) at += 1;
      else if (char === QUOTE) quoted = false;
    } else if (char === QUOTE) quoted = true;
    else if (char === OPENS[0] || char === OPENS[1]) {
      depth += 1;
      if (depth > most) return true;
    } else if (char === CLOSES[0] || char === CLOSES[1]) depth -= 1;
  }
  return false;
}
