import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { claude, person } from './fake-home.ts';
import { who, LAMP, BLIND, never, aMoment, start, act } from './testing/start-tools.ts';

describe('what moves', () => {
  it('is on its way until it arrives', async () => {
    const { tools, link, report } = await start();
    link.onAct = async () => {
      report('blind', 'position', { state: 'opening', position: 10 });
      return { accepted: true };
    };
    expect((await tools.act(act(BLIND, 'position', 'open'), person, never)).status).toBe('progress');
  });

  it('is confirmed when it arrives in time', async () => {
    const { tools, link, report } = await start();
    link.onAct = async () => {
      report('blind', 'position', { state: 'opening', position: 10 });
      setTimeout(() => report('blind', 'position', { state: 'open', position: 100 }), 30);
      return { accepted: true };
    };
    expect((await tools.act(act(BLIND, 'position', 'open'), person, never)).status).toBe('confirmed');
  });

  it('stops even when it seems to stand still', async () => {
    const { tools, link } = await start();
    await tools.act(act(BLIND, 'position', 'stop'), person, never);
    expect(link.asked).toHaveLength(1);
  });
});

describe('scenes and tools', () => {
  it('runs a scene by its id and by its name', async () => {
    const { tools, devices, link } = await start();
    const [scene] = devices.home().scenes;
    expect((await tools.act({ target: { kind: 'scene', scene: scene?.id ?? '' }, args: {} }, person, never)).status).toBe('done');
    await tools.act({ target: { kind: 'scene', scene: 'movie night' }, args: {} }, person, never);
    expect(link.ran).toEqual(['movie night', 'movie night']);
  });

  it('runs a tool by its public name and gives its result back', async () => {
    const { tools } = await start();
    const answered = await tools.handlers['tools.run']({ name: 'home1__query_rows', args: { sql: 'select 1' } }, who);
    expect(answered).toMatchObject({ status: 'done', result: { ran: 'query rows' }, undoable: false });
  });

  it('holds arguments against the schema of the tool', async () => {
    const { tools } = await start();
    await expect(tools.handlers['tools.run']({ name: 'home1__query_rows', args: { sql: 5 } }, who)).rejects.toMatchObject({
      problem: 'input.invalid',
      details: { fields: { sql: expect.any(String) } },
    });
  });

  it('does not trust what somebody else says about the risk of a tool', async () => {
    const { tools } = await start();
    const list = await tools.handlers['tools.list'](undefined, who);
    expect(list.tools.map(({ name, rule }) => [name, rule])).toEqual([
      ['home1__query_rows', 'ask'],
      ['home1__item_update', 'ask'],
      ['home1__wipe', 'ask'],
    ]);
  });

  it('lets the person switch a tool off and on, and rule it', async () => {
    const { tools } = await start();
    const run = () => tools.handlers['tools.run']({ name: 'home1__wipe', args: {}, confirmed: true }, who);
    await tools.handlers['tools.enable']({ names: ['home1__wipe'], enabled: false }, who);
    await expect(run()).rejects.toMatchObject({ problem: 'policy.denied' });
    await tools.handlers['tools.enable']({ names: ['home1__wipe'], enabled: true }, who);
    expect((await run()).status).toBe('done');
    const { tools: listed } = await tools.handlers['tools.list'](undefined, who);
    expect(listed.find(({ name }) => name === 'home1__wipe')?.calls).toBe(2);
    await tools.handlers['tools.rule']({ name: 'home1__query_rows', verdict: 'allow' }, who);
    await tools.handlers['tools.rule']({ name: 'home1__query_rows', verdict: 'off' }, who);
    expect(tools.rules()).toHaveLength(1);
    expect(tools.verdict(claude, { tool: 'home1__query_rows', risk: 'read' }).verdict).toBe('off');
  });

  it('does not call done what the tool itself calls an error', async () => {
    const { tools, link, activity } = await start();
    link.onTool = async () => ({ content: [{ type: 'text', text: 'Out of paper' }], isError: true });
    const ran = await tools.handlers['tools.run']({ name: 'home1__wipe', args: {}, confirmed: true }, who);
    expect(ran).toMatchObject({ status: 'failed', result: { isError: true } });
    expect((await activity.handlers['activity.list']({ limit: 5 }, who)).entries[0]?.outcome).toBe('failed');
  });

  it('ends a test run when the person wants it, and tells its source', async () => {
    const { tools, link, activity } = await start();
    const told = Promise.withResolvers<AbortSignal>();
    link.runTool = async (_tool, _args, signal) => {
      told.resolve(signal);
      return new Promise(() => {});
    };
    const running = tools.handlers['tools.run']({ name: 'home1__wipe', args: {}, confirmed: true, run: 'r1' }, who);
    const refused = expect(running).rejects.toMatchObject({ problem: 'call.cancelled' });
    const signal = await told.promise;
    await tools.handlers['tools.cancel']({ run: 'another' }, who);
    expect(signal.aborted).toBe(false);
    await tools.handlers['tools.cancel']({ run: 'r1' }, who);
    expect(signal.aborted).toBe(true);
    await refused;
    // Nobody can say how far it came.
    expect((await activity.handlers['activity.list']({ limit: 5 }, who)).entries[0]).toMatchObject({
      outcome: 'unknown',
      problem: 'call.cancelled',
    });
  });

  it('suggests the tool that was meant', async () => {
    const { tools } = await start();
    await expect(tools.handlers['tools.run']({ name: 'home1__query_row', args: {} }, who)).rejects.toThrow(/home1__query_rows/);
  });
});

