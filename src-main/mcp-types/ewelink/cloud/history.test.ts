import { describe, expect, it } from 'vitest';
import { refusal } from '../account/problems.ts';
import { listOperations } from './history.ts';
import type { Requests } from './requests.ts';

const never = new AbortController().signal;
type Entry = { request: string; opsTime: number; userAgent: string };
const listed = async (histories: (Entry | object)[], outlet?: number) => {
  const read: Requests['read'] = async (shape) => shape.parse({ histories });
  return listOperations({ read } as unknown as Requests, { device: 'd', from: 0, to: 100, outlet }, never);
};
const asked = (request: string, opsTime = 1, userAgent = 'app') => ({ request, opsTime, userAgent });

describe('what was done', () => {
  it('is told in the words of whoever reads it, and none of them is of the wire', async () => {
    const requests = [
      '{"switch":"on"}',
      '{"switches":[{"outlet":1,"switch":"off"}]}',
      '{"white":{"br":3}}',
      'no json',
      '[]',
      '{"switch":"<b>"}',
    ];
    const lines = await listed(requests.map((request, at) => asked(request, at)));
    expect(lines.map(({ text }) => text.en)).toEqual(['An app: on', 'An app: channel 2 off', 'An app: something else was set']);
    expect(lines.map(({ text }) => text['zh-CN'])).toEqual(['应用：开', '应用：通道 2 关', '应用：更改了其他设置']);
    const [other] = await listed([asked('{"switch":"off"}', 1, 'Mozilla/5.0 (192.168.1.7; ana@example.com)')]);
    expect(other?.text).toEqual({ en: 'Another way: off', 'zh-CN': '其他方式：关' });
    for (const { text } of lines) expect(text['zh-CN']).not.toMatch(/[a-z]/i);
  });

  it('is that of one channel, where one is meant', async () => {
    const both = asked('{"switches":[{"outlet":0,"switch":"on"},{"outlet":1,"switch":"off"}]}');
    expect((await listed([both], 1)).map(({ text }) => text.en)).toEqual(['An app: off']);
    expect(await listed([both, asked('{"sledOnline":"on"}')], 2)).toEqual([]);
  });

  it('is of the time that was asked for', async () => {
    const lines = await listed([-1, 0, 100, 101, 8.7e15, 1e300].map((at) => asked('{"switch":"on"}', at)));
    expect(lines.map(({ at }) => at)).toEqual([0, 100]);
  });
});

it('a refusal names nobody', () => {
  const said = refusal(10003, { told: 'user ana@example.com (+49171123456) does not exist' });
  expect(String(said)).toContain('does not exist');
  expect(String(said)).not.toMatch(/ana|49171/);
  const began = performance.now();
  expect(String(refusal(400, { told: 'x'.repeat(5e6) })).length).toBeLessThan(400);
  expect(performance.now() - began).toBeLessThan(10_000);
});
