import { afterEach } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import { createActivity } from '../../activity/activity.ts';
import type { Answered, Intent } from '../../areas.ts';
import { createDevices } from '../../devices/devices.ts';
import { createTopics } from '../../topics.ts';
import { createAnswers } from '../answers.ts';
import { createCatalogue } from '../catalogue.ts';
import { createConditions } from '../conditions.ts';
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
} from '../fake-home.ts';
import { createJudge } from '../judge.ts';
import { createPipeline } from '../pipeline.ts';
import { createRules } from '../rules.ts';
import { createStages } from '../stages.ts';
import { createTraffic } from '../traffic.ts';
import { workOf } from '../tools.ts';
import { createWaysBack } from '../ways-back.ts';
import type { Stage } from '../work.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/** The pipeline over a home that does what it is told, or over all its stages but one; it ends with the test. */
export async function build(without?: string) {
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
  const catalogue = createCatalogue({ connections, isOff: () => false });
  const judge = createJudge({
    rules,
    conditions,
    catalogue,
    devices,
    connections,
    clients: noClients,
    storage,
    clock: realClock,
    log: quietLog,
  });
  let pausedUntil = 0;
  const answers = createAnswers({ repository: undefined, clock: realClock, log: quietLog });
  const traffic = createTraffic();
  open.push(answers.close);
  const { stages } = createStages({
    devices,
    connections,
    clients: noClients,
    activity,
    clock: realClock,
    settings,
    catalogue,
    judge: judge.work,
    pause: { until: () => pausedUntil, now: realClock.now },
    waysBack: createWaysBack(memoryVault(), realClock),
    life: new AbortController().signal,
    answers,
    rulesMark: () => '',
    traffic,
  });
  const pipeline = createPipeline(stages.filter(({ name }: Stage) => name !== without));
  const send = (intent: Intent, caller: Caller = person, signal: AbortSignal = new AbortController().signal): Promise<Answered> =>
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
export type Home = Awaited<ReturnType<typeof build>>;

export const power = (command: string, device = 'lamp'): Intent => ({
  target: { kind: 'part', part: `${CONNECTION}/${device}/main`, trait: 'power', command },
  args: {},
});
export const level = (to: number): Intent => ({
  target: { kind: 'part', part: `${CONNECTION}/lamp/main`, trait: 'level', command: 'set' },
  args: { level: to },
});
export const unlock: Intent = { target: { kind: 'part', part: `${CONNECTION}/lock/main`, trait: 'lock', command: 'unlock' }, args: {} };
export const tool = (name: string, args: Record<string, unknown> = {}): Intent => ({
  target: { kind: 'tool', tool: `home1__${name}` },
  args,
});
export const problemOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (error: unknown) => SwitchboardError.from(error).problem,
  );
export const aMoment = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));
export const allowAll = (home: Home) => home.rules.save({ verdict: 'allow' });
