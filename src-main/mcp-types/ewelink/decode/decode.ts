import { z } from 'zod';
import type { Heard, Params } from '../abilities/ability.ts';
import { AccountHome } from '../home/account-home.ts';
import { read } from '../push/messages.ts';
import { thingOnNetwork } from '../record/diy.ts';
import { parseThing, type Thing } from '../record/thing.ts';
import { factsOf } from './facts.ts';
import { paramsFor } from './intents.ts';
import { opensAgain, paramsOnLan } from './sealed.ts';

const params = z.record(z.string(), z.unknown());
const word = z.string().optional().catch(undefined);
const Message = z.looseObject({
  deviceid: word,
  /** A unit of a stack, where the stack speaks for it. */
  subdevid: word,
  localtype: word,
  userAgent: word,
  action: word,
  seq: z.union([z.number(), z.string()]).optional().catch(undefined),
  params: params.catch({}),
  /** What a device counted before comes with the answer to the question. */
  config: params.catch({}),
});
type Message = z.infer<typeof Message>;
const Step = z.object({ via: z.enum(['cloud', 'lan']), message: Message, devicekey: word });
/** A wish in facts, or in one word. */
const Intent = z.union([
  params,
  z.string().transform((wish): Params => (wish === 'on' || wish === 'off' ? { power: wish === 'on' } : { cover: wish })),
]);
/** What the person says of things that no account lists: their keys, and what they are called. */
const Own = z.looseObject({
  devicekey: word,
  name: word,
  reporting: z.record(z.string(), z.array(z.unknown()).optional().catch(undefined)).optional().catch(undefined),
});
const UserConfig = z.looseObject({ devices: z.record(z.string(), Own).optional().catch(undefined) });
/** One recorded thing, what it said, and what was asked of it. */
const Case = z.object({
  id: z.string(),
  uiid: z.number().optional().catch(undefined),
  device: z.unknown(),
  itemType: z.number().nullish().catch(undefined),
  index: z.number().nullish().catch(undefined),
  /** What it calls itself on the network, where no account knows it. */
  localtype: word,
  /** Other things of the same account. */
  related: z.array(z.unknown()).nullish(),
  userConfig: UserConfig.nullish().catch(undefined),
  steps: z.array(Step).nullish(),
  commands: z.array(z.object({ intent: Intent })).nullish(),
});
type Case = z.infer<typeof Case>;
type Facts = Record<string, unknown>;
export type Decoded = { id: string; facts: Facts; steps: { facts: Facts }[]; commands: { params: Params | undefined }[]; problem?: string };

export const decode = (recorded: unknown): Decoded[] => z.array(z.unknown()).parse(recorded).map(decodeAny);

/** One that cannot be read says so, and the others are decoded. */
function decodeAny(recorded: unknown, index: number): Decoded {
  try {
    return decodeOne(Case.parse(recorded));
  } catch (thrown) {
    const { id } = z
      .object({ id: z.string() })
      .catch({ id: String(index) })
      .parse(recorded);
    return { id, facts: {}, steps: [], commands: [], problem: String(thrown) };
  }
}

/** Long enough apart that two steps are never taken for one. */
const STEP_MS = 5000;
const NOTHING_YET: Params = { switch: 'on' };

