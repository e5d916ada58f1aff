import { NotFound } from '../../../src-shared/errors/errors.ts';
import type { Output, Parsed } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Room, TraitState } from '../../../src-shared/model/device.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Verdict } from '../../../src-shared/model/rule.ts';
import { rowOfKey, riskOf } from '../../../src-shared/model/traits/table.ts';
import type { Clock } from '../../kit/world.ts';
import type { Clients, Connections, Devices, Tools } from '../areas.ts';
import type { SeenPart, Sight } from '../clients/sight.ts';
import type { OwnCall } from '../insights/gateway.ts';
import type { JournalRepository } from '../storage/repositories.ts';
import type { Search } from '../tools/search/index.ts';
import type { Topics } from '../topics.ts';
import type { ToolContext } from './home-tool.ts';
import { commandsOf, nameOf, wordOf } from './wording.ts';

/** What the first-party tools, resources and prompts need of the core. */
export type House = {
  sight: Sight;
  devices: Pick<Devices, 'search' | 'room' | 'part' | 'scene' | 'home' | 'waitFor' | 'onChanges'>;
  connections: Pick<Connections, 'list'>;
  clients: Pick<Clients, 'get'>;
  tools: Pick<Tools, 'act' | 'undo' | 'verdict' | 'foresee' | 'foreseeUndo' | 'mayRead' | 'mayUse' | 'known' | 'knownTool'>;
  search: Pick<Search, 'search' | 'used'>;
  journal: Pick<JournalRepository, 'list' | 'get'>;
  topics: Pick<Topics, 'on'>;
  clock: Pick<Clock, 'now' | 'every'>;
  /** A tool of ours was called that passed nothing on. */
  called(client: string, call: OwnCall): void;
  history(asked: Parsed<Switchboard, 'devices.history'>): Promise<Output<Switchboard, 'devices.history'>>;
};

type Approval = 'none' | 'some' | 'all';
export type Shown = {
  id: string;
  name: string;
  room?: string;
  kind: string;
  state: Record<string, string | number | boolean | null>;
  commands: string[];
  approval: Approval;
  offline?: true;
};

export const roomOf = (devices: Pick<Devices, 'room'>, { device, part }: SeenPart): Room | undefined =>
  devices.room(part.room ?? device.room ?? '');

/** What an assistant is told of one ability: nothing where the rules keep it back. */
export const told = ({ withheld }: SeenPart, key: string, state: TraitState): string | number | boolean | null =>
  withheld.includes(key) ? 'withheld' : wordOf(key, state);

/**
 * A part as an assistant sees it: what it shows and what it may be told, its settings only where they are asked for. A command the rules
 * switch off is not there.
 */
export function show({ devices, tools }: Pick<House, 'devices' | 'tools'>, caller: Caller, seen: SeenPart, settings = false): Shown {
  const { device, part } = seen;
  const room = roomOf(devices, seen)?.name;
  const traits = Object.entries(part.traits).filter(([, { setting }]) => settings || !setting);
  const asked = new Map<Risk, Verdict>();
  const allowed = traits.flatMap(([key, state]) =>
    commandsOf(key, state).flatMap(({ command, signature }) => {
      const risk = riskOf(key, command.slice(key.length + 1), state.limits) ?? 'control';
      const verdict = asked.get(risk) ?? tools.verdict(caller, { part: part.id, risk }).verdict;
      asked.set(risk, verdict);
      return verdict === 'off' ? [] : [{ signature, asks: verdict === 'ask' }];
    }),
  );
  const asking = allowed.filter(({ asks }) => asks).length;
  return {
    id: part.id,
    name: part.name,
    ...(room !== undefined && { room }),
    kind: part.kind,
    state: Object.fromEntries(traits.map(([key, state]) => [nameOf(key, state), told(seen, key, state)])),
    commands: allowed.map(({ signature }) => signature),
    approval: asking === 0 ? 'none' : asking === allowed.length ? 'all' : 'some',
    ...(!device.online && { offline: true }),
  };
}

/** The same part with what the rules keep back, once the person allowed it; rejects where they do not. */
export async function opened({ devices, tools }: House, caller: Caller, seen: SeenPart, { signal, ask }: ToolContext): Promise<SeenPart> {
  if (seen.withheld.length === 0) return seen;
  await tools.mayRead(seen.part.id, caller, signal, { ask });
  const now = devices.part(seen.part.id);
  if (!now) throw new NotFound('part', seen.part.id);
  return { device: now.device, part: now.part, withheld: [] };
}

/** The ability a word of an assistant means: its key, what find shows it as, or what it measures. */
export function keyOf({ part }: SeenPart, wanted: string): string | undefined {
  if (Object.hasOwn(part.traits, wanted)) return wanted;
  const traits = Object.entries(part.traits);
  const named = traits.find(([key, state]) => nameOf(key, state) === wanted);
  const meant = traits.filter(([key]) => key.endsWith(`:${wanted}`));
  return named?.[0] ?? (meant.length === 1 ? meant[0]?.[0] : undefined);
}

/** Switched on, open, playing: what a person would call "on". */
export function isOn({ part: { traits } }: SeenPart): boolean {
  const power = traits.power?.value;
  if (typeof power === 'boolean') return power;
  return ['position', 'valve', 'media', 'vacuum', 'siren'].some((key) => {
    const state = traits[key];
    const word = state && rowOfKey(key)?.word(state.value);
    return word !== undefined && ['open', 'opening', 'playing', 'on', 'cleaning'].includes(word);
  });
}

/** Device flags that are a reason to look. */
const ALARMING = new Set(['smoke', 'gas', 'moisture', 'problem', 'carbon_monoxide', 'tamper', 'safety']);

/** What is wrong with a part, in a few words. */
export function troubles({ device, part }: SeenPart): string[] {
  const low = Object.entries(part.traits).some(
    ([key, { value }]) => key.startsWith('battery') && typeof value === 'object' && value !== null && 'low' in value && value.low === true,
  );
  const alarms = Object.values(part.traits).flatMap(({ value, limits }) =>
    value === true && limits?.kind && ALARMING.has(limits.kind) ? [limits.kind] : [],
  );
  return [...(device.online ? [] : ['offline']), ...(low ? ['battery low'] : []), ...alarms];
}
