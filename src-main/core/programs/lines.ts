import type { Readable } from 'node:stream';

/** Cuts a stream into lines. What does not end for longer than `most` bytes is given up. */
export function eachLine(stream: Readable, most: number, hear: (line: string) => void, giveUp: () => void): void {
  let rest: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, end)])
        .toString('utf8')
        .replace(/\r$/, '');
      rest = [];
      size = 0;
      from = end + 1;
      if (line !== '') hear(line);
    }
    if (from === chunk.length) return;
    rest.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size <= most) return;
    rest = [];
    size = 0;
    giveUp();
  });
  // A pipe that breaks ends with its program.
  stream.on('error', () => undefined);
}
