import { z } from 'zod';
import type { Limits } from '../../../../src-shared/model/limits.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import { wordsOfTraits } from '../../../../src-shared/text/states/both.ts';
import type { LinkDevice } from '../../../kit/link.ts';
import { moment } from '../domains/moments.ts';
import { HomeFacts } from '../home/facts.ts';
import { HomeModel } from '../home/model.ts';
import { isLoose } from '../wire/shapes.ts';

const State = z.looseObject({
  entity_id: z.string(),
  state: z.string(),
  attributes: z.record(z.string(), z.unknown()).catch({}),
  last_changed: z.unknown().optional(),
  last_updated: z.unknown().optional(),
  context: z.unknown().optional(),
});
const Frame = z.looseObject({
  id: z.number().optional(),
  type: z.string().optional(),
  success: z.boolean().optional(),
  event: z.unknown().optional(),
});
type Frame = z.infer<typeof Frame>;
/** A home as `/api/states` lists it, or as `subscribe_entities` streams it; `config` as `get_config` tells it. */
const Recorded = z.object({
  states: z.array(z.unknown()).optional(),
  frames: z.array(z.unknown()).optional(),
  subscription_ids: z.array(z.number()).optional(),
  config: HomeFacts.optional().catch(undefined),
});

export type DecodedPart = {
  entity_id: string;
  name: string;
  kind: string;
  available: boolean;
  hidden?: true;
  traits: string[];
  values: Record<string, unknown>;
  limits: Record<string, Limits>;
  words: Record<string, Text>;
};

/** What the product makes of a recorded home, entity by entity: the same way a live one goes. */
export function decode(recorded: unknown): DecodedPart[] {
  const { states: listed = [], frames = [], subscription_ids: ids, config = {} } = Recorded.parse(recorded);
  // One that is broken spoils no other.
  const states = listed.flatMap((raw) => State.safeParse(raw).data ?? []);
  const model = new HomeModel();
  model.setRegistries({ facts: config });
  if (states.length > 0) model.reset({ a: Object.fromEntries(states.map((state) => [state.entity_id, compressed(state)])) });
  // Whatever else came over the wire is no frame, and no reason to stop.
  replay(model, frames.flat().flatMap(framed), ids);
  return model.snapshot().flatMap((event) => (event.kind === 'devices' ? event.devices.flatMap(decoded) : []));
}

const seconds = (written: unknown): number => (moment(written, undefined) ?? 0) / 1000;
const compressed = ({ state, attributes, context, last_changed, last_updated }: z.infer<typeof State>) => ({
  s: state,
  a: attributes,
  c: context,
  lc: seconds(last_changed),
  lu: seconds(last_updated ?? last_changed),
});

function framed(raw: unknown): Frame[] {
  const { data } = Frame.safeParse(raw);
  return data ? [data] : [];
}

/** A socket carries more than the home: only what was subscribed to counts, and a new subscription begins anew. */
function replay(model: HomeModel, frames: Frame[], ids: number[] | undefined): void {
  const answered = frames.filter(({ type, success }) => type === 'result' && success === true).map(({ id }) => id);
  const ours = ids ?? answered;
  let current: number | undefined;
  let started = false;
  for (const { id, type, event } of frames) {
    if (type !== 'event' || !isLoose(event) || (ours.length > 0 && !ours.some((one) => one === id))) continue;
    if (!(event['a'] ?? event['c'] ?? event['r'])) continue;
    if (!started || id !== current) model.reset(event);
    else model.take(event);
    started = true;
    current = id;
  }
}

function decoded({ parts, online, details }: LinkDevice): DecodedPart[] {
  return parts.map(({ key, name, kind, hidden, traits }) => ({
    entity_id: details?.[key] ?? key,
    name,
    kind,
    available: online,
    ...(hidden && { hidden: true as const }),
    traits: Object.keys(traits),
    values: Object.fromEntries(Object.entries(traits).map(([trait, { value }]) => [trait, value])),
    limits: Object.fromEntries(Object.entries(traits).flatMap(([trait, { limits }]) => (limits ? [[trait, limits]] : []))),
    words: wordsOfTraits(traits, online),
  }));
}
