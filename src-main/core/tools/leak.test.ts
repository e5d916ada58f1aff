import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { CONNECTION, claude } from './fake-home.ts';
import { act, aMoment, start } from './testing/start-tools.ts';

const query = { target: { kind: 'tool' as const, tool: 'home1__query_rows' }, args: { sql: 'select 1' } };
const guard: Omit<Rule, 'id'> = { verdict: 'ask', guard: 'leak' };
const everything: Omit<Rule, 'id'>[] = [
  { client: claude.id, verdict: 'allow', tool: 'home1__query_rows' },
  { client: claude.id, verdict: 'allow', risk: 'private' },
];
const signal = new AbortController().signal;
const who = { caller: claude, session: 's' };

/** Whether the next call of a stranger's tool waits for the person; whatever is asked is refused. */
async function isAsked(home: Awaited<ReturnType<typeof start>>): Promise<string | undefined> {
  const call = home.tools.act(query, claude, signal).catch(() => undefined);
  await aMoment();
  const [question] = home.activity.approvals();
  if (question) await home.activity.decide(question.id, 'deny');
  await call;
  return question?.rule?.key;
}

describe('private things, words of strangers and a way out', () => {
  it('meet only with the second call: then the guard asks, and says why', async () => {
    const home = await start();
    for (const rule of [...everything, guard]) await home.tools.handlers['rules.save'](rule, who);
    expect(await isAsked(home)).toBeUndefined();
    expect(await isAsked(home)).toBe('rules.why.leak.ask');
  });

  it('are not forgotten because the program started anew', async () => {
    const before = await start();
    for (const rule of [...everything, guard]) await before.tools.handlers['rules.save'](rule, who);
    expect(await isAsked(before)).toBeUndefined();
    await before.tools.close();
    expect(await isAsked(await start(before.storage))).toBe('rules.why.leak.ask');
  });

  it('are nobody’s concern without the guard, or where nothing private may be read', async () => {
    const free = await start();
    for (const rule of everything) await free.tools.handlers['rules.save'](rule, who);
    expect([await isAsked(free), await isAsked(free)]).toEqual([undefined, undefined]);
    const discreet = await start();
    for (const rule of [everything[0], guard]) if (rule) await discreet.tools.handlers['rules.save'](rule, who);
    expect([await isAsked(discreet), await isAsked(discreet)]).toEqual([undefined, undefined]);
  });

  it('are asked about for what they are, though the same call was allowed for an hour before they met', async () => {
    const home = await start();
    for (const rule of [everything[1], guard]) if (rule) await home.tools.handlers['rules.save'](rule, who);
    const first = home.tools.act(query, claude, signal);
    await aMoment();
    const [question] = home.activity.approvals();
    expect(question?.rule?.key).toBe('rules.why.upstream');
    await home.activity.decide(question?.id ?? '', 'hour');
    await first;
    expect(await isAsked(home)).toBe('rules.why.leak.ask');
  });

  it('do not stop what stays at home, and can be forbidden altogether', async () => {
    const home = await start();
    const lamps = { client: claude.id, verdict: 'allow' as const, connection: CONNECTION };
    for (const rule of [...everything, lamps, { ...guard, verdict: 'off' as const }]) await home.tools.handlers['rules.save'](rule, who);
    await isAsked(home);
    await expect(home.tools.act(query, claude, signal)).rejects.toMatchObject({ problem: 'policy.denied' });
    expect((await home.tools.act(act(`${CONNECTION}/lamp/main`, 'power', 'on'), claude, signal)).status).toBe('confirmed');
  });
});
