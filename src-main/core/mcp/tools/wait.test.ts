import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../../testing/running-core.ts';
import { assistant, type Assistant } from '../testing/assistant.ts';

// While an assistant waits for something to become so, its person changes their mind about what it may know.
let home: RunningCore;
let claude: Assistant;
const who = () => home.core.identifyPerson('test');
const rule = (of: object) => home.core.handlers['rules.save'](of as never, who());
const becomes = (device: string, part: string, trait: string, value: unknown) =>
  home.link.emit({ kind: 'changed', changes: [{ device, part, trait, value, at: Date.now() }] });
beforeEach(async () => {
  home = await runningCore();
  claude = await assistant(home);
});
afterEach(async () => {
  await claude.close();
  await home.close();
});

test('what is ruled off meanwhile is not told when it happens', async () => {
  const waiting = claude.call('wait', { part: home.part('Desk lamp'), key: 'power', is: 'on', timeout_s: 20 });
  await pause(100);
  await rule({ part: home.part('Desk lamp'), verdict: 'off' });
  becomes('Desk lamp', 'main', 'power', true);
  const { failed, text } = await waiting;
  expect(failed).toBe(true);
  expect(text).toContain('policy.denied');
});

test('nor when it does not: the time that ran out tells no value', async () => {
  const waiting = claude.call('wait', { part: home.part('Desk lamp'), key: 'power', is: 'on', timeout_s: 1 });
  await pause(100);
  await rule({ part: home.part('Desk lamp'), verdict: 'off' });
  expect((await waiting).text).toContain('policy.denied');
});

test('something private that was allowed stays so only while the rules leave it', async () => {
  const wait = () => claude.call('wait', { part: home.part('Anna'), key: 'presence', is: 'away', timeout_s: 20 });
  const allowed = async () => {
    await expect.poll(async () => (await home.core.handlers['approvals.list'](undefined, who())).length).toBe(1);
    const [question] = await home.core.handlers['approvals.list'](undefined, who());
    await home.core.handlers['approvals.decide']({ id: question!.id, decision: 'once' }, who());
    await pause(100);
  };
  const first = wait();
  await allowed();
  becomes('door', 'who', 'presence', 'away');
  expect((await first).data).toMatchObject({ ok: true });

  becomes('door', 'who', 'presence', 'home');
  const second = wait();
  await allowed();
  await rule({ risk: 'private', verdict: 'off' });
  becomes('door', 'who', 'presence', 'away');
  expect((await second).text).toContain('policy.denied');
});
