import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventReader } from './event-text.ts';

const EIGHT_MB = 8 * 1024 * 1024;
function read(pieces: string[], most = EIGHT_MB): { heard: string[]; over: number } {
  const heard: string[] = [];
  let over = 0;
  const take = eventReader(most, (lines) => heard.push(lines.join('\n')), () => (over += 1)); // prettier-ignore
  pieces.forEach(take);
  return { heard, over };
}

describe('server-sent events', () => {
  it('are heard one by one, without what is not data', () => {
    const text = ': hello\nid: 7\ndata: {"a":1}\n\nevent: message\r\ndata:one\r\ndata: two\r\n\r\n\n\ndata: never ended';
    expect(read([text])).toEqual({ heard: ['{"a":1}', 'one\ntwo'], over: 0 });
  });

  it('have a name each, and one that says nothing leaves its own to nobody', () => {
    const heard: [string, string][] = [];
    const take = eventReader(EIGHT_MB, (lines, name) => heard.push([name, lines.join('\n')]), () => undefined); // prettier-ignore
    take('event: ping\n\ndata: one\n\nevent: other\ndata: two\n\ndata: three\n\nevent:\ndata: four\n\n');
    expect(heard).toEqual([['message', 'one'], ['other', 'two'], ['message', 'three'], ['message', 'four']]); // prettier-ignore
  });

  it('are the same however they are cut', () => {
    const line = fc.constantFrom('data: a', 'data:b b', 'data:', ': c', 'id: 1', '');
    const story = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 30 });
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 7 }), (lines, size) => {
        const text = lines.map(([said, end]) => said + end).join('');
        const pieces: string[] = [];
        for (let from = 0; from < text.length; from += size) pieces.push(text.slice(from, from + size));
        expect(read(pieces)).toEqual(read([text]));
      }),
    );
  });

  it('take time by their length, not by its square', () => {
    const ms = (count: number): number => {
      const chunk = 'x'.repeat(1_024);
      const began = process.threadCpuUsage();
      expect(read(['data: ', ...Array.from({ length: count }, () => chunk), '\n\n'], 64 * EIGHT_MB).heard[0]?.length).toBe(count * 1_024);
      const { user, system } = process.threadCpuUsage(began);
      return (user + system) / 1_000;
    };
    ms(1_000);
    expect(ms(16_000)).toBeLessThan(Math.max(500, ms(4_000) * 10));
  });

  it.each([
    ['one line without end', Array.from({ length: 200 }, () => 'x'.repeat(100))],
    ['lines without end', Array.from({ length: 5_000 }, () => 'data:\n')],
    ['lines that say nothing', Array.from({ length: 5_000 }, () => ': nothing\n')],
  ])('are given up at %s, once', (_what, pieces) => {
    expect(read([...pieces, '\n\ndata: after\n\n'], 10_000)).toEqual({ heard: [], over: 1 });
  });

  it('may be many, each of which is short', () => {
    expect(
      read(
        Array.from({ length: 5_000 }, () => 'data: short\n\n'),
        100,
      ),
    ).toMatchObject({ over: 0, heard: { length: 5_000 } });
  });
});
