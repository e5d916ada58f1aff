import { z } from 'zod';
import type { World } from '../../../kit/world.ts';
import { refusal, type CloudRefusal } from '../account/problems.ts';
import { parsedJson } from './json.ts';

const KEPT = 'refused';
/** An AppID may be allowed more one day. */
const DAYS_MS = 5 * 86_400_000;
const Refused = z.record(z.string(), z.object({ code: z.number(), until: z.number() })).catch({});

/** Which interfaces this AppID may not use: asked once, remembered for days, through restarts. */
export class Capabilities {
  readonly #world: World;
  #refused: Promise<z.infer<typeof Refused>> | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  /** Rejects as the cloud did when it was asked last. */
  async check(path: string): Promise<void> {
    const known = await this.#all();
    const found = Object.hasOwn(known, path) ? known[path] : undefined;
    if (found && this.#world.clock.now() < found.until) throw refusal(found.code, { where: path });
  }

  async without(path: string, { code }: CloudRefusal): Promise<void> {
    const known = { ...(await this.#all()), [path]: { code, until: this.#world.clock.now() + DAYS_MS } };
    this.#refused = Promise.resolve(known);
    await this.#world.secrets.write(KEPT, JSON.stringify(known));
  }

  #all(): Promise<z.infer<typeof Refused>> {
    return (this.#refused ??= this.#world.secrets.read(KEPT).then((text) => Refused.parse(parsedJson(text ?? '') ?? {})));
  }
}
