import { z } from 'zod';
import type { Heard, Params, Report } from '../abilities/ability.ts';
import { isReachable, provesLife } from '../record/availability.ts';
import { advance, hear, lose } from '../record/device-facts.ts';
import { thingOnNetwork } from '../record/diy.ts';
import { parseThing, type Thing } from '../record/thing.ts';
import { factsOf } from './facts.ts';
import { paramsFor } from './intents.ts';
import { opensAgain, paramsOnLan } from './sealed.ts';

const params = z.record(z.string(), z.unknown());
const Message = z.looseObject({
  action: z.string().optional(),
  deviceid: z.string().optional(),
  localtype: z.string().optional(),
  userAgent: z.string().optional(),
  seq: z.union([z.number(), z.string()]).optional(),
  sequence: z.union([z.number(), z.string()]).optional(),
  params: params.catch({}),
  /** What a device counted before comes with the answer to the question. */
  config: params.catch({}),
});
type Message = z.infer<typeof Message>;
/** One recorded thing, what it said, and what was asked of it. */
const Case = z.object({
  id: z.string(),
  device: z.unknown(),
  itemType: z.number().nullish(),
  index: z.number().nullish(),
  steps: z.array(z.object({ via: z.enum(['cloud', 'lan']), message: Message, devicekey: z.string().nullish() })).nullish(),
  commands: z.array(z.object({ intent: params })).nullish(),
});
type Case = z.infer<typeof Case>;
type Facts = Record<string, unknown>;
export type Decoded = { id: string; facts: Facts; steps: { facts: Facts }[]; commands: { params: Params | undefined }[] };

export const decode = (recorded: unknown): Decoded[] => z.array(Case).parse(recorded).map(decodeOne);

/** Long enough apart that two steps are never taken for one. */
const STEP_MS = 5000;
const NOTHING_YET: Params = { switch: 'on' };

function decodeOne({ id, device, itemType, index, steps, commands }: Case): Decoded {
  let thing = parseThing({ itemType: itemType ?? 1, index: index ?? 0, itemData: device });
  const first = thing;
  let at = recordedAt(device);
  let online = thing?.online ?? false;
  const look = (heard: readonly Heard[]): Facts => ({
    roundTrip: opensAgain(thing?.known.params ?? NOTHING_YET, thing?.secrets.devicekey),
    ...(thing && factsOf(thing, isReachable(thing.known, online, at), heard)),
  });
  const facts = look([]);
  const after = (steps ?? []).map(({ via, message: sent, devicekey }) => {
    at += STEP_MS;
    const key = devicekey ?? thing?.secrets.devicekey;
    const message = via === 'lan' ? { ...sent, params: paramsOnLan(sent, sent.params, key) } : sent;
    if (!thing) {
      thing = thingOnNetwork(message.deviceid ?? id, message.localtype ?? '', message.params);
      online = true;
      return { facts: look([]) };
    }
    const told = take(thing, { via, message, at });
    ({ thing, online } = { thing: told.thing, online: told.online ?? online });
    return { facts: look(told.heard) };
  });
  const sent = (commands ?? []).map(({ intent }) => ({ params: first && paramsFor(first.row, first.known, intent) }));
  return { id, facts, steps: after, commands: sent };
}

/** A message, taken as a live connection takes it. */
function take(thing: Thing, { via, message, at }: { via: 'cloud' | 'lan'; message: Message; at: number }) {
  const { action, deviceid, userAgent, sequence, seq = via === 'cloud' ? sequence : undefined, params, config } = message;
  const said = { ...params, ...config };
  if (isAboutPresence(action, said) || (deviceid !== undefined && deviceid !== thing.source)) {
    // A bridge that goes takes its children along; it does not bring them back.
    const isOwn = deviceid === undefined || deviceid === thing.source;
    const counts = isOwn ? typeof said['online'] === 'boolean' : deviceid === thing.parent && said['online'] === false;
    const online = counts ? said['online'] === true : undefined;
    return { thing: online === false ? { ...thing, known: lose(thing.row, thing.known) } : thing, online, heard: [] };
  }
  const from = userAgent === 'app' ? 'app' : 'device';
  const report: Report = { params: said, via, from, at, ...(seq !== undefined && { seq: String(seq) }) };
  const heard = hear(thing.row, thing.known, report);
  return { thing: advance(thing, report), online: provesLife(report) ? true : undefined, heard };
}

/** Whether it is there: a message of the cloud about a device, not of the device. */
const isAboutPresence = (action: string | undefined, said: Params): boolean =>
  action === 'sysmsg' || (typeof said['online'] === 'boolean' && Object.keys(said).length === 1);

/** When it was recorded: the latest moment it names. Records are old, and a device that sleeps is judged by the hour. */
function recordedAt(device: unknown): number {
  const said = z.object({ params }).safeParse(device).data?.params ?? {};
  const moments = Object.values(said).map((value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN,
  );
  return Math.max(0, ...moments.filter(Number.isFinite));
}
