import type { Writable } from 'node:stream';

export interface Mouth {
  /** Says a line; `done` once it is written, or cannot be. */
  say(line: string, done: (error: Error | null | undefined) => void): void;
  /** How much waits to be read. */
  readonly waiting: number;
  /** Says what there is left to say, and no more. */
  end(): void;
}

/** Lines to a program. Those of one turn leave in one write: every write wakes it, and it reads them all at once anyway. */
export function mouthOf(stdin: Writable): Mouth {
  let text = '';
  let heard: ((error: Error | null | undefined) => void)[] = [];
  const leave = (): void => {
    if (heard.length === 0) return;
    const [lines, told] = [text, heard];
    text = '';
    heard = [];
    stdin.write(lines, (error) => told.forEach((done) => done(error)));
  };
  return {
    say: (line, done) => {
      if (heard.length === 0) setImmediate(leave);
      text += `${line}\n`;
      heard.push(done);
    },
    get waiting() {
      return stdin.writableLength + text.length;
    },
    end: () => {
      leave();
      stdin.end();
    },
  };
}
