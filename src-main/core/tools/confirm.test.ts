import { describe, expect, it } from 'vitest';
import { CONNECTION } from './fake-home.ts';
import { LOCK, LAMP, BLIND, aMoment, home } from './testing/still-home.ts';

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
