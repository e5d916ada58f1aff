import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { farWorld } from '../testing/far-link.ts';
import { eachEvent, type Resuming } from './events.ts';

const ends: (() => unknown)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function streamed(handle: RequestListener): Promise<Parameters<typeof eachEvent>[0]> {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  ends.push(() => (server.closeAllConnections(), server.close()));
  const at = server.address();
  const url = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/mcp`;
  return farWorld({ kind: 'address', url, headers: {} }).exchange({ url, headers: {}, signal: new AbortController().signal });
}

describe('the stream of a far server', () => {
  it('is read until it ends', async () => {
    const heard: string[] = [];
    const stream = await streamed((_req, res) => res.end('data: one\n\ndata: two\ndata: three\n\n'));
    await eachEvent(stream, (data) => heard.push(data));
    expect(heard).toEqual(['one', 'two\nthree']);
  });

  it('ends with what is thrown at what it says, and the line is let go', async () => {
    const gone = new Promise<void>((resolve) => {
      void streamed((req, res) => {
        req.socket.once('close', () => resolve());
        res.write('data: no\n\n');
      }).then(async (stream) => {
        const refused = new Error('refused');
        await expect(
          eachEvent(stream, () => {
            throw refused;
          }),
        ).rejects.toBe(refused);
      });
    });
    await gone;
  });

  it.each([
    ['0', 100],
    ['250', 250],
    ['999999', 30_000],
    ['9'.repeat(30), 30_000],
    ['soon', undefined],
  ])('may ask for a pause of %s, and is given a sensible one', async (asked, ms) => {
    const resuming: Resuming = {};
    await eachEvent(await streamed((_req, res) => res.end(`retry: ${asked}\n\n`)), () => undefined, resuming);
    expect(resuming.ms).toBe(ms);
  });

  it('goes on only from a place that can be said back to it', async () => {
    const resuming: Resuming = {};
    await eachEvent(await streamed((_req, res) => res.end('id: 1\ndata: one\n\nid: \u4e00\ndata: two\n\n')), () => undefined, resuming);
    expect(resuming.id).toBeUndefined();
  });

  it('is given up when one event goes on for 8 MB', async () => {
    const stream = await streamed((_req, res) => {
      res.write('data: ');
      const more = (): void => {
        while (!res.destroyed && res.write('x'.repeat(65_536)));
        if (!res.destroyed) res.once('drain', more);
      };
      more();
    });
    await expect(eachEvent(stream, () => undefined)).rejects.toThrow('too large: more than the 8 MB');
  });
});
