import type { Readable } from 'node:stream';

/** Cuts a stream into lines. What does not end for longer than `most` bytes is given up, and what is left of it is no line. */
export function eachLine(stream: Readable, most: number, hear: (line: string) => void, giveUp: () => void): void {
  let rest: Buffer[] = [];
  let size = 0;
  let isGivenUp = false;
  const ended = (chunk: Buffer, from: number, end: number): void => {
    const whole = rest.length === 0 ? chunk.toString('utf8', from, end) : Buffer.concat([...rest, chunk.subarray(from, end)]).toString();
    rest = [];
    size = 0;
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (line !== '') hear(line);
  };
  stream.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      if (!isGivenUp) ended(chunk, from, end);
      isGivenUp = false;
      from = end + 1;
    }
    if (from === chunk.length || isGivenUp) return;
    rest.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size <= most) return;
    rest = [];
    size = 0;
    isGivenUp = true;
    giveUp();
  });
  // A pipe that breaks ends with its program.
  stream.on('error', () => undefined);
}
