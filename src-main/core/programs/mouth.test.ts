import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { mouthOf } from './mouth.ts';

/** What somebody reads, write by write. */
function reader() {
  const writes: string[] = [];
  const stdin = new Writable({ write: (chunk, _encoding, done) => (writes.push(String(chunk)), done()) });
  return { writes, stdin, mouth: mouthOf(stdin) };
}
const said = ({ mouth }: ReturnType<typeof reader>, line: string) =>
  new Promise<void>((done, failed) => mouth.say(line, (error) => (error ? failed(error) : done())));

describe('what a program is told', () => {
  it('leaves in one write, as many lines as there are in one turn, in their order', async () => {
    const far = reader();
    await Promise.all(['one', 'zwei', '三'].map((line) => said(far, line)));
    await said(far, 'later');
    expect(far.writes).toEqual(['one\nzwei\n三\n', 'later\n']);
  });

  it('counts as waiting from the moment it is said', () => {
    const { mouth } = reader();
    mouth.say('12345', () => undefined);
    expect(mouth.waiting).toBe(6);
  });

  it('leaves before the last word, and only once', async () => {
    const far = reader();
    const last = said(far, 'goodbye');
    far.mouth.end();
    await last;
    await new Promise((turn) => setImmediate(turn));
    expect(far.writes).toEqual(['goodbye\n']);
    expect(far.stdin.writableEnded).toBe(true);
  });

  it('that cannot be said is told to each who said it', async () => {
    const far = reader();
    far.stdin.on('error', () => undefined).destroy(new Error('gone'));
    const told = await Promise.allSettled([said(far, 'one'), said(far, 'two')]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
