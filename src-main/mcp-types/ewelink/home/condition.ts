import type { Problem } from '../../../../src-shared/errors/problems.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { LinkEvent } from '../../../kit/link.ts';
import { needsPerson } from '../account/problems.ts';

type Health = Extract<LinkEvent, { kind: 'health' }>['health'];
/** The worst first: who is not signed in needs not hear of the rest. */
const TROUBLES = ['account', 'quota', 'cloud', 'list', 'app'] as const;
type Trouble = (typeof TROUBLES)[number];
/** An AppID that ends soon is worth a word, no more. */
const STATES: Record<Trouble, Pick<Health, 'state' | 'goesOn'>> = {
  account: { state: 'attention', goesOn: true },
  quota: { state: 'attention', goesOn: true },
  cloud: { state: 'offline', goesOn: true },
  /** The account let us in and says nothing of what is in it. */
  list: { state: 'offline', goesOn: true },
  app: { state: 'connected' },
};
type Told = { problem: Problem; with?: Record<string, string | number> };

/** How the connection is as a whole, told when it changes. Whatever it is, what still works goes on. */
export class Condition {
  readonly #tell: (health: Health) => void;
  readonly #troubles = new Map<Trouble, Told>();
  #withheld = 0;
  #last = '';

  constructor(tell: (health: Health) => void) {
    this.#tell = tell;
  }

  /** Only the person can go on. */
  get isStuck(): boolean {
    return this.#troubles.has('account') || this.#troubles.has('quota');
  }

  get needsPerson(): boolean {
    return this.#troubles.has('account');
  }

  /** When the calls of the month are given anew; undefined: they are not used up. */
  get quotaUntil(): number | undefined {
    const day = this.#troubles.get('quota')?.with?.['until'];
    const at = typeof day === 'string' ? Date.parse(day) : Number.NaN;
    return Number.isNaN(at) ? undefined : at;
  }

  get withheld(): number {
    return this.#withheld;
  }

  /** Something failed that the connection as a whole suffers from; other failures are nobody's business here. */
  note(thrown: unknown): void {
    if (!(thrown instanceof SwitchboardError)) return;
    const { problem, details } = thrown;
    const told = { problem, ...(details.with && { with: details.with }) };
    if (problem === 'account.quota') this.set('quota', told);
    else if (needsPerson(thrown) && problem !== 'account.app-limited') this.set('account', told);
  }

  set(trouble: Trouble, told: Told): void {
    this.#troubles.set(trouble, told);
    this.say();
  }

  clear(...troubles: Trouble[]): void {
    for (const trouble of troubles) this.#troubles.delete(trouble);
    this.say();
  }

  /** So many things the vendor counts and never lists. */
  withholds(count: number): void {
    this.#withheld = count;
    this.say();
  }

  say(): void {
    const health = this.#health();
    const said = JSON.stringify(health);
    if (said === this.#last) return;
    this.#last = said;
    this.#tell(health);
  }

  #health(): Health {
    const worst = TROUBLES.find((one) => this.#troubles.has(one));
    const told = worst && this.#troubles.get(worst);
    if (!worst || !told) {
      const sentence = { key: 'connections.withheld', with: { count: this.#withheld } };
      return { state: 'connected', ...(this.#withheld > 0 && { sentence }) };
    }
    const sentence = { key: `problems.${told.problem}.title`, ...(told.with && { with: told.with }) };
    return { ...STATES[worst], problem: told.problem, sentence };
  }
}