describe('rules', () => {
  it('ask only where a condition holds, and say no where it does not', async () => {
    const { tools } = await start();
    await tools.handlers['rules.save']({ client: claude.id, part: LAMP, verdict: 'allow', when: 'args.level <= 50' }, who);
    expect((await tools.act(act(LAMP, 'level', 'set', { level: 20 }), claude, never)).status).toBe('confirmed');
    await expect(tools.act(act(LAMP, 'level', 'set', { level: 80 }), claude, never)).rejects.toMatchObject({ problem: 'policy.denied' });
    await expect(tools.act(act(LAMP, 'power', 'on'), claude, never)).rejects.toMatchObject({ problem: 'policy.denied' });
  });

  it('refuse a condition that cannot be read', async () => {
    const { tools } = await start();
    await expect(async () => tools.handlers['rules.save']({ verdict: 'allow', when: 'args.level <=' }, who)).rejects.toMatchObject({
      problem: 'input.invalid',
    });
    expect(tools.rules()).toEqual([]);
  });

  it('bind rooms: what holds for the kitchen holds for its lamp', async () => {
    const { tools, activity } = await start();
    await tools.handlers['rules.save']({ room: 'kitchen', verdict: 'allow' }, who);
    const answered = await tools.act(act(LAMP, 'power', 'on'), claude, never);
    const [entry] = await activity.entries(1);
    expect(answered.status).toBe('confirmed');
    expect(createTexts('en').say(entry?.rule ?? { key: '' })).toBe('Your rule for “Kitchen” allows this');
  });

  it('are told to the panel when they change', async () => {
    const { tools, topics } = await start();
    const heard: number[] = [];
    topics.on('rules.changed', (rules) => void heard.push(rules.length));
    const saved = await tools.handlers['rules.save']({ verdict: 'ask' }, who);
    await tools.handlers['rules.remove']({ id: saved.id }, who);
    expect(heard).toEqual([1, 0]);
  });
});

