import type { LinkEvent, LinkScene } from '../../../kit/link.ts';
import type { Clock, Log } from '../../../kit/world.ts';
import type { Families } from '../cloud/families.ts';
import type { Requests } from '../cloud/requests.ts';
import { listScenes } from '../cloud/scenes.ts';

/** Somebody may make another one; but each home costs a call. */
const EVERY_MS = 6 * 3_600_000;
type SceneFacts = { requests: Requests; clock: Clock; log: Log; tell(event: LinkEvent): void; signal: AbortSignal };

/** The scenes of all homes. They are a favour: where this AppID may not see them there are none, and where they cannot be had nothing else suffers. */
export class SceneList {
  readonly #facts: SceneFacts;
  #listedAt = -Infinity;

  constructor(facts: SceneFacts) {
    this.#facts = facts;
  }

  /** Asks for them where they are not known, or for long. */
  async see(homes: Families['homes']): Promise<void> {
    const { requests, clock, log, tell, signal } = this.#facts;
    const now = clock.now();
    if (now - this.#listedAt < EVERY_MS) return;
    const before = this.#listedAt;
    this.#listedAt = now;
    try {
      const scenes: LinkScene[] = [];
      for (const { id } of homes) scenes.push(...((await listScenes(requests, id, signal)) ?? []));
      tell({ kind: 'scenes', scenes });
    } catch (thrown) {
      this.#listedAt = before;
      if (!signal.aborted) log.warn('The scenes could not be listed', { cause: String(thrown) });
    }
  }

  /** The person wants it all anew. */
  forget(): void {
    this.#listedAt = -Infinity;
  }
}
