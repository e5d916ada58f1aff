import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Forgetting } from '../../kit/type.ts';
import type { SavedConnection } from '../storage/repositories.ts';
import type { Desk } from './desk.ts';
import { hostsOf, linkSecrets, openSealed, pinsOf } from './sealing.ts';

const PATIENCE_MS = 5000;

/**
 * Gets ready to take back what the far end granted, while its secrets are still there; the answer does it. Best effort: a home that is
 * away must not keep anybody from removing it here.
 */
export async function takingBack(
  { catalogue, vault, net, log }: Desk,
  saved: SavedConnection,
  why: Forgetting,
): Promise<() => Promise<void>> {
  // What was granted by the one before is not shown to the one after.
  if (saved.unseen) return async () => undefined;
  try {
    const type = await catalogue.get(saved.type);
    const { forget } = type;
    if (!forget) return async () => undefined;
    const config = await openSealed(vault, saved.id, { values: saved.config });
    return async () => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const reach = { hosts: hostsOf(type, saved.config), pins: pinsOf(type, saved.config) };
      const world = net.world({ type, ...reach, secrets: linkSecrets(vault, saved.id), signal, log });
      await forget(config, world, why).catch(unheard);
    };
  } catch (thrown) {
    unheard(thrown);
    return async () => undefined;
  }

  function unheard(thrown: unknown): void {
    log.info('What was granted could not be taken back', { connection: saved.id, problem: SwitchboardError.from(thrown).problem });
  }
}
