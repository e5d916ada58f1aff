import type { House } from './house.ts';

export type Told = {
  check(what: string, story: () => Promise<unknown>): Promise<void>;
  skip(what: string, why: string): void;
  /** Prints the closing line; the exit code. */
  end(): number;
};
export type Lane = { house: House; check: Told['check']; skip: Told['skip'] };

/** Runs stories one after the other and says of each what came of it. */
export function checks(): Told {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  const say = (text: string) => process.stdout.write(`${text}\n`);
  return {
    check: async (what, story) => {
      const since = performance.now();
      try {
        await story();
        counted.passed++;
        say(`✓ ${what} (${Math.round(performance.now() - since)} ms)`);
      } catch (error) {
        counted.failed++;
        say(`✗ ${what}\n    ${error instanceof Error ? error.message.split('\n').slice(0, 12).join('\n    ') : String(error)}`);
      }
    },
    skip: (what, why) => {
      counted.skipped++;
      say(`– ${what}: skipped, ${why}`);
    },
    end: () => {
      const { passed, failed, skipped } = counted;
      say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
      return failed > 0 ? 1 : 0;
    },
  };
}
