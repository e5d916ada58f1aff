import type { Caller } from '../../../../src-shared/model/caller.ts';
import { foldedWords } from '../../../../src-shared/text/fold.ts';
import type { SeenPart } from '../../clients/sight.ts';
import { line, quoted, stated } from '../as-data.ts';
import type { ToolContext } from '../home-tool.ts';
import { roomOf, type House } from '../house.ts';
import { nameOf } from '../wording.ts';

/** More words than this no question has. */
const MOST_WORDS = 12;
const FUZZY = 200;
const NEAREST = 3;
/** More than this a person does not read in a question. */
const MOST_CHOICES = 10;

/** Best match first; every part when no name is asked for. */
export function named({ sight, devices }: House, caller: Caller, query: string | undefined): SeenPart[] {
  if (!query?.trim()) return sight.parts(caller);
  const words = foldedWords(query).slice(0, MOST_WORDS).join(' ');
  return devices.search(words, FUZZY).flatMap(({ part }) => sight.part(caller, part.id) ?? []);
}

/** The same for whoever looks around: by words and by what they mean. */
export async function wished(house: House, caller: Caller, query: string | undefined): Promise<SeenPart[]> {
  const { sight, search } = house;
  if (!query?.trim()) return sight.parts(caller);
  const seen = (id: string): SeenPart | undefined => sight.part(caller, id);
  const hits = await search.search(query, {
    ...{ limit: FUZZY, kinds: ['part'], caller: caller.id },
    allowed: (id) => seen(id) !== undefined,
  });
  const found = hits.flatMap(({ id }) => seen(id) ?? []);
  return found.length > 0 ? found : named(house, caller, query);
}

export type Meant = { seen: SeenPart } | { message: string; didYouMean: string[] };

/**
 * An id, or a name that means exactly one part. Of several by one name a person at the client chooses, where there is one; near misses are
 * offered and never acted on.
 */
export async function meantPart(house: House, caller: Caller, wanted: string, ask?: ToolContext['ask']): Promise<Meant> {
  const byId = house.sight.part(caller, wanted);
  if (byId) return { seen: byId };
  const asked = folded(wanted);
  const full = (seen: SeenPart) => `${roomOf(house.devices, seen)?.name ?? ''} ${seen.part.name}`;
  const like = named(house, caller, wanted);
  // What has no words – a name of signs alone – nobody can search for.
  const same = (asked === '' ? house.sight.parts(caller) : like).filter((seen) =>
    asked === '' ? seen.part.name === wanted : folded(seen.part.name) === asked || folded(full(seen)) === asked,
  );
  const [only] = same;
  if (only && same.length === 1) return { seen: only };
  const chosen = same.length > 1 && ask ? await choose(house, wanted, same, ask) : undefined;
  if (chosen) return { seen: chosen };
  const near = same.length > 1 ? same.slice(0, MOST_CHOICES) : like.slice(0, NEAREST);
  return {
    message: same.length > 1 ? `${quoted(wanted)} means several parts; use the id` : `There is no part ${quoted(wanted)}`,
    didYouMean: near.map((seen) => `${label(house, seen)} id ${seen.part.id}`),
  };
}

const folded = (name: string): string => foldedWords(name).join(' ');

/** What to try instead, as the end of a sentence. */
export const sayNear = (didYouMean: readonly string[]): string[] =>
  didYouMean.length > 0 ? [`Did you mean: ${didYouMean.join('; ')}?`] : [];

const MOST_KEYS = 20;
/** A part has no such state; those it has. */
export const unknownKey = ({ part }: SeenPart, wanted: string): { message: string; didYouMean: string[] } => ({
  message: `${quoted(part.name)} has no state ${quoted(wanted)}`,
  didYouMean: Object.entries(part.traits)
    .slice(0, MOST_KEYS)
    .map(([key, state]) => stated(nameOf(key, state))),
});

function label(house: Pick<House, 'devices'>, seen: SeenPart): string {
  const room = roomOf(house.devices, seen)?.name;
  return room === undefined ? quoted(seen.part.name) : `${quoted(seen.part.name)} in ${quoted(room)}`;
}

async function choose(
  house: House,
  wanted: string,
  parts: SeenPart[],
  ask: NonNullable<ToolContext['ask']>,
): Promise<SeenPart | undefined> {
  const choices = new Map(
    parts.slice(0, MOST_CHOICES).map((seen, index) => [line(`${index + 1}: ${label(house, seen)} (${seen.device.name})`, 200), seen]),
  );
  const answer = await ask({
    message: `Several parts are called ${quoted(wanted)}. Which one is meant?`,
    schema: { type: 'object', properties: { part: { type: 'string', title: 'Part', enum: [...choices.keys()] } }, required: ['part'] },
  });
  const part = answer?.['part'];
  return typeof part === 'string' ? choices.get(part) : undefined;
}
