import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { createActivity } from '../activity/activity.ts';
import type { Intent } from '../areas.ts';
import { createDevices } from '../devices/devices.ts';
import { createInsights } from '../insights/insights.ts';
import { createTopics } from '../topics.ts';
import {
  claude,
  CONNECTION,
  fakeConnections,
  liveSettings,
  memoryStorage,
  memoryVault,
  noClients,
  person,
  quietLog,
  realClock,
  single,
} from './fake-home.ts';
import { createTools } from './tools.ts';

const who = { caller: person, session: 's' };
const LAMP = `${CONNECTION}/lamp/main`;
const LOCK = `${CONNECTION}/lock/main`;
const BLIND = `${CONNECTION}/blind/main`;
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});
const never = new AbortController().signal;
const aMoment = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

async function start() {
  const storage = memoryStorage();
  const topics = createTopics();
  const settings = liveSettings({ confirmMs: 300 });
  const fake = fakeConnections([
    {
      name: 'query rows',
      title: { en: 'Query', 'zh-CN': '查询' },
      description: 'Asks',
      risk: 'read',
      input: { type: 'object', properties: { sql: { type: 'string' } }, required: ['sql'] },
      upstream: true,
    },
    {
      name: 'item_update',
      title: { en: 'Change an item', 'zh-CN': '修改条目' },
      description: 'Changes',
      risk: 'danger',
      subject: 'item',
      input: { type: 'object', properties: { item: { type: 'string' }, config: { type: 'object' } } },
    },
    { name: 'wipe', title: { en: 'Wipe', 'zh-CN': '清除' }, description: 'Wipes', risk: 'danger', input: { type: 'object' } },
  ]);
  const { connections } = fake;
  const parts = { storage, connections, topics, clock: realClock, log: quietLog, settings, vault: memoryVault() };
  const devices = createDevices(parts);
  const activity = createActivity(parts);
  const tools = createTools({ ...parts, devices, activity, clients: noClients });
  const insights = createInsights({ ...parts, devices, tools });
  await devices.start();
  await tools.start();
  open.push(tools.close, activity.close, devices.close);
  fake.emit({
    kind: 'devices',
    rooms: [{ source: 'k', name: 'Kitchen' }],
    devices: [
      single('lamp', 'Floor lamp', 'light', { power: false, level: 40 }, { room: 'k' }),
      single('lock', 'Front door', 'lock', { lock: 'unlocked' }),
      single('blind', 'Blind', 'blind', { position: { value: { state: 'closed', position: 0 } } }),
    ],
  });
  fake.emit({ kind: 'scenes', scenes: [{ source: 'movie night', name: 'Movie night', kind: 'scene' }] });
  fake.link.onAct = async ({ device, trait, command, args }) => {
    const reported: Record<string, unknown> = { on: true, off: false, lock: 'locked', unlock: 'unlocked', set: args['level'] };
    fake.report(device, trait, reported[command]);
    return { accepted: true };
  };
  return { ...fake, vault: parts.vault, settings, storage, topics, devices, activity, tools, insights };
}
const act = (part: string, trait: string, command: string, args: Record<string, unknown> = {}): Intent => ({
  target: { kind: 'part', part, trait, command },
  args,
});

describe('taking something back', () => {
  it('brings back the original number, and links both entries', async () => {
    const { tools, storage, link } = await start();
    const done = await tools.act(act(LAMP, 'level', 'set', { level: 90 }), person, never);
    expect(done).toMatchObject({ status: 'confirmed', undoable: true });
    const back = await tools.undo(done.entry, person, false, never);
    expect(back.status).toBe('confirmed');
    expect(link.asked.at(-1)?.args).toEqual({ level: 40 });
    const [first, second] = storage.journal.written;
    expect(first?.undoneBy).toBe(second?.id);
    expect(second?.undoes).toBe(first?.id);
  });

  it('happens once', async () => {
    const { tools } = await start();
    const done = await tools.act(act(LAMP, 'power', 'on'), person, never);
    await tools.undo(done.entry, person, false, never);
    await expect(tools.undo(done.entry, person, false, never)).rejects.toMatchObject({ problem: 'not.undoable' });
  });

  it('asks again when the way back is dangerous', async () => {
    const { tools, devices } = await start();
    const done = await tools.act(act(LOCK, 'lock', 'lock'), person, never);
    await expect(tools.undo(done.entry, person, false, never)).rejects.toMatchObject({ problem: 'policy.confirm' });
    await tools.undo(done.entry, person, true, never);
    expect(devices.part(LOCK)?.part.traits['lock']?.value).toBe('unlocked');
  });

  it('says when somebody changed it meanwhile, and does it all the same', async () => {
    const { tools, report, devices } = await start();
    const done = await tools.act(act(LAMP, 'level', 'set', { level: 90 }), person, never);
    report('lamp', 'level', 12);
    expect((await tools.undo(done.entry, person, false, never)).note).toEqual({ key: 'activity.outcome.changedSince' });
    expect(devices.part(LAMP)?.part.traits['level']?.value).toBe(40);
  });

  it('cannot be had for what never happened', async () => {
    const { tools, storage } = await start();
    await expect(tools.act(act(LAMP, 'level', 'set', { level: 900 }), person, never)).rejects.toMatchObject({ problem: 'input.invalid' });
    await expect(tools.undo(storage.journal.written[0]?.id ?? '', person, false, never)).rejects.toMatchObject({ problem: 'not.undoable' });
    await expect(tools.undo('nothing', person, false, never)).rejects.toMatchObject({ problem: 'not.found' });
  });
});

