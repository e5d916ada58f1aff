import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { higherRisk, type Risk } from '../../../../src-shared/model/risk.ts';
import { riskOf, rowOfKey } from '../../../../src-shared/model/traits/table.ts';
import type { LastingCall, LaterAct } from '../../../kit/link.ts';
import { keyOf, type Params } from '../abilities/ability.ts';
import { listIn } from '../abilities/read.ts';
import { deed, laterBy } from '../abilities/timers/later.ts';
import type { Requests } from '../cloud/requests.ts';
import { operationsOf } from '../cloud/scenes.ts';
import { ask, tell } from '../record/device-facts.ts';
import type { AccountHome } from './account-home.ts';
import type { Member } from './member.ts';

type With = { home: Pick<AccountHome, 'get' | 'homes'>; requests: Requests | undefined };

/** What a call brings about: timers act by themselves later, and a scene does what is in it. */
export async function laterActs(call: LastingCall, { home, requests }: With, signal: AbortSignal): Promise<LaterAct[]> {
  if ('scene' in call) return requests ? ofScene(call.scene, { home, requests }, signal) : [NOT_TOLD];
  const member = 'device' in call && call.trait === 'text:timers' ? home.get(call.device) : undefined;
  if (!member || !('device' in call)) return [];
  const { row, known } = member.thing;
  const { part, command, args, device } = call;
  const messages = ask(row, known, { part, trait: 'text', what: 'timers', command, args }) ?? [];
  return messages.flatMap((message) => laterBy(message, known.params, tell(row, known))).map((act) => on(device, act));
}

const on = (device: string, act: LaterAct): LaterAct => ('device' in act ? { ...act, device } : act);
const NOT_TOLD: LaterAct = { risk: 'danger', what: { en: 'Does what eWeLink does not tell', 'zh-CN': '执行易微联未说明的操作' } };

/** A scene is read anew each time: its owner may have changed it a moment ago. */
async function ofScene(scene: string, { home, requests }: With & { requests: Requests }, signal: AbortSignal): Promise<LaterAct[]> {
  try {
    const operations = await operationsOf(requests, home.homes, scene, signal);
    return operations ? operations.flatMap((operation) => oneOperation(home, operation)) : [NOT_TOLD];
  } catch (thrown) {
    if (signal.aborted || !(thrown instanceof SwitchboardError)) throw thrown;
    return [NOT_TOLD];
  }
}

const Device = z.object({ deviceid: z.string(), params: z.record(z.string(), z.unknown()) });
const Operation = z.object({ actionType: z.string(), deviceInfo: Device.optional() });

function oneOperation(home: With['home'], raw: unknown): LaterAct[] {
  const { actionType, deviceInfo } = Operation.safeParse(raw).data ?? {};
  if (actionType === 'delay') return [];
  const member = deviceInfo && home.get(deviceInfo.deviceid);
  return member ? onDevice(member, deviceInfo.deviceid, deviceInfo.params) : [NOT_TOLD];
}

/** Plain switching is known as what it is; of everything else only the device, and the worst it can do. */
function onDevice({ thing }: Member, device: string, params: Params): LaterAct[] {
  const told = tell(thing.row, thing.known);
  const names = Object.keys(params);
  const [only] = names;
  if (names.length === 1 && only === 'switch') return deed(params, told).map((act) => on(device, act));
  const switches = listIn(params, 'switches');
  if (names.length === 1 && switches.length > 0) return switches.flatMap((one) => deed(one, told)).map((act) => on(device, act));
  const risks = told
    .filter(({ setting }) => !setting)
    .flatMap((one) =>
      Object.keys(rowOfKey(one.trait)?.commands ?? {}).map((command) => riskOf(keyOf(one), command, one.limits) ?? 'danger'),
    );
  // What tells nothing that could be done to it may do anything.
  const risk = risks.length > 0 ? risks.reduce<Risk>(higherRisk, 'control') : 'danger';
  return [{ risk, what: { en: `Sets “${thing.name}”`, 'zh-CN': `设置“${thing.name}”` } }];
}
