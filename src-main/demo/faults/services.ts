import type { Home } from '../home/home.ts';
import type { Context, State } from '../home/state.ts';
import { Refusal } from '../life/service.ts';
import { Silence } from './answers.ts';

/**
 * How a service behaves that does not simply do it.
 * `ignores`: accepts, and nothing ever changes. `late`: answers at once, changes later. `flaps`: does it, undoes it, does it again.
 * `somebody`: it happens, but by another hand. `lost`: it happens and no answer comes. `dies`: unreachable in the middle.
 */
export type Behaviour =
  | { kind: 'latency'; ms: number }
  | { kind: 'fails'; code?: string; message?: string }
  | { kind: 'ignores' }
  | { kind: 'late'; ms: number }
  | { kind: 'flaps'; times: number; ms: number }
  | { kind: 'somebody' }
  | { kind: 'lost' }
  | { kind: 'dies' };

type Work = (context: Context) => void | Promise<void>;

export class ServiceFaults {
  readonly #how = new Map<string, Behaviour>();

  /** Of an entity (`lock.front_door`), a service (`light.turn_on`) or everything (`*`). */
  behave(what: string, behaviour: Behaviour | undefined): void {
    if (behaviour) this.#how.set(what, behaviour);
    else this.#how.delete(what);
  }

  /** Does the work of a service on one entity, or what was arranged instead. */
  async run(home: Home, entity: State, service: string, context: Context, work: Work): Promise<void> {
    const how = this.#how.get(entity.entity_id) ?? this.#how.get(service) ?? this.#how.get('*');
    if (!how) return work(context);
    if (how.kind === 'fails') throw new Refusal(how.code ?? 'home_assistant_error', how.message ?? 'The device did not answer');
    if (how.kind === 'ignores') return undefined;
    if (how.kind === 'late') return void home.later(how.ms, () => void work(context));
    if (how.kind === 'somebody') return work(home.context());
    if (how.kind === 'dies') return home.write(entity.entity_id, 'unavailable', { friendly_name: entity.attributes['friendly_name'] });
    if (how.kind === 'latency') await new Promise<void>((resolve) => void home.later(how.ms, resolve));
    await work(context);
    if (how.kind === 'lost') throw new Silence();
    if (how.kind === 'flaps') flap(home, entity, how.times, how.ms);
    return undefined;
  }

  calm(): void {
    this.#how.clear();
  }
}

/** Between what it was and what it has become. */
function flap(home: Home, before: State, times: number, ms: number): void {
  const after = home.get(before.entity_id);
  if (!after) return;
  for (let turn = 1; turn <= times; turn += 1) {
    const { state, attributes } = turn % 2 ? before : after;
    home.later(ms * turn, () => home.write(before.entity_id, state, attributes));
  }
}
