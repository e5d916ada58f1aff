import { afterAll, beforeAll, type TestContext } from 'vitest';
import { Wire } from './wire.ts';

/**
 * What the suite is held against: our own server, or a real one whose address the environment names. `pace`: how many times faster than life
 * its waits are.
 */
export type Target = { name: string; real: boolean; pace: number; url: string; token: string; stop(): Promise<void> };
export type State = {
  entity_id: string;
  state: string;
  attributes: Record<string, any>;
  context: { id: string; parent_id: string | null; user_id: string | null };
  last_changed: string;
  last_updated: string;
  last_reported?: string;
};

const HURRY = 10;
/** Whose manners our own server can take on; `HOME_ASSISTANT_RELEASE` names one. */
const RELEASES = ['2024.3.3', '2025.4.4', '2026.8.0', '2026.11.0'] as const;
const isRelease = (given: string | undefined): given is (typeof RELEASES)[number] => RELEASES.some((one) => one === given);

/** Differences between releases, each a row: a case asks whether the release at hand has it. */
const SINCE = {
  floors: '2024.4',
  'error translations': '2023.11',
  'plural automation keys': '2024.10',
  'sections of fields': '2024.9',
  'strict numbers': '2024.11',
  'REST responses': '2024.8',
  'services without texts': '2026.2',
  'codes checked': '2024.6',
  'ids checked first': '2025.4',
  'what was recorded': '2025.4',
  'mireds are gone': '2026.3',
  'range of climate checked': '2024.8',
  'faults named by path': '2026.10',
  'names in parts': '2026.10',
} as const;
export type Matter = keyof typeof SINCE;

export async function openTarget(): Promise<Target> {
  const { HOME_ASSISTANT_URL: url, HOME_ASSISTANT_TOKEN: token } = process.env;
  if (url && token) return { name: 'a real one', real: true, pace: 1, url: url.replace(/\/+$/, ''), token, stop: async () => undefined };
  const { startDemo } = await import('../../src-main/demo/index.ts');
  const { realClock } = await import('../../src-main/demo/clock.ts');
  // What takes a motor seconds takes it a tenth of that; the clock on the wall is right.
  const clock = { ...realClock, sleep: (ms: number, signal?: AbortSignal) => realClock.sleep(ms / HURRY, signal) };
  const { HOME_ASSISTANT_RELEASE: version } = process.env;
  const demo = await startDemo(isRelease(version) ? { clock, version } : { clock });
  return { name: 'our own', real: false, pace: HURRY, ...demo.homeAssistant, stop: () => demo.stop() };
}

type Reply = { status: number; text: string; json: any; headers: Headers };

/** One house for the cases of a file: an administrator's socket, REST, and a way to choose entities by what they can. */
export class Home {
  target!: Target;
  admin!: Wire;
  version = '';
  /** As they were when the file began. */
  states = new Map<string, State>();
  services: Record<string, Record<string, any>> = {};
  readonly #ends: (() => unknown)[] = [];

  async open(): Promise<void> {
    this.target = await openTarget();
    this.#ends.push(() => this.target.stop());
    this.admin = await this.wire();
    this.version = this.admin.messages[0]?.['ha_version'] ?? '';
    for (const state of (await this.admin.get('get_states')) as State[]) this.states.set(state.entity_id, state);
    this.services = await this.admin.get('get_services');
  }

  async close(): Promise<void> {
    for (const end of this.#ends.splice(0).reverse()) await end();
  }

  /** Ends with the file. */
  async wire(token = this.target.token): Promise<Wire> {
    const wire = await Wire.enter(this.target.url, token);
    this.#ends.push(() => wire.close());
    return wire;
  }

  /** A socket nobody has entered yet. */
  async door(): Promise<Wire> {
    const wire = new Wire(this.target.url);
    this.#ends.push(() => wire.close());
    await wire.until(({ type }) => type === 'auth_required');
    return wire;
  }

  /** The validator's words: how a fault is named changed once. */
  get faults(): { lacks(key: string): string; extra(key: string): string; type(key: string, type: string): string } {
    if (this.has('faults named by path'))
      return {
        lacks: (key) => `required key not provided at '${key}'`,
        extra: (key) => `not a valid option at '${key}'`,
        type: (key, type) => `expected ${type} at '${key}'`,
      };
    return {
      lacks: (key) => `required key not provided @ data['${key}']`,
      extra: (key) => `extra keys not allowed @ data['${key}']`,
      type: (key, type) => `expected ${type} for dictionary value @ data['${key}']`,
    };
  }

  finally(end: () => unknown): void {
    this.#ends.push(end);
  }

  has(matter: Matter): boolean {
    const [year = 0, month = 0] = this.version.split('.').map(Number);
    const [sinceYear = 0, sinceMonth = 0] = SINCE[matter].split('.').map(Number);
    return year > sinceYear || (year === sinceYear && month >= sinceMonth);
  }

  /** Skips a case that the release at hand knows nothing of. */
  needs(context: TestContext, matter: Matter): void {
    if (!this.has(matter)) context.skip(`${matter}: only since ${SINCE[matter]}`);
  }

  needsService(context: TestContext, name: string): void {
    const [domain = '', service = ''] = name.split('.');
    if (!this.services[domain]?.[service]) context.skip(`no ${name} here`);
  }

  /** Entities of a domain that are there and fit. */
  all(domain: string, fits: (state: State) => boolean = () => true): State[] {
    return [...this.states.values()].filter(
      (state) => state.entity_id.startsWith(`${domain}.`) && state.state !== 'unavailable' && fits(state),
    );
  }

  /** One entity of a domain with all these feature bits; the case is skipped where there is none. */
  one(context: TestContext, domain: string, features = 0, fits: (state: State) => boolean = () => true): State {
    const found = this.all(domain, (state) => (bits(state) & features) === features && fits(state))[0];
    if (!found) context.skip(`no ${domain} here that can ${features}`);
    return found;
  }

  /** How it is now. */
  async now(id: string): Promise<State> {
    return (await this.rest('GET', `/api/states/${id}`)).json as State;
  }

  /** Waits until an entity is as wanted. */
  async becomes(id: string, fits: (state: State) => boolean, ms = 10_000): Promise<State> {
    for (const since = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 30))) {
      const { status, json } = await this.rest('GET', `/api/states/${id}`);
      if (status === 200 && fits(json)) return json;
      if (Date.now() - since > ms) throw new Error(`${id} is ${status === 200 ? JSON.stringify(json) : 'not there'} after ${ms} ms`);
    }
  }

  async rest(method: string, path: string, body?: unknown, token: string | null = this.target.token): Promise<Reply> {
    const form = body instanceof URLSearchParams;
    const response = await fetch(`${this.target.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && !form && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: form ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, json: jsonOf(text), headers: response.headers };
  }
}

export const bits = ({ attributes }: State): number => Number(attributes['supported_features'] ?? 0);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // plain text
  }
}

/** Opens a house for the cases of this file and closes it after them. */
export function home(): Home {
  const opened = new Home();
  beforeAll(() => opened.open());
  afterAll(() => opened.close());
  return opened;
}
