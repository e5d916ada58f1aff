import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import { createActivity } from '../activity/activity.ts';
import type { Answered, Intent } from '../areas.ts';
import { createDevices } from '../devices/devices.ts';
import { createTopics } from '../topics.ts';
import { createCatalogue } from './catalogue.ts';
import { createConditions } from './conditions.ts';
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
import { createJudge } from './judge.ts';
import { createPipeline } from './pipeline.ts';
import { createRules } from './rules.ts';
import { createStages } from './stages.ts';
import { workOf } from './tools.ts';
import { createWaysBack } from './ways-back.ts';
import type { Stage } from './work.ts';

/**
 * Each stage is proven by removing it: with the stage its story holds, without it the story breaks. A story throws or answers false when
 * it does not hold.
 */

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function build(without?: string) {
  const storage = memoryStorage();
  const topics = createTopics();
  const settings = liveSettings({ approvalSeconds: 10, confirmMs: 300 });
  const fake = fakeConnections([
    {
      name: 'look',
      title: { en: 'Look', 'zh-CN': '看' },
      description: '',
      risk: 'read',
      input: { type: 'object', properties: { at: { type: 'string' } } },
      cacheMs: 60_000,
    },
    { name: 'peek', title: { en: 'Peek', 'zh-CN': '看' }, description: '', risk: 'read', input: { type: 'object' } },
  ]);
  const { connections } = fake;
  const devices = createDevices({ storage, connections, topics, clock: realClock, log: quietLog, settings });
  const activity = createActivity({ storage, topics, clock: realClock, log: quietLog, settings });
  await devices.start();
  open.push(devices.close, activity.close);
  fake.emit({
    kind: 'devices',
    rooms: [],
    devices: [
      single('lamp', 'Floor lamp', 'light', { power: false, level: 40 }),
      single('plug', 'Coffee machine', 'plug', { power: false }),
      single('lock', 'Front door', 'lock', { lock: 'locked' }),
    ],
  });
  const conditions = createConditions();
  const rules = createRules(storage.rules, topics, conditions);
  const catalogue = createCatalogue(connections, () => false);
  const judge = createJudge({ rules, conditions, catalogue, devices, connections, clients: noClients, clock: realClock });
  let pausedUntil = 0;
  const { stages } = createStages({
    devices,
    connections,
    activity,
    clock: realClock,
    settings,
    catalogue,
    judge: judge.work,
    pause: { until: () => pausedUntil, now: realClock.now },
    waysBack: createWaysBack(memoryVault(), realClock),
    life: new AbortController().signal,
  });
  const pipeline = createPipeline(stages.filter(({ name }: Stage) => name !== without));
  const send = (intent: Intent, caller: Caller = person, signal = new AbortController().signal): Promise<Answered> =>
    pipeline.run(workOf(intent, caller, Date.now(), signal, undefined));
  /** The device does as it is told, a moment later. */
  const obey = () => {
    fake.link.onAct = async ({ device, trait, command, args }) => {
      fake.report(
        device,
        trait,
        command === 'set'
          ? args['level']
          : command === 'on'
            ? true
            : command === 'off'
              ? false
              : command === 'lock'
                ? 'locked'
                : 'unlocked',
      );
      return { accepted: true, path: 'lan' };
    };
  };
  return {
    ...fake,
    settings,
    storage,
    devices,
    activity,
    rules,
    send,
    obey,
    pipeline,
    pause: (until: number) => void (pausedUntil = until),
  };
}
type Home = Awaited<ReturnType<typeof build>>;

const power = (command: string, device = 'lamp'): Intent => ({
  target: { kind: 'part', part: `${CONNECTION}/${device}/main`, trait: 'power', command },
  args: {},
});
const level = (to: number): Intent => ({
  target: { kind: 'part', part: `${CONNECTION}/lamp/main`, trait: 'level', command: 'set' },
  args: { level: to },
});
const unlock: Intent = { target: { kind: 'part', part: `${CONNECTION}/lock/main`, trait: 'lock', command: 'unlock' }, args: {} };
const tool = (name: string, args: Record<string, unknown> = {}): Intent => ({ target: { kind: 'tool', tool: `home1__${name}` }, args });
const problemOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (error: unknown) => SwitchboardError.from(error).problem,
  );
const aMoment = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));
const allowAll = (home: Home) => home.rules.save({ verdict: 'allow' });

