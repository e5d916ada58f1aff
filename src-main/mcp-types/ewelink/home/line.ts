import type { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/world.ts';
import type { OpenAccount } from '../cloud/account.ts';
import { Push } from '../push/push.ts';
import type { AccountHome } from './account-home.ts';
import type { Condition } from './condition.ts';

/** A line that comes back within this time was hardly missed. */
const HOLD_MS = 30_000;
const CHILDREN_MS = 3000;
/** A line may live longer than the token it was opened with. */
const TOKEN_MS = 6 * 3_600_000;

export type LineFacts = {
  world: World;
  account: OpenAccount;
  condition: Condition;
  home: AccountHome;
  self(): string;
  reload(inMs: number): void;
  /** A device spoke that no list has. */
  stranger(source: string): void;
  signal: AbortSignal;
};

/** The push of the account, and what follows for the home when it speaks, breaks or comes back. */
export function openLine({ world, account, condition, home, self, reload, stranger, signal }: LineFacts) {
  let running = false;
  let wasUp = false;
  let missing: AbortController | undefined;

  const push = new Push({
    world,
    app: account.app,
    tokens: account.tokens,
    self,
    onMessage: (message) => {
      if (message.kind === 'children') return reload(CHILDREN_MS);
      if (message.kind === 'online') return home.online(message.source, message.online);
      const report = { ...message.report, via: 'cloud' as const, at: world.clock.now() };
      if (!home.report(message.source, report)) stranger(message.source);
    },
    onUp: () => {
      missing?.abort();
      missing = undefined;
      condition.clear('cloud', 'account');
      if (wasUp) home.cloudRegained();
      // What was said meanwhile is not said again.
      if (wasUp) reload(0);
      wasUp = true;
    },
    onDown: (error, forGood) => {
      world.log.info('The push of eWeLink is away', { problem: error.problem, cause: error.message });
      condition.note(error);
      home.cloudLost(forGood);
      if (!forGood) miss(error);
    },
  });
  const miss = (error: SwitchboardError): void => {
    if (missing) return;
    missing = new AbortController();
    void world.clock.sleep(HOLD_MS, AbortSignal.any([missing.signal, signal])).then(
      () => {
        home.cloudLost(true);
        condition.set('cloud', { problem: error.problem, ...(error.details.with && { with: error.details.with }) });
      },
      () => undefined,
    );
  };
  const renewal = world.clock.every(TOKEN_MS, () =>
    account.tokens.current(signal).then(
      () => undefined,
      (thrown: unknown) => condition.note(thrown),
    ),
  );
  signal.addEventListener('abort', renewal, { once: true });
  const open = (): void => {
    if (running || signal.aborted) return;
    running = true;
    void push.run(signal).finally(() => (running = false));
  };
  return { push, open, retry: open, wake: () => push.wake() };
}
