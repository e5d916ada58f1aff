import type { IncomingMessage } from 'node:http';
import { eventReader } from '../../kit/event-text.ts';

/** Whatever Switchboard lets through as one answer. */
const MOST = 72_000_000;

/** Reads server-sent events and hands on what each says, on one line. Resolves when the stream has ended, however it ended. */
export function eachEvent(stream: IncomingMessage, hear: (data: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const take = eventReader(
      MOST,
      (lines) => hear(lines.join(' ')),
      () => stream.destroy(),
    );
    stream.setEncoding('utf8');
    stream.on('data', take);
    stream.once('error', () => resolve());
    stream.once('close', () => resolve());
  });
}

export async function wholeText(stream: IncomingMessage): Promise<string> {
  const chunks: unknown[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks.map((chunk) => (chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk))))).toString('utf8');
}