describe('taking back what a tool did', () => {
  const update = (config: Record<string, unknown>) => ({
    name: 'home1__item_update',
    args: { item: 'movie night', config },
    confirmed: true,
  });
  const secretBefore = {
    tool: 'item_update',
    args: { item: 'movie night', config: { webhook_token: 'hunter2-very-secret', code: '1234' } },
  };

  it('runs the call the tool named, with everything that must come back, and links both entries', async () => {
    const { tools, link, storage } = await start();
    const seen: unknown[] = [];
    link.onTool = async (_tool, args) => void seen.push(args);
    link.undo = secretBefore;
    const done = await tools.handlers['tools.run'](update({ code: '9' }), who);
    expect(done).toMatchObject({ status: 'done', undoable: true });
    // Dangerous the first time, dangerous on the way back.
    await expect(tools.undo(done.entry, person, false, never)).rejects.toMatchObject({ problem: 'policy.confirm' });
    expect((await tools.undo(done.entry, person, true, never)).status).toBe('done');
    expect(seen.at(-1)).toEqual(secretBefore.args);
    const [first, second] = storage.journal.written;
    expect([first?.undoneBy, second?.undoes, second?.undoable]).toEqual([second?.id, first?.id, true]);
    await expect(tools.undo(done.entry, person, true, never)).rejects.toMatchObject({ problem: 'not.undoable' });
  });

  it('keeps what must come back sealed, and out of the journal', async () => {
    const { tools, link, storage, vault } = await start();
    link.undo = secretBefore;
    await tools.handlers['tools.run'](update({ webhook_token: 'new-secret', code: '77' }), who);
    expect(JSON.stringify(storage.journal)).not.toMatch(/hunter2|new-secret|"77"/);
    expect(JSON.stringify([...(vault.kept.get(`undo.${CONNECTION}`) ?? [])])).toContain('hunter2');
  });

  it('is not offered where nothing can be kept, and the deed is still answered', async () => {
    const { tools, link, vault } = await start();
    vault.seal = async () => {
      throw new SwitchboardError('vault.locked', 'locked');
    };
    link.undo = secretBefore;
    expect(await tools.handlers['tools.run'](update({}), who)).toMatchObject({ status: 'done', undoable: false });
  });

  it('is forgotten with its connection', async () => {
    const { tools, link, vault, remove } = await start();
    link.undo = secretBefore;
    await tools.handlers['tools.run'](update({}), who);
    remove();
    await aMoment();
    expect(vault.kept.has(`undo.${CONNECTION}`)).toBe(false);
  });

  it('is told in plain words: what the tool does and what it is about, in the language of the reader', async () => {
    const { tools, storage } = await start();
    await tools.handlers['tools.run'](update({}), who);
    const what = storage.journal.written[0]?.what ?? { key: '' };
    expect(createTexts('en').say(what)).toBe('Change an item: Movie night');
    expect(createTexts('zh-CN').say(what)).toBe('修改条目：Movie night');
  });
});

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
    activity.decide(activity.approvals()[0]?.id ?? '', 'hour');
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
    activity.decide(activity.approvals()[0]?.id ?? '', 'deny');
    await expect(asked).rejects.toMatchObject({ problem: 'approval.denied' });
    expect(storage.journal.written).toMatchObject([{ outcome: 'denied', problem: 'approval.denied', undoable: false }]);
    const summary = await insights.handlers['insights.summary']({ range: 'day' }, who);
    expect(summary.approvals).toEqual({ allowed: 0, denied: 1, expired: 0 });
    const again = tools.act(act(LAMP, 'power', 'on'), claude, never);
    await aMoment();
    activity.decide(activity.approvals()[0]?.id ?? '', 'hour');
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