function decodeOne({ id, device, localtype, related, userConfig, steps, commands, ...listed }: Case): Decoded {
  const recorded = thingOf({ id, device, ...listed });
  const others = (related ?? []).flatMap((one) => parseThing({ itemType: 1, itemData: one }) ?? []);
  const home = recordedHome(recordedAt(device), recorded ? [recorded, ...others] : others);
  let source = recorded?.source;
  let first = recorded;
  const look = (heard: readonly Heard[] = []): Facts => {
    const thing = (source === undefined ? undefined : home.thing(source)) ?? recorded;
    const trip = { roundTrip: opensAgain(thing?.known.params ?? NOTHING_YET, thing?.secrets.devicekey) };
    return thing
      ? { ...trip, ...factsOf(thing, home.isPresent(thing.source), heard, userConfig?.devices?.[thing.source]?.reporting) }
      : trip;
  };
  const facts = look();
  const after = (steps ?? []).map((step) => {
    const own = source ?? step.message.deviceid ?? id;
    const named = userConfig?.devices?.[own];
    const key = [step.devicekey, home.thing(own)?.secrets.devicekey, named?.devicekey].find((one) => typeof one === 'string');
    const message = step.via === 'lan' ? { ...step.message, params: paramsOnLan(step.message, step.message.params, key) } : step.message;
    if (source === undefined) {
      source = own;
      const met = thingOnNetwork(own, message.localtype ?? localtype ?? '', message.params);
      home.meet({ ...met, ...(named?.name !== undefined && { name: named.name }) });
      first = home.thing(own);
      return { facts: look() };
    }
    return { facts: look(home.hear({ ...step, message }, own)) };
  });
  const sent = (commands ?? []).map(({ intent }) => ({ params: first && paramsFor(first.row, first.known, intent) }));
  return { id, facts, steps: after, commands: sent };
}

/** The thing as the cloud would list it; of an excerpt the case knows the rest. */
function thingOf({ id, uiid, device, itemType, index }: Pick<Case, 'id' | 'uiid' | 'device' | 'itemType' | 'index'>): Thing | undefined {
  const record = params.safeParse(device).data;
  const rest = { deviceid: id, extra: { uiid } };
  return record && parseThing({ itemType: itemType ?? 1, index: index ?? 0, itemData: { ...rest, ...record } });
}

/** The home of a live connection at a clock of its own, with what was recorded in it. */
function recordedHome(since: number, things: readonly Thing[]) {
  let at = since;
  let heard: Heard[] = [];
  const home = new AccountHome({
    clock: { now: () => at, sleep: () => Promise.withResolvers<undefined>().promise, every: () => () => undefined },
    tell: (event) => {
      if (event.kind === 'event') heard.push(event);
    },
    signal: new AbortController().signal,
  });
  home.take(things, at);
  home.show(false);
  return {
    thing: (source: string): Thing | undefined => home.get(source)?.thing,
    isPresent: (source: string): boolean => home.isPresent(source),
    meet: (thing: Thing): void => {
      home.meet(thing);
      home.reach(thing.source, true);
    },
    /** A message, taken as a live connection takes it; what it announced of `own`. */
    hear: ({ via, message }: z.infer<typeof Step>, own: string): Heard[] => {
      at += STEP_MS;
      heard = [];
      if (via === 'lan') onNetwork(home, message, own, at);
      else overCloud(home, message, own, at);
      return heard;
    },
  };
}

function onNetwork(home: AccountHome, { subdevid, deviceid, params: said, seq }: Message, own: string, at: number): void {
  const source = [subdevid, deviceid].find((one) => one !== undefined && one !== '') ?? own;
  home.reach(source, true);
  home.report(source, { params: said, via: 'lan', from: 'device', at, ...(seq !== undefined && { seq: String(seq) }) });
}

/** A frame, or what is left of one: what a device reports. */
function overCloud(home: AccountHome, { params: said, config, seq, ...frame }: Message, own: string, at: number): void {
  const message = read(JSON.stringify({ deviceid: own, action: 'update', d_seq: seq, ...frame, params: { ...said, ...config } }));
  if (message.kind === 'online') home.online(message.source, message.online);
  if (message.kind === 'report') home.report(message.source, { ...message.report, via: 'cloud', at });
}

/** When it was recorded: the latest moment it names. Records are old, and a device that sleeps is judged by the hour. */
function recordedAt(device: unknown): number {
  const said = z.object({ params }).safeParse(device).data?.params ?? {};
  const moments = Object.values(said).map((value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN,
  );
  return Math.max(0, ...moments.filter(Number.isFinite));
}
