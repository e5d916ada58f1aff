import { z } from 'zod';
import type { World } from '../../../kit/world.ts';
import { refusal, type CloudRefusal } from '../account/problems.ts';
import { parsedJson } from './json.ts';
import type { Question } from './wire.ts';

const KEPT = 'refused';
type Asked = Pick<Question, 'method' | 'path'>;
/** An AppID may be allowed more one day. */
const DAYS_MS = 5 * 86_400_000;
const Refused = z.record(z.string(), z.object({ code: z.number(), until: z.number() })).catch({});

/** Without these nothing works: they are asked for as long as the person tries. */
const NEEDED = new Set(['/v2/family', '/v2/device/thing', '/v2/device/thing/status']);

/** Which interfaces this AppID may not use: asked once, remembered for days, through restarts. */
export class Capabilities {
  readonly #world: World;
  readonly #app: string;
  #refused: Promise<z.infer<typeof Refused>> | undefined;

  constructor(world: World, app: string) {
    this.#world = world;
    this.#app = app;
  }

  /** Rejects as the cloud did when it was asked last. */
  async check(asked: Asked): Promise<void> {
    const known = await this.#all();
    const key = this.#key(asked);
    const found = Object.hasOwn(known, key) ? known[key] : undefined;
    if (found && this.#world.clock.now() < found.until) throw refusal(found.code, { where: asked.path });
  }

  async without(asked: Asked, { code }: CloudRefusal): Promise<void> {
    if (NEEDED.has(asked.path)) return;
    await this.#keep({ ...(await this.#all()), [this.#key(asked)]: { code, until: this.#world.clock.now() + DAYS_MS } });
  }

  /** The person wants it tried again: the vendor may have allowed more. */
  async forget(): Promise<void> {
    if (Object.keys(await this.#all()).length > 0) await this.#keep({});
  }

  /** Another AppID may do other things. */
  #key({ method, path }: Asked): string {
    return `${this.#app} ${method} ${path}`;
  }

  async #keep(known: z.infer<typeof Refused>): Promise<void> {
    this.#refused = Promise.resolve(known);
    await this.#world.secrets.write(KEPT, JSON.stringify(known));
  }

  #all(): Promise<z.infer<typeof Refused>> {
    return (this.#refused ??= this.#world.secrets.read(KEPT).then((text) => Refused.parse(parsedJson(text ?? '') ?? {})));
  }
}
