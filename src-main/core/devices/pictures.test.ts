import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Picture } from '../../kit/link.ts';
import { memoryLink } from '../../kit/testing/index.ts';
import type { FoundPart } from '../areas.ts';
import { ownRoute } from './own-route.ts';
import { createPictures } from './pictures.ts';

const CAMERA = 'cabcdefghijkl/drive/main';
const found = { part: { name: 'Drive', traits: { camera: { value: null, at: 0 } } } } as unknown as FoundPart;
const gif = (size = 100): Uint8Array => {
  const bytes = new Uint8Array(size);
  bytes.set([0x47, 0x49, 0x46, 0x38, 0x39, 0x61]);
  return bytes;
};
const ends: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  ends.splice(0).forEach((end) => end());
});

function pictures(take?: () => Picture | Promise<Picture>) {
  let asked = 0;
  const link = memoryLink(take ? { picture: async () => (asked++, take()) } : {});
  const clock = {
    now: () => Date.now(),
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((done, stopped) => {
        const timer = setTimeout(done, ms);
        signal?.addEventListener('abort', () => (clearTimeout(timer), stopped(signal.reason)), { once: true });
      }),
    every: () => () => undefined,
  };
  const made = createPictures({ route: ownRoute, part: (id) => (id === CAMERA ? found : undefined), link: () => link, clock });
  ends.push(made.close);
  return { take: made.take, asked: () => asked };
}

describe('pictures of the home', () => {
  it('are fetched once for everybody who asks at the same time, and anew a second later', async () => {
    vi.useFakeTimers();
    const { take, asked } = pictures(() => ({ type: '', bytes: gif() }));
    const three = await Promise.all([take(CAMERA, 'camera'), take(CAMERA, 'camera'), take(CAMERA, 'camera')]);
    expect(three.map(({ type }) => type)).toEqual(['image/gif', 'image/gif', 'image/gif']);
    await vi.advanceTimersByTimeAsync(900);
    await take(CAMERA, 'camera');
    expect(asked()).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    await take(CAMERA, 'camera');
    expect(asked()).toBe(2);
  });

  it('are asked for again at once after a failure', async () => {
    const answers = [() => Promise.reject(new Error('away')), () => ({ type: '', bytes: gif() })];
    const { take } = pictures(() => answers.shift()!());
    await expect(take(CAMERA, 'camera')).rejects.toThrow();
    await new Promise((soon) => setImmediate(soon));
    await expect(take(CAMERA, 'camera')).resolves.toMatchObject({ type: 'image/gif' });
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that is a program', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['nothing', ''],
    ['half a signature', '\x89PN'],
  ])('are not %s, whatever it says of itself', async (_what, body) => {
    const { take } = pictures(() => ({ type: 'image/png', bytes: Buffer.from(body, 'latin1') }));
    await expect(take(CAMERA, 'camera')).rejects.toMatchObject({ problem: 'remote.strange' });
  });

  it('are called what their bytes are', async () => {
    const webp = Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1');
    await expect(pictures(() => ({ type: 'text/html', bytes: webp })).take(CAMERA, 'camera')).resolves.toMatchObject({
      type: 'image/webp',
    });
  });

  it('are never larger than eight megabytes', async () => {
    const { take } = pictures(() => ({ type: 'image/gif', bytes: gif(8_000_001) }));
    await expect(take(CAMERA, 'camera')).rejects.toMatchObject({ problem: 'remote.strange' });
  });

  it('of something that is not there or shows none are refused by name', async () => {
    await expect(pictures(() => ({ type: '', bytes: gif() })).take('cabcdefghijkl/x/main', 'camera')).rejects.toMatchObject({
      problem: 'not.found',
    });
    await expect(pictures(() => ({ type: '', bytes: gif() })).take(CAMERA, 'power')).rejects.toMatchObject({ problem: 'not.found' });
    await expect(pictures().take(CAMERA, 'camera')).rejects.toMatchObject({ problem: 'not.supported' });
  });
});
