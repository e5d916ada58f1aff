import { describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { single } from './fake-home.ts';
import { LOCK, LAMP, BLIND, aMoment, home } from './testing/still-home.ts';

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
    expect(storage.journal.written).toHaveLength(1);
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
