import { createHash } from 'node:crypto';
import { hex } from '../../random.ts';
import type { Account, App } from '../world/account.ts';
import type { World } from '../world/world.ts';

const DAY = 86_400_000;
const CODE_LIVES = 30_000;
/** Sign-ins and refreshes a restarted demo still knows. */
const MOST_GENERATIONS = 2000;

/** One account signed in to one app. A refresh changes its tokens, a second sign-in ends it. */
export type Session = { id: string; account: Account; app: App; at: string; rt: string; atUntil: number; rtUntil: number };
type Code = { account: Account; app: App; redirect: string; until: number };

/** Who is signed in. One session per account and app: the later one wins. */
export class Sessions {
  readonly #world: World;
  readonly #all = new Set<Session>();
  readonly #codes = new Map<string, Code>();
  readonly #ended = new Set<(session: Session) => void>();
  readonly #generations = new Map<string, number>();
  /** Started again, it still knows who was signed in before: its tokens follow from its people and apps. */
  readonly #remembers: boolean;

  constructor(world: World, remembers: boolean) {
    this.#world = world;
    this.#remembers = remembers;
  }

  onEnded(listener: (session: Session) => void): void {
    this.#ended.add(listener);
  }

  open(account: Account, app: App): Session {
    this.end((one) => one.account === account && one.app === app);
    return this.#admit(account, app);
  }

  #admit(account: Account, app: App): Session {
    const session = { id: this.#secret(8), account, app, ...this.#tokens(account, app) };
    this.#all.add(session);
    return session;
  }

  end(which: (session: Session) => boolean): void {
    for (const session of [...this.#all].filter(which)) {
      this.#all.delete(session);
      for (const listener of this.#ended) listener(session);
    }
  }

  /** Whose access token this is, dead or alive. */
  ofAccess(token: string): Session | undefined {
    return [...this.#all].find(({ at }) => at === token) ?? this.#revived('at', token);
  }

  ofRefresh(token: string): Session | undefined {
    const session = [...this.#all].find(({ rt }) => rt === token) ?? this.#revived('rt', token);
    return session && session.rtUntil > this.#world.now() ? session : undefined;
  }

  /** New tokens; the old ones are worth nothing from now on. */
  refresh(session: Session): Session {
    return Object.assign(session, this.#tokens(session.account, session.app));
  }

  isFresh({ atUntil }: Session): boolean {
    return atUntil > this.#world.now();
  }

  /** Makes every token of a sort as old as can be. */
  expire(which: 'access' | 'refresh'): void {
    for (const session of this.#all) session[which === 'access' ? 'atUntil' : 'rtUntil'] = 0;
  }

  get all(): readonly Session[] {
    return [...this.#all];
  }

  /** A code of the sign-in page: half a minute, once. */
  code(account: Account, app: App, redirect: string): string {
    const code = `${this.#secret(8)}-${this.#secret(4)}-4${this.#secret(3)}-8${this.#secret(3)}-${this.#secret(12)}`;
    this.#codes.set(code, { account, app, redirect, until: this.#world.now() + CODE_LIVES });
    return code;
  }

  redeem(code: string, app: App, redirect: string): Account | undefined {
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    return known && known.app === app && known.redirect === redirect && known.until > this.#world.now() ? known.account : undefined;
  }

  #tokens(account: Account, app: App): Pick<Session, 'at' | 'rt' | 'atUntil' | 'rtUntil'> {
    const key = `${account.apikey} ${app.id}`;
    const generation = this.#generations.get(key) ?? 0;
    this.#generations.set(key, generation + 1);
    const now = this.#world.now();
    const [at, rt] = this.#remembers
      ? [tokenOf('at', key, generation), tokenOf('rt', key, generation)]
      : [this.#secret(40), this.#secret(40)];
    return { at, rt, atUntil: now + 30 * DAY, rtUntil: now + 60 * DAY };
  }

  /** A session of before the restart, unless somebody signed in since. */
  #revived(kind: 'at' | 'rt', token: string): Session | undefined {
    if (!this.#remembers) return undefined;
    for (const account of this.#world.accounts)
      for (const app of this.#world.apps) {
        const key = `${account.apikey} ${app.id}`;
        if (this.#generations.has(key)) continue;
        const generation = generationOf(kind, key, token);
        if (generation === undefined) continue;
        this.#generations.set(key, generation);
        return this.#admit(account, app);
      }
    return undefined;
  }

  #secret(length: number): string {
    return hex(length, this.#world.random);
  }
}

const tokenOf = (kind: string, key: string, generation: number): string =>
  createHash('sha256').update(`${kind} ${key} ${generation}`).digest('hex').slice(0, 40);

function generationOf(kind: string, key: string, token: string): number | undefined {
  for (let generation = 0; generation < MOST_GENERATIONS; generation += 1) if (tokenOf(kind, key, generation) === token) return generation;
  return undefined;
}
