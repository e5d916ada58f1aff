import { hex } from '../../random.ts';
import type { Account, App } from '../world/account.ts';
import type { World } from '../world/world.ts';

const DAY = 86_400_000;
const CODE_LIVES = 30_000;

/** One account signed in to one app. A refresh changes its tokens, a second sign-in ends it. */
export type Session = { id: string; account: Account; app: App; at: string; rt: string; atUntil: number; rtUntil: number };
type Code = { account: Account; app: App; redirect: string; until: number };

/** Who is signed in. One session per account and app: the later one wins. */
export class Sessions {
  readonly #world: World;
  readonly #all = new Set<Session>();
  readonly #codes = new Map<string, Code>();
  readonly #ended = new Set<(session: Session) => void>();

  constructor(world: World) {
    this.#world = world;
  }

  onEnded(listener: (session: Session) => void): void {
    this.#ended.add(listener);
  }

  open(account: Account, app: App): Session {
    this.end((one) => one.account === account && one.app === app);
    const session = { id: this.#secret(8), account, app, ...this.#tokens() };
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
    return [...this.#all].find(({ at }) => at === token);
  }

  ofRefresh(token: string): Session | undefined {
    return [...this.#all].find(({ rt, rtUntil }) => rt === token && rtUntil > this.#world.now());
  }

  /** New tokens; the old ones are worth nothing from now on. */
  refresh(session: Session): Session {
    return Object.assign(session, this.#tokens());
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

  #tokens(): { at: string; rt: string; atUntil: number; rtUntil: number } {
    const now = this.#world.now();
    return { at: this.#secret(40), rt: this.#secret(40), atUntil: now + 30 * DAY, rtUntil: now + 60 * DAY };
  }

  #secret(length: number): string {
    return hex(length, this.#world.random);
  }
}
