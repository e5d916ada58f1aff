import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LinkTool } from '../../kit/link.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { assistant } from './testing/assistant.ts';

const LOOK: LinkTool = {
  name: 'look',
  title: { en: 'Look', 'zh-CN': '看' },
  description: 'Looks.',
  risk: 'read',
  input: { type: 'object' },
  cacheMs: 60_000,
};
let home: RunningCore;
let asked: number;
beforeEach(() => void (asked = 0));
beforeAll(async () => {
  home = await runningCore();
  home.link.runTool = async () => ({ result: { content: [{ type: 'text', text: `look ${++asked}` }] } });
});
afterAll(() => home.close());

const who = () => home.core.identifyPerson('test');
const mine = async () => (await home.core.handlers['connections.list'](undefined, who()))[0] ?? expect.fail('it is there');

describe.each(['modern', 'legacy'] as const)('a %s client', (era) => {
  it.each([
    ['of somebody else’s server', { upstream: true }],
    ['of a type of ours', {}],
  ])('hears that an answer is one that was given before: a tool %s', async (_whose, more) => {
    home.link.emit({ kind: 'tools', tools: [{ ...LOOK, ...more }] });
    await home.core.handlers['rules.save']({ verdict: 'allow', connection: (await mine()).id }, who());
    const { client, close } = await assistant(home, { era });
    const { slug } = await mine();
    const call = () => client.callTool({ name: `${slug}__look`, arguments: {} });
    const [first, second] = [await call(), await call()];
    expect(asked).toBe(1);
    expect(second.content).toEqual(first.content);
    expect(first._meta?.['switchboard/remembered']).toBeUndefined();
    expect(Date.parse(second._meta?.['switchboard/remembered'].at)).toBeGreaterThan(Date.now() - 60_000);
    await close();
  });

  it('hears which limit it met, and when to come back', async () => {
    home.link.emit({ kind: 'tools', tools: [LOOK] });
    const { id, slug } = await mine();
    await home.core.handlers['connections.limits']({ id, limits: { perMinute: 1 } }, who());
    const { client, close } = await assistant(home, { era });
    await client.callTool({ name: `${slug}__look`, arguments: {} });
    const refused = await client.callTool({ name: `${slug}__look`, arguments: {} });
    expect(refused.isError).toBe(true);
    expect(refused.content[0].text).toMatch(/may be called 1 times a minute.*try again in \d+ s.*limit\.connection/);
    expect(refused._meta['switchboard/retry-after-ms']).toBeGreaterThan(1_000);
    await home.core.handlers['connections.limits']({ id, limits: null }, who());
    await close();
  });
});
