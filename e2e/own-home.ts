import type { Locator, Page } from '@playwright/test';
import { realClock, type DemoClock } from '../src-main/demo/clock.ts';
import { startDemo, type Demo, type DemoOptions } from '../src-main/demo/index.ts';
import { expect, test as base, type Running } from './fixtures.ts';

type Given = {
  /** A home of the journey's own, with knobs for everything that goes wrong. */
  homeOf(options?: DemoOptions): Promise<Demo>;
  /** A panel that is connected to it. */
  live(home: Demo): Promise<Running>;
};

/** For journeys that need more of a home than the demo profile shows: its inside, its faults, its size. */
export const test = base.extend<Given>({
  homeOf: async ({}, use) => {
    const homes: Demo[] = [];
    await use(async (options) => {
      const home = await startDemo(options);
      homes.push(home);
      return home;
    });
    for (const home of homes) await home.stop();
  },
  live: async ({ open }, use) =>
    use(async ({ homeAssistant: { url, token } }) => {
      const running = await open();
      await running.call('connections.create', {
        type: 'home-assistant',
        name: 'House',
        config: { url, sign: 'token', token: { set: token } },
      });
      await expect(running.page.locator('main [data-roving]').first()).toBeVisible({ timeout: 20_000 });
      return running;
    }),
});
export { expect };

type StoppableClock = DemoClock & {
  /** Whatever was to happen later waits from now on. */
  stop(): void;
  /** What has waited happens; what comes of it waits again. */
  step(): void;
  goOn(): void;
};

/** A home's clock that a journey stops while it looks: no state in between is missed, however slow the machine. */
export function stoppableClock(): StoppableClock {
  let gate: PromiseWithResolvers<void> | undefined;
  return {
    ...realClock,
    sleep: async (ms, signal) => {
      await realClock.sleep(ms, signal);
      await gate?.promise;
      signal?.throwIfAborted();
    },
    stop: () => void (gate ??= Promise.withResolvers()),
    step: () => {
      gate?.resolve();
      gate = Promise.withResolvers();
    },
    goOn: () => {
      gate?.resolve();
      gate = undefined;
    },
  };
}

export const tileOf = (page: Page, part: string, room: string): Locator => page.getByRole('button', { name: `${part}, ${room}` }).first();
