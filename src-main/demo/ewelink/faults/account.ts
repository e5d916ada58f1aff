import type { Quota } from '../cloud/quota.ts';
import type { Sessions } from '../cloud/sessions.ts';
import type { World } from '../world/world.ts';

/** What happens to the account and its app. */
export class AccountFaults {
  readonly #world: World;
  readonly #sessions: Sessions;
  readonly quota: Quota;

  constructor(world: World, sessions: Sessions, quota: Quota) {
    this.#world = world;
    this.#sessions = sessions;
    this.quota = quota;
  }

  /** Somebody signs in to the same account with the same app: every session there is ends. */
  kick(): void {
    for (const { account, app } of this.#sessions.all) this.#sessions.open(account, app);
  }

  /** Access tokens are too old from now on. */
  expireAccess(): void {
    this.#sessions.expire('access');
  }

  /** Refresh tokens, too: only a new sign-in helps. */
  expireRefresh(): void {
    this.#sessions.expire('access');
    this.#sessions.expire('refresh');
  }

  /** All calls of this month are used up, in every region; `gateway`: said by HTTP 403. */
  useUpQuota(said: 'answer' | 'gateway' = 'answer'): void {
    this.quota.limit = 0;
    this.quota.byGateway = said === 'gateway';
  }

  /** The servers' clock is off by so much. */
  skew(ms: number): void {
    this.#world.skew = ms;
  }

  /** Another member shares their whole home with this account. */
  shareHome(home: string, email: string): void {
    this.#world.accounts.find(({ row }) => row.email === email)?.guestOf.add(home);
  }

  calm(): void {
    this.quota.calm();
    this.#world.skew = 0;
  }
}
