/** What the door does to everybody. */
export class DoorFaults {
  readonly #close: (ms: number) => void;
  readonly #revoke: (token?: string) => void;
  #failures = 0;
  /** Every upgrade is answered with this status instead. */
  upgradeStatus: number | undefined;
  /** Every HTTP request is answered with this status instead. */
  httpStatus: number | undefined;
  /** Failed logins after which everybody here is banned; undefined: never, as Home Assistant is by default. */
  banAfter: number | undefined;

  constructor(close: (ms: number) => void, revoke: (token?: string) => void) {
    this.#close = close;
    this.#revoke = revoke;
  }

  get banned(): boolean {
    return this.banAfter !== undefined && this.#failures >= this.banAfter;
  }

  loginFailed(): void {
    this.#failures += 1;
  }

  get failures(): number {
    return this.#failures;
  }

  /** 403 banned, 404 no Home Assistant, 502 and 503 not yet there. */
  refuseUpgrades(status: 401 | 403 | 404 | 502 | 503): void {
    this.upgradeStatus = status;
  }

  /** Nobody listens at the address for a while. */
  refuseConnections(ms: number): void {
    this.#close(ms);
  }

  /** Takes a token away, the demo's own when none is named: its sockets close at once, and it is never accepted again. */
  revoke(token?: string): void {
    this.#revoke(token);
  }

  calm(): void {
    this.upgradeStatus = undefined;
    this.httpStatus = undefined;
    this.banAfter = undefined;
    this.#failures = 0;
  }
}
