import type { Home } from '../home/home.ts';
import { type Attributes } from '../home/state.ts';

const ABSURD: Record<string, { state: string; attributes: () => Attributes }> = {
  'sensor.absurd_nan': { state: 'NaN', attributes: () => ({ unit_of_measurement: '°C', device_class: 'temperature', min: 'NaN' }) },
  'sensor.absurd_huge': { state: '1e308', attributes: () => ({ unit_of_measurement: 'W', state_class: 'measurement', peak: 1e308, low: -1e308 }) },
  'sensor.absurd_infinite': { state: 'inf', attributes: () => ({ unit_of_measurement: 'kWh' }) },
  'sensor.absurd_long': { state: 'fine', attributes: () => ({ log: 'x'.repeat(10 * 1024 * 1024) }) },
  'light.absurd_types': { state: 'on', attributes: () => ({ supported_color_modes: 'all', brightness: 'bright', supported_features: 'many', friendly_name: 12 }) },
  'climate.absurd_null': { state: 'heat', attributes: () => ({ hvac_modes: null, temperature: {}, min_temp: 30, max_temp: 5, target_temp_step: 0 }) },
  'sensor.температура_кухня': { state: '21', attributes: () => ({ friendly_name: '🌡️ \u202eКухня' }) },
  'sensor.absurd_proto': { state: '__proto__', attributes: () => ({ constructor: 'toString', hasOwnProperty: true }) },
  'nonsense.absurd_domain': { state: '', attributes: () => ({ nested: { deep: { deeper: [[[[]]]] } } }) },
}; // prettier-ignore

const AFTER_START = ['component_loaded', 'core_config_updated', 'homeassistant_started'];
/** What a restored entity still says of itself before its integration is there. */
const CAPABILITIES = [
  'friendly_name',
  'supported_features',
  'device_class',
  'unit_of_measurement',
  'state_class',
  'supported_color_modes',
  'hvac_modes',
  'options',
];

export type Restart = { downMs?: number; startingMs?: number; stepMs?: number };

/** What may happen to the house itself. */
export class HouseFaults {
  readonly #home: Home;
  readonly #hang: (downMs: number) => void;

  constructor(home: Home, hang: (downMs: number) => void) {
    this.#home = home;
    this.#hang = hang;
  }

  /** The house's clock is wrong by so much. */
  skewClock(ms: number): void {
    this.#home.skew = ms;
  }

  /** Takes many entities away in one turn; answers which. */
  removeEntities(count: number): string[] {
    const gone = [...this.#home.states.keys()].slice(-count);
    for (const id of gone) this.#home.remove(id);
    return gone;
  }

  /** Entities whose attributes nobody should believe; answers their ids. */
  absurd(...ids: string[]): string[] {
    const wanted = ids.length > 0 ? ids : Object.keys(ABSURD);
    for (const id of wanted) {
      const row = ABSURD[id];
      if (row) this.#home.write(id, row.state, row.attributes());
    }
    return wanted;
  }

  /** Many changes in one turn of the loop. */
  burst(count: number): void {
    const ids = [...this.#home.states.keys()].filter((id) => id.startsWith('sensor.'));
    for (let n = 0; n < count; n += 1) this.#home.patch(ids[n % ids.length] ?? '', { state: String(n + this.#home.random()) });
  }

  /** Goes down, refuses, comes back `STARTING` with few and unreachable entities that arrive one by one, and runs. */
  restart({ downMs = 300, startingMs = 1000, stepMs = 20 }: Restart = {}): Promise<void> {
    const home = this.#home;
    const before = [...home.states.values()];
    home.fire('homeassistant_stop', {});
    home.phase = 'STOPPING';
    this.#hang(downMs);
    home.states.clear();
    home.phase = 'STARTING';
    const restored = before.filter(({ entity_id }) => home.registries.entities.has(entity_id));
    for (const { entity_id, attributes } of restored) {
      const kept = CAPABILITIES.filter((name) => name in attributes).map((name) => [name, attributes[name]] as const);
      home.write(entity_id, 'unavailable', { ...Object.fromEntries(kept), restored: true });
    }
    return new Promise((resolve) => {
      const step = (index: number): void => {
        for (const { entity_id, state, attributes } of before.slice(index, index + perStep)) home.write(entity_id, state, attributes);
        if (index + perStep < before.length) home.later(stepMs, () => step(index + perStep));
        else {
          this.#running();
          resolve();
        }
      };
      const perStep = Math.max(1, Math.ceil(before.length / Math.max(1, startingMs / stepMs)));
      home.later(downMs + stepMs, () => step(0));
    });
  }

  #running(): void {
    this.#home.phase = 'RUNNING';
    for (const type of AFTER_START) this.#home.fire(type, type === 'component_loaded' ? { component: 'light' } : {});
  }

  calm(): void {
    this.#home.skew = 0;
  }
}