const STORIES: { stage: string; story: string; holds: (home: Home) => Promise<boolean> }[] = [
  {
    stage: 'identify',
    story: 'a paused assistant gets nothing done',
    holds: async (home) => {
      await allowAll(home);
      home.pause(Date.now() + 60_000);
      return (await problemOf(home.send(power('on'), claude))) === 'paused' && home.link.asked.length === 0;
    },
  },
  {
    stage: 'resolve',
    story: 'a name said by a person finds its lamp',
    holds: async (home) => {
      home.obey();
      const answered = await home.send({ target: { kind: 'part', part: 'floor lamp', trait: 'power', command: 'on' }, args: {} });
      return answered.status === 'confirmed' && home.link.asked[0]?.device === 'lamp';
    },
  },
  {
    stage: 'validate',
    story: 'a level of 200 never reaches the lamp',
    holds: async (home) => (await problemOf(home.send(level(200)))) === 'input.invalid' && home.link.asked.length === 0,
  },
  {
    stage: 'rule',
    story: 'what a rule switched off stays off',
    holds: async (home) => {
      await home.rules.save({ verdict: 'off', client: claude.id });
      return (await problemOf(home.send(power('on'), claude))) === 'policy.denied' && home.link.asked.length === 0;
    },
  },
  {
    stage: 'approve',
    story: 'an assistant waits for a yes before it acts',
    holds: async (home) => {
      home.obey();
      const sent = home.send(power('on'), claude);
      await aMoment();
      const [question] = home.activity.approvals();
      if (!question || home.link.asked.length > 0) return false;
      home.activity.decide(question.id, 'once');
      return (await sent).status === 'confirmed';
    },
  },
  {
    stage: 'limit',
    story: 'an assistant in a loop is stopped',
    holds: async (home) => {
      await allowAll(home);
      home.obey();
      const attempts = await Promise.all(Array.from({ length: 125 }, (_, index) => problemOf(home.send(level(index % 100), claude))));
      return attempts.includes('limit.reached') && home.link.asked.length <= 120;
    },
  },
  {
    stage: 'cache',
    story: 'the same question to a tool that allows it is asked once',
    holds: async (home) => {
      const first = await home.send(tool('look', { at: 'hall' }), claude);
      const second = await home.send(tool('look', { at: 'hall' }), claude);
      await home.send(tool('peek'), claude);
      await home.send(tool('peek'), claude);
      return JSON.stringify(first.result) === JSON.stringify(second.result) && home.link.ran.join() === 'look,peek,peek';
    },
  },
  {
    stage: 'confirm',
    story: 'only the device says that it is done, and the report before the receipt counts',
    holds: async (home) => {
      home.obey();
      const done = await home.send(power('on'));
      home.link.onAct = async () => ({ accepted: true });
      const silent = await home.send(power('off'));
      return done.status === 'confirmed' && done.value === true && silent.status === 'accepted';
    },
  },
  {
    stage: 'breaker',
    story: 'a connection that keeps failing is left alone',
    holds: async (home) => {
      home.link.onTool = () => Promise.reject(new SwitchboardError('remote.unreachable', 'gone'));
      for (let attempt = 0; attempt < 5; attempt++) await problemOf(home.send(tool('peek'), claude));
      return (await problemOf(home.send(tool('peek'), claude))) === 'breaker.open' && home.link.ran.length === 5;
    },
  },
  {
    stage: 'queue',
    story: 'commands to one device keep their order',
    holds: async (home) => {
      const told: unknown[] = [];
      let slow = 60;
      home.link.onAct = async ({ args }) => {
        await aMoment((slow -= 15));
        told.push(args['level']);
        return { accepted: true };
      };
      await Promise.all([home.send(level(10)), home.send(level(20)), home.send(level(30))]);
      return told.join() === '10,20,30';
    },
  },
  {
    stage: 'turn',
    story: 'a yes that comes after the lamp went on by itself sends nothing',
    holds: async (home) => {
      const sent = home.send(power('on'), claude);
      await aMoment();
      home.report('lamp', 'power', true);
      home.activity.decide(home.activity.approvals()[0]?.id ?? '', 'once');
      return (await sent).status === 'unchanged' && home.link.asked.length === 0;
    },
  },
  {
    stage: 'connector',
    story: 'the lamp is told',
    holds: async (home) => {
      await problemOf(home.send(power('on')));
      return home.link.asked.length === 1;
    },
  },
  {
    stage: 'journal',
    story: 'what is sent was announced on disk before, and what became of it stands there after',
    holds: async (home) => {
      home.obey();
      const announced: number[] = [];
      const obedient = home.link.onAct;
      home.link.onAct = (request) => {
        announced.push(home.storage.journal.opened.length);
        return obedient(request);
      };
      const { entry } = await home.send(power('on'));
      const written = home.storage.journal.written.find(({ id }) => id === entry);
      return (
        announced[0] === 1 && written?.outcome === 'confirmed' && written.before === false && written.after === true && written.undoable
      );
    },
  },
];

const held = (home: Home, holds: (home: Home) => Promise<boolean>): Promise<boolean> => holds(home).catch(() => false);

describe('the one way through', () => {
  it('has a story for every stage', async () => {
    const { pipeline } = await build();
    expect(STORIES.map(({ stage }) => stage).sort()).toEqual(
      pipeline
        .stages()
        .map(({ stage }) => stage)
        .sort(),
    );
  });

  it.each(STORIES)('$stage: $story', async ({ holds }) => {
    expect(await held(await build(), holds)).toBe(true);
  });

  it.each(STORIES)('without $stage it is not so that $story', async ({ stage, holds }) => {
    expect(await held(await build(stage), holds)).toBe(false);
  });

  it('counts what passed and what was stopped, stage by stage', async () => {
    const home = await build();
    home.obey();
    await home.send(power('on'));
    await problemOf(home.send(level(200)));
    const counted = Object.fromEntries(home.pipeline.stages().map((one) => [one.stage, [one.passed, one.stopped]]));
    expect(counted).toMatchObject({ journal: [2, 0], resolve: [2, 0], validate: [1, 1], rule: [1, 0], connector: [1, 0] });
  });
});

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
    home.activity.decide(question?.id ?? '', 'once');
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
