import { afterEach, describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Intent } from '../areas.ts';
import { createActivity } from '../activity/activity.ts';
import { createDevices } from '../devices/devices.ts';
import { createTopics } from '../topics.ts';
import {
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

const LOCK = `${CONNECTION}/lock/main`;
const LAMP = `${CONNECTION}/lamp/main`;
const BLIND = `${CONNECTION}/blind/main`;
const never = new AbortController().signal;
const aMoment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/** A home whose devices do nothing by themselves; patience ends after 200 ms. */
async function home() {
  const storage = memoryStorage();
  const topics = createTopics();
  const fake = fakeConnections();
  const settings = liveSettings({ confirmMs: 200 });
  const parts = { storage, connections: fake.connections, topics, clock: realClock, log: quietLog, settings, vault: memoryVault() };
  const devices = createDevices(parts);
  const activity = createActivity(parts);
  const tools = createTools({ ...parts, devices, activity, clients: noClients });
  await devices.start();
  await tools.start();
  open.push(tools.close, activity.close, devices.close);
  fake.emit({
    kind: 'devices',
    rooms: [],
    devices: [
      single('lock', 'Front door', 'lock', { lock: 'unlocked' }),
      single('lamp', 'Floor lamp', 'light', { power: false, level: 40 }),
      single('fan', 'Fan', 'fan', {
        fan: { value: { on: true, speed: 33, oscillating: false }, limits: { min: 0, max: 100, step: 33.3 } },
      }),
      single('blind', 'Blind', 'blind', { position: { value: { state: 'open', position: 80 } } }),
    ],
  });
  fake.emit({ kind: 'scenes', scenes: [{ source: 'movie', name: 'Movie night', kind: 'scene' }] });
  const run = (scene: string) => tools.act({ target: { kind: 'scene', scene }, args: {} }, person, never);
  const send = (part: string, trait: string, command: string, args: Record<string, unknown> = {}) => {
    const intent: Intent = { target: { kind: 'part', part, trait, command }, args };
    return tools.act(intent, person, never);
  };
  /** Reports so many ms after the command was taken; the receipt is not waited for by them. */
  const after = (ms: number, device: string, trait: string, value: unknown, callId?: string) =>
    void setTimeout(() => fake.report(device, trait, value, callId === undefined ? {} : { callId }), ms);
  const outcomes = () => storage.journal.written.map(({ outcome }) => outcome);
  return { ...fake, storage, topics, tools, send, run, after, outcomes };
}

describe('a command and what the device says of it', () => {
  it('is confirmed although the report came before the receipt', async () => {
    const { link, report, send } = await home();
    link.onAct = async () => {
      report('lamp', 'power', true, { callId: 'ours' });
      await aMoment(20);
      return { accepted: true, context: 'ours' };
    };
    const answer = await send(LAMP, 'power', 'on');
    expect(answer).toMatchObject({ status: 'confirmed', value: true });
    expect(answer.note).toBeUndefined();
  });

  it('is confirmed with a word of doubt when the report names somebody else', async () => {
    const { link, after, send, storage } = await home();
    link.onAct = async () => {
      after(5, 'lamp', 'power', true, 'a person in the house');
      return { accepted: true, context: 'ours' };
    };
    expect(await send(LAMP, 'power', 'on')).toMatchObject({ status: 'confirmed', note: { key: 'activity.outcome.somebodyElse' } });
    expect(storage.journal.written[0]?.note).toEqual({ key: 'activity.outcome.somebodyElse' });
  });

  it('is confirmed without doubt when the source cannot tell who did it', async () => {
    const { link, after, send } = await home();
    link.onAct = async () => {
      after(5, 'lamp', 'power', true);
      return { accepted: true, context: 'ours' };
    };
    expect((await send(LAMP, 'power', 'on')).note).toBeUndefined();
  });

  it('is ours to the end when its first step was, though the last one has a cause of its own', async () => {
    const { link, after, send } = await home();
    link.onAct = async () => {
      after(5, 'lock', 'lock', 'locking', 'ours');
      after(20, 'lock', 'lock', 'locked', 'the lock itself');
      return { accepted: true, context: 'ours' };
    };
    const answer = await send(LOCK, 'lock', 'lock');
    expect(answer.status).toBe('confirmed');
    expect(answer.note).toBeUndefined();
  });

  it('is not confirmed by a report of something else', async () => {
    const { link, after, send } = await home();
    link.onAct = async () => {
      after(5, 'lamp', 'level', 55, 'ours');
      return { accepted: true, context: 'ours' };
    };
    expect((await send(LAMP, 'level', 'set', { level: 90 })).status).toBe('accepted');
  });

  it('failed when the lock says that it jammed, in its words', async () => {
    const { link, after, send, storage } = await home();
    link.onAct = async () => {
      after(5, 'lock', 'lock', 'locking', 'ours');
      after(20, 'lock', 'lock', 'jammed', 'ours');
      return { accepted: true, context: 'ours' };
    };
    expect(await send(LOCK, 'lock', 'lock')).toMatchObject({
      status: 'failed',
      value: 'jammed',
      undoable: false,
      note: { key: 'traits.lock.states.jammed' },
    });
    expect(storage.journal.written).toMatchObject([{ outcome: 'failed', note: { key: 'traits.lock.states.jammed' } }]);
  });

  it('was so already: nothing is sent', async () => {
    const { link, send } = await home();
    expect((await send(LAMP, 'power', 'off')).status).toBe('unchanged');
    expect(link.asked).toEqual([]);
  });
});

describe('a number that is only roughly what was asked', () => {
  const FAN = `${CONNECTION}/fan/main`;
  const fan = (speed: number, oscillating = false) => ({ on: true, speed, oscillating });
  const told = async (...reports: [value: unknown, callId?: string][]) => {
    const { link, report, send } = await home();
    link.onAct = async () => {
      for (const [value, callId] of reports) report('fan', 'fan', value, callId === undefined ? {} : { callId });
      await aMoment(5);
      return { accepted: true, context: 'ours' };
    };
    return (speed: number) => send(FAN, 'fan', 'speed', { speed });
  };

  it('proves nothing by standing still while something else is reported', async () => {
    const send = await told([fan(33, true), 'somebody in the house']);
    expect((await send(45)).status).toBe('accepted');
  });

  it('counts when it came nearer', async () => {
    const send = await told([fan(66)]);
    expect((await send(52)).status).toBe('confirmed');
  });

  it('counts when it is our doing, though it went a little past', async () => {
    const send = await told([fan(40), 'ours']);
    expect((await send(36)).status).toBe('confirmed');
    const foreign = await told([fan(40), 'somebody']);
    expect((await foreign(36)).status).toBe('accepted');
  });

  it('is as rough as the steps of the fan are', async () => {
    const send = await told([fan(66)]);
    expect((await send(100)).status).toBe('accepted');
  });

  it('holds for a blind, too', async () => {
    const { link, report, send } = await home();
    link.onAct = async () => {
      report('blind', 'position', { state: 'open', position: 80 }, { callId: 'ours' });
      return { accepted: true, context: 'ours' };
    };
    expect((await send(BLIND, 'position', 'set', { position: 79 })).status).toBe('accepted');
  });
});

describe('while another command is on its way', () => {
  /** A lamp that is on, in a home that takes its time: answer and report come after so many ms. */
  const slowly = async (ms: number) => {
    const slow = await home();
    slow.report('lamp', 'power', true);
    slow.link.onAct = async ({ command }) => {
      await aMoment(ms);
      slow.report('lamp', 'power', command === 'on', { callId: 'ours' });
      return { accepted: true, context: 'ours' };
    };
    return { ...slow, sent: () => slow.link.asked.map(({ command }) => command) };
  };

  it('nothing is "so already": off, and on a moment later, leaves it on', async () => {
    const { send, sent } = await slowly(150);
    const off = send(LAMP, 'power', 'off');
    await aMoment(20);
    expect((await send(LAMP, 'power', 'on')).status).toBe('confirmed');
    expect((await off).status).toBe('confirmed');
    expect(sent()).toEqual(['off', 'on']);
  });

  it('nothing is "so already" while what was sent has shown nothing yet', async () => {
    const { link, send, sent } = await slowly(0);
    link.onAct = async () => ({ accepted: true });
    expect((await send(LAMP, 'power', 'off')).status).toBe('accepted');
    expect((await send(LAMP, 'power', 'on')).status).not.toBe('unchanged');
    expect(sent()).toEqual(['off', 'on']);
  });

  it('another setting of the same lamp is sent, too', async () => {
    const { send, sent } = await slowly(100);
    const off = send(LAMP, 'power', 'off');
    await send(LAMP, 'level', 'set', { level: 40 });
    await off;
    expect(sent()).toEqual(['off', 'set']);
  });

  it('two quick toggles are there and back', async () => {
    const { send, sent } = await slowly(60);
    await Promise.all([send(LAMP, 'power', 'toggle'), send(LAMP, 'power', 'toggle')]);
    expect(sent()).toEqual(['off', 'on']);
  });

  it('two quick toggles are there and back though the home answers before it acts', async () => {
    const { link, after, send, sent } = await slowly(0);
    link.onAct = async ({ command }) => {
      after(80, 'lamp', 'power', command === 'on');
      return { accepted: true };
    };
    await Promise.all([send(LAMP, 'power', 'toggle'), send(LAMP, 'power', 'toggle')]);
    expect(sent()).toEqual(['off', 'on']);
  });

  it('is so already again once all has settled', async () => {
    const { send, sent } = await slowly(5);
    await send(LAMP, 'power', 'off');
    expect((await send(LAMP, 'power', 'off')).status).toBe('unchanged');
    expect(sent()).toEqual(['off']);
  });
});

describe('a line that is lost after a command was sent', () => {
  const lost = () => new SwitchboardError('channel.closed', 'the line was lost');

  it('takes nothing away from what the device had reported', async () => {
    const { link, report, send } = await home();
    link.onAct = async () => {
      report('lamp', 'power', true, { callId: 'ours' });
      throw lost();
    };
    expect(await send(LAMP, 'power', 'on')).toMatchObject({ status: 'confirmed', undoable: true });
  });

  it('leaves open what became of it, until the home is back and tells', async () => {
    const { link, emit, send, outcomes, storage } = await home();
    link.onAct = () => Promise.reject(lost());
    expect(await send(LAMP, 'power', 'on')).toMatchObject({ status: 'unknown', undoable: true });
    emit({ kind: 'devices', rooms: [], devices: [single('lamp', 'Floor lamp', 'light', { power: true, level: 40 })] });
    await vi.waitFor(() => expect(outcomes()).toEqual(['unknown', 'confirmed']));
    expect(storage.journal.written.at(-1)?.undoable).toBe(true);
  });

  it('has failed when it never left', async () => {
    const { link, send, outcomes } = await home();
    link.onAct = () => Promise.reject(new SwitchboardError('remote.unreachable', 'not connected'));
    await expect(send(LAMP, 'power', 'on')).rejects.toThrow('not connected');
    expect(outcomes()).toEqual(['failed']);
  });

  it('leaves it open whether a scene ran', async () => {
    const { link, run, outcomes } = await home();
    link.onScene = () => Promise.reject(lost());
    expect((await run('Movie night')).status).toBe('unknown');
    link.onScene = async () => ({ working: true });
    expect((await run('Movie night')).status).toBe('accepted');
    link.onScene = async () => ({});
    expect((await run('Movie night')).status).toBe('done');
    expect(outcomes()).toEqual(['unknown', 'accepted', 'done']);
    link.onScene = () => Promise.reject(new SwitchboardError('remote.refused', 'There is no such scene'));
    await expect(run('Movie night')).rejects.toMatchObject({ problem: 'remote.refused' });
  });
});

describe('what takes its time', () => {
  it('is on its way while its source says that it is at it', async () => {
    const { link, after, send, outcomes } = await home();
    link.onAct = async () => {
      after(700, 'lamp', 'power', true);
      return { accepted: true, withinMs: 5_000, working: true };
    };
    expect((await send(LAMP, 'power', 'on')).status).toBe('progress');
    await vi.waitFor(() => expect(outcomes()).toEqual(['progress', 'confirmed']), 3_000);
  });

  it('is waited for as long as its kind may take while nothing is heard', async () => {
    const { link, after, send } = await home();
    link.onAct = async () => {
      after(400, 'lamp', 'power', true, 'ours');
      return { accepted: true, context: 'ours', withinMs: 2_000 };
    };
    expect((await send(LAMP, 'power', 'on')).status).toBe('confirmed');
  });

  it('is on its way as soon as patience is over, and the story is told to its end', async () => {
    const { link, after, send, storage, topics } = await home();
    const told: string[] = [];
    topics.on('activity.added', (entries) => void told.push(...entries.map(({ outcome }) => outcome)));
    link.onAct = async () => {
      after(5, 'blind', 'position', { state: 'closing', position: 70 }, 'ours');
      after(450, 'blind', 'position', { state: 'closed', position: 0 }, 'ours');
      return { accepted: true, context: 'ours', withinMs: 3_000 };
    };
    const answer = await send(BLIND, 'position', 'close');
    expect(answer.status).toBe('progress');
    expect(answer.tookMs).toBeLessThan(430);
    await vi.waitFor(() => expect(storage.journal.written).toHaveLength(2));
    const [first, last] = storage.journal.written;
    // The same entry: what was written stays, the newest record is what readers see.
    expect(last).toMatchObject({ id: first?.id, at: first?.at, outcome: 'confirmed', after: { state: 'closed', position: 0 } });
    await vi.waitFor(() => expect(told).toEqual(['progress', 'confirmed']));
  });

  it('is on its way when only its steps are reported and the source says they are ours', async () => {
    const { link, after, send, outcomes } = await home();
    link.onAct = async () => {
      for (const [step, position] of [60, 40, 20].entries())
        after(20 + step * 200, 'blind', 'position', { state: 'open', position }, 'ours');
      return { accepted: true, context: 'ours', withinMs: 3_000 };
    };
    expect((await send(BLIND, 'position', 'set', { position: 20 })).status).toBe('progress');
    await vi.waitFor(() => expect(outcomes()).toEqual(['progress', 'confirmed']), 3_000);
  });

  it('may fail after it set out', async () => {
    const { link, after, send, storage } = await home();
    link.onAct = async () => {
      after(5, 'lock', 'lock', 'locking', 'ours');
      after(400, 'lock', 'lock', 'jammed', 'ours');
      return { accepted: true, context: 'ours', withinMs: 3_000 };
    };
    expect((await send(LOCK, 'lock', 'lock')).status).toBe('progress');
    await vi.waitFor(() =>
      expect(storage.journal.written.at(-1)).toMatchObject({
        outcome: 'failed',
        undoable: false,
        note: { key: 'traits.lock.states.jammed' },
      }),
    );
  });

  it('may be confirmed late, when nobody waits any more', async () => {
    const { link, after, send, outcomes } = await home();
    link.onAct = async () => {
      after(900, 'lamp', 'power', true);
      return { accepted: true };
    };
    expect((await send(LAMP, 'power', 'on')).status).toBe('accepted');
    await vi.waitFor(() => expect(outcomes()).toEqual(['accepted', 'confirmed']), 3_000);
  });

  it('is not waited for any more once something else was asked', async () => {
    const { link, after, send, storage } = await home();
    link.onAct = async ({ command }) => {
      if (command === 'close') after(5, 'blind', 'position', { state: 'closing', position: 70 });
      else after(5, 'blind', 'position', { state: 'open', position: 60 });
      return { accepted: true, withinMs: 3_000 };
    };
    expect((await send(BLIND, 'position', 'close')).status).toBe('progress');
    expect((await send(BLIND, 'position', 'stop')).status).toBe('confirmed');
    await vi.waitFor(() =>
      expect(storage.journal.written.filter(({ command }) => command === 'position.close').at(-1)).toMatchObject({
        outcome: 'accepted',
        note: { key: 'activity.outcome.superseded' },
      }),
    );
  });

  it('leaves no story open and no line behind when the program ends', async () => {
    const { link, after, send, tools, outcomes } = await home();
    link.onAct = async () => {
      after(5, 'blind', 'position', { state: 'closing', position: 70 });
      return { accepted: true, withinMs: 60_000 };
    };
    expect((await send(BLIND, 'position', 'close')).status).toBe('progress');
    await tools.close();
    await aMoment(20);
    expect(outcomes()).toEqual(['progress']);
  });
});
