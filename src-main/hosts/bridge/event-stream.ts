import type { IncomingMessage } from 'node:http';

/** Reads server-sent events and hands on what each says, on one line. Resolves when the stream has ended, however it ended. */
export function eachEvent(stream: IncomingMessage, hear: (data: string) => void): Promise<void> {
  return new Promise((resolve) => {
    let rest = '';
    const data: string[] = [];
    const take = (line: string): void => {
      if (line === '' && data.length > 0) hear(data.splice(0).join(' '));
      else if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
    };
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop() ?? '';
      lines.forEach(take);
    });
    stream.once('error', () => resolve());
    stream.once('close', () => resolve());
  });
}

export async function wholeText(stream: IncomingMessage): Promise<string> {
  const chunks: unknown[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks.map((chunk) => (chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk))))).toString('utf8');
}
