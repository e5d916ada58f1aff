import { createHash } from 'node:crypto';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import { deviceId, partId } from '../../../../src-shared/model/key.ts';
import { higherRisk, type Risk } from '../../../../src-shared/model/risk.ts';
import { riskOf } from '../../../../src-shared/model/traits/table.ts';
import type { LaterAct, LastingCall, Link } from '../../../kit/link.ts';
import type { Connections, Devices, FoundPart } from '../../areas.ts';
import { ownRoute } from '../../devices/own-route.ts';
import { canonical } from '../../storage/chain.ts';
import { until } from '../until.ts';
import type { Effect, Stage, Work } from '../work.ts';
import { changesSomething } from '../work.ts';
import { partSentence } from '../words.ts';

/** How long a source may think about what would follow. */
const THINKS_MS = 5_000;

type With = { devices: Pick<Devices, 'part'>; connections: Pick<Connections, 'link'> };

/**
 * Looks through a call at what it leaves behind: an automation that unlocks is as dangerous as unlocking, whatever the tool says of itself.
 * Where nobody can tell what would follow, the worst is assumed.
 */
export const screen = ({ devices, connections }: With): Stage => ({
  name: 'screen',
  enter: (work) => {
    if (!changesSomething(work) || work.already) return undefined;
    const link = work.connection === undefined ? undefined : connections.link(work.connection);
    const call = callOf(work);
    return link?.effects && call ? looked(work, () => lookThrough(link, call, work, devices)) : undefined;
  },
});

async function looked(work: Work, look: () => Promise<Effect[]>): Promise<void> {
  const effects = await look();
  if (effects.length > 0) judgeBy(work, effects);
  work.lookAgain = look;
}

async function lookThrough(link: Link, call: LastingCall, work: Work, devices: With['devices']): Promise<Effect[]> {
  const ask = (signal: AbortSignal) => Promise.race([link.effects?.(call, signal) ?? [], ended(signal)]);
  try {
    const acts = await until([work.signal], ask, { ms: THINKS_MS, reason: tooLong });
    return acts.map((act) => effectOf(act, work, devices));
  } catch (thrown) {
    // What does not exist, or cannot be, is refused before anybody is asked about it.
    if (work.signal.aborted || (thrown instanceof SwitchboardError && REFUSED.has(thrown.problem))) throw thrown;
    return [UNKNOWN];
  }
}

const REFUSED: ReadonlySet<Problem> = new Set<Problem>(['not.found', 'input.invalid']);
const ended = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(SwitchboardError.from(signal.reason)), { once: true });
  });
const tooLong = () => new SwitchboardError('remote.timeout', 'What would follow is not known');
const UNKNOWN: Effect = { what: { key: 'activity.effects.unknown' }, risk: 'danger', target: {} };

function callOf({ found, args, way }: Work): LastingCall | undefined {
  if (found?.kind === 'tool') return { tool: found.tool.original, args };
  if (found?.kind === 'scene') return { scene: decodeURIComponent(found.scene.id.slice(found.scene.id.indexOf('/') + 1)) };
  if (found?.kind !== 'part') return undefined;
  const { source, part, trait } = way ?? ownRoute(found.at.part.id, found.trait);
  return { device: source, part, trait, command: found.name, args };
}

/** Whether two acts are the same is not told by their words. */
const markOf = (act: LaterAct): string => createHash('sha256').update(canonical(act)).digest('hex');

function effectOf(act: LaterAct, { connection = '' }: Work, devices: With['devices']): Effect {
  const mark = markOf(act);
  if (!('device' in act))
    return { what: { key: 'activity.what.titled', with: { en: act.what.en, zh: act.what['zh-CN'] } }, risk: act.risk, target: {}, mark };
  const { trait, command, args = {} } = act;
  const at = devices.part(partId(deviceId(connection, act.device), act.part));
  const risk = riskOf(trait, command, at?.part.traits[trait]?.limits) ?? 'danger';
  if (!at) return { what: { key: 'activity.what.unknown.part', with: { name: act.device } }, risk, target: {}, mark };
  const { part, device } = at;
  const room = part.room ?? device.room;
  return {
    what: partSentence(withRoom(at), trait, command, args),
    risk,
    mark,
    target: { part: part.id, device: device.id, connection: device.connection, kind: part.kind, ...(room !== undefined && { room }) },
  };
}

/** Two of one name are told apart by where they are. */
const withRoom = (at: FoundPart): FoundPart => (at.room ? { ...at, part: { ...at.part, name: `${at.part.name} (${at.room.name})` } } : at);

/** A tool of a type is judged by what is inside; everything else is never judged milder than it says. */
function judgeBy(work: Work, effects: Effect[]): void {
  const worst = effects.reduce<Risk>((risk, effect) => higherRisk(risk, effect.risk), 'control');
  const isOurs = work.found?.kind === 'tool' && work.found.tool.origin === 'type';
  work.risk = isOurs ? worst : higherRisk(work.risk, worst);
  // All of them: each is held against the rules, and whoever is asked may read each.
  work.effects = worstFirst(effects);
}

export const worstFirst = (effects: Effect[]): Effect[] =>
  effects.toSorted((a, b) => (a.risk === b.risk ? 0 : higherRisk(a.risk, b.risk) === a.risk ? -1 : 1));