describe('approvals', () => {
  it('for an hour cover this thing and command, nothing else', async () => {
    const { tools, activity, link } = await start();
    const first = tools.act(act(LAMP, 'power', 'on'), claude, never);
    await aMoment();
    await activity.decide(activity.approvals()[0]?.id ?? '', 'hour');
    await first;
    await tools.act(act(LAMP, 'power', 'toggle'), person, never);
    expect((await tools.act(act(LAMP, 'power', 'on'), claude, never)).status).toBe('confirmed');
    const leaving = new AbortController();
    const other = tools.act(act(LAMP, 'level', 'set', { level: 5 }), claude, leaving.signal).catch((error: unknown) => error);
    await aMoment();
    expect(activity.approvals()).toHaveLength(1);
    leaving.abort();
    await other;
    expect(link.asked.map(({ command }) => command)).toEqual(['on', 'off', 'on']);
  });

  it('that are denied or run out are in the journal as not allowed', async () => {
    const { tools, activity, storage, insights } = await start();
    const asked = tools.act(act(LAMP, 'power', 'on'), claude, never);
    await aMoment();
    await activity.decide(activity.approvals()[0]?.id ?? '', 'deny');
    await expect(asked).rejects.toMatchObject({ problem: 'approval.denied' });
    expect(storage.journal.written).toMatchObject([{ outcome: 'denied', problem: 'approval.denied', undoable: false }]);
    const summary = await insights.handlers['insights.summary']({ range: 'day' }, who);
    expect(summary.approvals).toEqual({ allowed: 0, denied: 1, expired: 0 });
    const again = tools.act(act(LAMP, 'power', 'on'), claude, never);
    await aMoment();
    await activity.decide(activity.approvals()[0]?.id ?? '', 'hour');
    await again;
    await tools.act(act(LAMP, 'power', 'toggle'), person, never);
    await tools.act(act(LAMP, 'power', 'on'), claude, never);
    // What the hour let through was asked once.
    expect((await insights.handlers['insights.summary']({ range: 'day' }, who)).approvals).toEqual({ allowed: 1, denied: 1, expired: 0 });
  });

  it('are not asked for what is so already', async () => {
    const { tools } = await start();
    expect((await tools.act(act(LAMP, 'power', 'off'), claude, never)).status).toBe('unchanged');
  });

  it('can be given more time', async () => {
    const { tools, activity } = await start();
    const leaving = new AbortController();
    const asked = tools.act(act(LAMP, 'power', 'on'), claude, leaving.signal).catch((error: unknown) => error);
    await aMoment();
    const before = activity.approvals()[0];
    const was = before?.expiresAt ?? 0;
    await aMoment(5);
    expect((await activity.handlers['approvals.extend']({ id: before?.id ?? '' }, who)).expiresAt).toBeGreaterThan(was);
    leaving.abort();
    await asked;
  });
});

describe('pausing', () => {
  it('holds assistants, not people, and ends by itself', async () => {
    const { tools } = await start();
    tools.pause(Date.now() + 60);
    await expect(tools.act(act(LAMP, 'power', 'on'), claude, never)).rejects.toMatchObject({ problem: 'paused' });
    expect((await tools.act(act(LAMP, 'power', 'on'), person, never)).status).toBe('confirmed');
    await aMoment(80);
    expect(tools.pausedUntil()).toBe(0);
    expect((await tools.act(act(LAMP, 'power', 'on'), claude, never)).status).toBe('unchanged');
  });
});

describe('looking back', () => {
  it('counts who did what, and how it went', async () => {
    const { tools, insights } = await start();
    await tools.act(act(LAMP, 'power', 'on'), person, never);
    await tools.act(act(LAMP, 'level', 'set', { level: 900 }), person, never).catch(() => {});
    const summary = await insights.handlers['insights.summary']({ range: 'day' }, who);
    expect(summary.connections).toMatchObject([{ name: 'Fake home', calls: 2, failed: 1 }]);
    expect(summary.hours.flatMap(({ calls }) => Object.values(calls)).reduce((sum, calls) => sum + calls, 0)).toBe(2);
    expect(summary.devices).toEqual({ total: 3, online: 3 });
    expect((await insights.handlers['insights.stages'](undefined, who)).find(({ stage }) => stage === 'validate')).toMatchObject({
      passed: 1,
      stopped: 1,
    });
  });

  it('exports a table in which no name can become a formula', async () => {
    const { tools, activity, devices } = await start();
    await devices.handlers['devices.arrange']({ parts: [LAMP], name: '=1+1' }, who);
    await tools.act(act(LAMP, 'power', 'on'), { ...claude, kind: 'person', name: '=HYPERLINK("x")' }, never);
    const { text } = await activity.handlers['activity.export']({ format: 'csv' }, who);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text.split('\r\n')).toHaveLength(2);
  });

  it('tells the panel of new entries in batches', async () => {
    const { tools, topics } = await start();
    const batches: number[] = [];
    topics.on('activity.added', (entries) => void batches.push(entries.length));
    await tools.act(act(LAMP, 'power', 'on'), person, never);
    await tools.act(act(LAMP, 'power', 'off'), person, never);
    await aMoment(150);
    expect(batches).toEqual([2]);
  });
});
