import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Intent } from '../areas.ts';
import { claude, CONNECTION, person, single } from './fake-home.ts';
import { build, power, level, unlock, problemOf, aMoment, allowAll } from './testing/stages-home.ts';

describe('honesty', () => {
  it('sends nothing when it is so already', async () => {
    const home = await build();
    expect(await home.send(power('off'))).toMatchObject({ status: 'unchanged', undoable: false });
    expect(home.link.asked).toEqual([]);
  });

  it('means 41 when the lamp shows 40', async () => {
    const home = await build();
    home.obey();
    expect((await home.send(level(41))).status).toBe('confirmed');
    expect((await home.send(level(41))).status).toBe('unchanged');
  });

  it('turns a toggle into what it will do', async () => {
    const home = await build();
    home.obey();
    await home.send(power('toggle'));
    expect(home.link.asked[0]?.command).toBe('on');
    expect(home.storage.journal.written[0]).toMatchObject({
      command: 'power.on',
      what: { key: 'traits.power.do.on', with: { part: 'Floor lamp' } },
    });
  });

  it('says unknown when the answer was lost, and confirmed when the device did it all the same', async () => {
    const home = await build();
    home.link.onAct = () => Promise.reject(new SwitchboardError('remote.timeout', 'no answer'));
    expect((await home.send(power('on'))).status).toBe('unknown');
    home.link.onAct = async ({ device }) => {
      home.report(device, 'power', true);
      throw new SwitchboardError('remote.timeout', 'no answer');
    };
    expect((await home.send(power('on'))).status).toBe('confirmed');
  });

  it('never confirms a device that gives no feedback', async () => {
    const home = await build();
    home.emit({ kind: 'updated', devices: [single('lamp', 'Floor lamp', 'light', { power: { value: false, assumed: true } })] });
    home.obey();
    expect((await home.send(power('on'))).status).toBe('accepted');
  });

  it('tells offline from unreachable', async () => {
    const home = await build();
    home.emit({ kind: 'online', device: 'lamp', online: false, at: 1 });
    expect(await problemOf(home.send(power('on')))).toBe('device.offline');
    home.setLive(false);
    expect(await problemOf(home.send(power('on', 'plug')))).toBe('remote.unreachable');
    expect(home.storage.journal.written.map(({ outcome, problem }) => [outcome, problem])).toEqual([
      ['failed', 'device.offline'],
      ['failed', 'remote.unreachable'],
    ]);
  });

  it('suggests what might have been meant, and never what is kept from an assistant', async () => {
    const home = await build();
    await home.devices.handlers['devices.arrange']({ parts: [`${CONNECTION}/lock/main`], exposed: false }, { caller: person, session: '' });
    await expect(
      home.send({ ...power('on'), target: { kind: 'part', part: 'Flor lmap', trait: 'power', command: 'on' } }, claude),
    ).rejects.toThrow(/Did you mean "Floor lamp"/);
    await expect(
      home.send({ ...unlock, target: { kind: 'part', part: 'Front dor', trait: 'lock', command: 'unlock' } }, claude),
    ).rejects.not.toThrow(/Front door/);
    expect(await problemOf(home.send(unlock, claude))).toBe('not.found');
  });

  it('writes neither codes nor secrets into the journal', async () => {
    const home = await build();
    home.obey();
    await home.send({ ...unlock, args: { code: '4711' }, confirmed: true });
    expect(JSON.stringify(home.storage.journal.written)).not.toContain('4711');
    expect(home.link.asked[0]?.args).toEqual({ code: '4711' });
  });
});

describe('a password in a text field', () => {
  const PASSWORD = 'canary-sesame-5150';
  const wifi = (command = 'set', part = `${CONNECTION}/router/main`): Intent => ({
    target: { kind: 'part', part, trait: 'text', command },
    args: { text: PASSWORD },
  });
  const withRouter = async () => {
    const home = await build();
    home.emit({
      kind: 'updated',
      devices: [single('router', 'Guest WiFi', 'other', { text: { value: null, limits: { kind: 'password' } } })],
    });
    return home;
  };

  it('reaches the home and nothing else: neither the journal nor the question to the person', async () => {
    const home = await withRouter();
    const asked = home.send(wifi(), claude);
    await aMoment();
    const [question] = home.activity.approvals();
    expect(JSON.stringify(question)).not.toContain(PASSWORD);
    await home.activity.decide(question?.id ?? '', 'once');
    await asked;
    expect(home.link.asked[0]?.args).toEqual({ text: PASSWORD });
    expect(JSON.stringify([home.storage.journal.opened, home.storage.journal.written])).not.toContain(PASSWORD);
  });

  it('is not written down either when its name was misspelt or the command is unknown', async () => {
    const home = await withRouter();
    await problemOf(home.send(wifi('set', 'Gest WiFi')));
    await problemOf(home.send(wifi('sett')));
    expect(home.storage.journal.written).toHaveLength(2);
    expect(JSON.stringify(home.storage.journal.written)).not.toContain(PASSWORD);
  });

  it('is never reported, so nobody waits for that', async () => {
    const home = await withRouter();
    home.settings.set({ confirmMs: 6_000 });
    home.link.onAct = async () => ({ accepted: true, withinMs: 10_000 });
    const answered = await home.send(wifi());
    expect(answered.status).toBe('accepted');
    expect(answered.tookMs).toBeLessThan(3_000);
  });
});

describe('whoever asked and left', () => {
  it('before it was taken leaves behind what may have been done, and not what failed', async () => {
    const home = await build();
    await allowAll(home);
    const { promise: isSent, resolve } = Promise.withResolvers<undefined>();
    home.link.onAct = () => {
      resolve(undefined);
      return new Promise(() => undefined);
    };
    const leaving = new AbortController();
    const told = problemOf(home.send(power('on'), claude, leaving.signal));
    await isSent;
    leaving.abort();
    expect(await told).toBe('channel.closed');
    expect(home.storage.journal.written.at(-1)).toMatchObject({ outcome: 'unknown', problem: 'channel.closed' });
  });
});

describe('danger', () => {
  it('is confirmed by the person first', async () => {
    const home = await build();
    home.obey();
    expect(await problemOf(home.send(unlock))).toBe('policy.confirm');
    expect(home.storage.journal.written).toEqual([]);
    expect((await home.send({ ...unlock, confirmed: true })).status).toBe('confirmed');
  });

  it('is not loosened by a rule that does not name it', async () => {
    const home = await build();
    await allowAll(home);
    const leaving = new AbortController();
    const sent = problemOf(home.send(unlock, claude, leaving.signal));
    await aMoment();
    expect(home.activity.approvals()).toHaveLength(1);
    leaving.abort();
    expect(await sent).toBe('channel.closed');
    expect(home.activity.approvals()).toEqual([]);
    expect(home.link.asked).toEqual([]);
  });
});
