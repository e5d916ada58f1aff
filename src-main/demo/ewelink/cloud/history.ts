import type { World } from '../world/world.ts';
import type { Params } from '../world/rows.ts';

type Entry = { deviceid: string; userAgent: string; opsSwitchs: string; request: string; opsAccount: string; opsTime: number };
const MOST = 200;

/** Who told a device what, newest first. */
export class History {
  readonly #entries = new Map<string, Entry[]>();

  constructor(world: World) {
    world.on((happening) => {
      if (happening.kind !== 'command') return;
      const { device, params, origin } = happening;
      const entry = {
        deviceid: device.id,
        userAgent: origin.agent === 'app' ? 'app' : origin.agent,
        opsSwitchs: JSON.stringify(switchesIn(params)),
        request: JSON.stringify(params),
        opsAccount: origin.account?.row.email ?? '',
        opsTime: world.now(),
      };
      const entries = [entry, ...(this.#entries.get(device.id) ?? [])];
      this.#entries.set(device.id, entries.slice(0, MOST));
    });
  }

  of(device: string, before: number, most: number): Entry[] {
    return (this.#entries.get(device) ?? []).filter(({ opsTime }) => opsTime < before).slice(0, most);
  }

  forget(device: string): void {
    this.#entries.delete(device);
  }
}

const switchesIn = (params: Params): unknown => params['switches'] ?? ('switch' in params ? [{ outlet: 0, switch: params['switch'] }] : []);
