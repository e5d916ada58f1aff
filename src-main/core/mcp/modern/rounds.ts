import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../kit/world.ts';
import type { Round, Yes } from '../../areas.ts';
import type { Params } from '../lane/rpc.ts';
import { STATE_TTL_MS, type Bound, type StateCodec } from './state.ts';

/** Whoever is asked and never comes back leaves a yes behind; beyond this the oldest goes. */
const MAX_KEPT = 256;

/** A round that goes on here. `leave`: what the next one comes back by, where a person said yes to this one. */
export type OpenRound = Round & { leave(): string | undefined };
export interface Rounds {
  /** A round of a client's call. `came`: what the one before left; it is good for one round. */
  begin(client: string, came: string | undefined): OpenRound;
  /** What was said yes to begins anew: with one client, or with all. */
  drop(client?: string): void;
}

/**
 * A call that is answered with a question comes back as a new request. What a person said yes to goes on with it – once, to the same
 * client, within ten minutes of the yes; whether it still is the same call is judged where they would be asked.
 */
export function createRounds(clock: Pick<Clock, 'now'>): Rounds {
  const kept = new Map<string, { client: string; yes: Yes; until: number }>();
  const take = (client: string, came: string) => {
    const found = kept.get(came);
    if (!found || found.client !== client) return undefined;
    kept.delete(came);
    return found.until > clock.now() ? found : undefined;
  };
  const keep = (client: string, yes: Yes, until: number): string => {
    const name = randomUUID();
    kept.forEach(({ until: end }, key) => end <= clock.now() && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(name, { client, yes, until });
    return name;
  };
  return {
    begin: (client, came) => {
      const found = came === undefined ? undefined : take(client, came);
      let said: Yes | undefined;
      return {
        ...(found && { before: found.yes }),
        allowed: (yes) => void (said = yes),
        leave: () => said && keep(client, said, found && said === found.yes ? found.until : clock.now() + STATE_TTL_MS),
      };
    },
    drop: (client) => kept.forEach((one, name) => (client === undefined || one.client === client) && kept.delete(name)),
  };
}

/** A far server's question on its way out: its own state, and the way back to a person's yes, leave under our seal. */
export function sealed(result: Params, round: OpenRound, bound: Bound, states: StateCodec): Params {
  if (result.resultType !== 'input_required') return result;
  const far = typeof result.requestState === 'string' ? result.requestState : undefined;
  const name = round.leave();
  if (far === undefined && name === undefined) return result;
  return { ...result, requestState: states.mint({ ...(far !== undefined && { far }), ...(name !== undefined && { round: name }) }, bound) };
}
