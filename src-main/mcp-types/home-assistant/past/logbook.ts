import { z } from 'zod';
import type { HistoryAnswer } from '../../../kit/link.ts';
import type { Commands } from '../wire/commands.ts';
import { CommandRefused } from '../wire/refused.ts';
import { iso, type Span } from './rows.ts';

type Log = NonNullable<HistoryAnswer['log']>;
const word = z.string().nullish();
const Line = z.object({
  when: z.number(),
  message: word,
  state: word,
  context_user_id: word,
  context_entity_id_name: word,
  context_name: word,
  context_message: word,
  context_domain: word,
  context_service: word,
});
type Line = z.infer<typeof Line>;
const Persons = z.object({
  storage: z.array(z.object({ name: z.string(), user_id: word })).catch([]),
  config: z.array(z.object({ name: z.string(), user_id: word })).catch([]),
});
/** The newest lines are the ones somebody asks about. */
const MOST_LINES = 200;
const LONGEST_MS = 10 * 86_400_000;

/** What Home Assistant wrote down about an entity, and who or what it says was the cause. Its times are seconds. */
export async function logOf(commands: Commands, id: string, { from, to }: Span, signal: AbortSignal): Promise<Log> {
  const answer = await orNothing(
    commands.call(
      'logbook/get_events',
      { start_time: iso(Math.max(from, to - LONGEST_MS)), end_time: iso(to), entity_ids: [id] },
      { signal },
    ),
  );
  const lines = (Array.isArray(answer) ? answer.slice(-MOST_LINES) : []).flatMap((raw) => Line.safeParse(raw).data ?? []);
  const people = lines.some(({ context_user_id }) => context_user_id) ? await peopleOf(commands, signal) : new Map<string, string>();
  return lines
    .map((line) => ({ at: Math.round(line.when * 1000), text: wordsOf(line, people) }))
    .filter(({ at, text }) => text !== '' && at >= from && at <= to)
    .sort((a, b) => a.at - b.at);
}

function wordsOf(line: Line, people: Map<string, string>): string {
  const what = line.message || line.state;
  const service = line.context_domain && line.context_service ? `${line.context_domain}.${line.context_service}` : undefined;
  const cause =
    line.context_entity_id_name || line.context_name || people.get(line.context_user_id ?? '') || line.context_message || service;
  return [what, cause].filter((part) => part).join(' · ');
}

async function peopleOf(commands: Commands, signal: AbortSignal): Promise<Map<string, string>> {
  const { data } = Persons.safeParse(await orNothing(commands.call('person/list', {}, { signal })));
  return new Map([...(data?.storage ?? []), ...(data?.config ?? [])].flatMap(({ name, user_id }) => (user_id ? [[user_id, name]] : [])));
}

/** A home without a logbook, or a guest who may not read it, has none to show. */
async function orNothing(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof CommandRefused) return undefined;
    throw thrown;
  }
}
