import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Health } from '../../../src-shared/model/connection.ts';

export type Gate = Output<Switchboard, 'insights.gateway'>['connections'][number];
type State = Health['state'];
type Away = Exclude<State, 'connected'>;
/** How calls to a connection stand; `due`: it was not called for a while, and the next call tries it. */
export type Standing = Away | Gate['breaker'] | 'due';

/** What a connection is that no call reaches; one in trouble that goes on is called all the same. */
export const awayOf = (health: Pick<Health, 'state' | 'goesOn'> | undefined): Away | undefined =>
  health === undefined || health.state === 'connected' || health.goesOn === true ? undefined : health.state;

/** What its health says comes first: where nobody is, no call passes. A wait that is over is none. */
export const standingOf = (
  { breaker, retryAt }: Pick<Gate, 'breaker' | 'retryAt'>,
  health: Pick<Health, 'state' | 'goesOn'> | undefined,
  now: number,
): Standing => awayOf(health) ?? (breaker === 'open' && retryAt !== undefined && retryAt <= now ? 'due' : breaker);
