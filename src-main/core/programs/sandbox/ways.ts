import { BWRAP } from './bwrap.ts';
import type { Grants } from './grants.ts';
import { SANDBOX_EXEC } from './seatbelt.ts';

/** How a system shuts a program in. */
export type Way = {
  /** The program that does it. */
  program: string;
  /** It stands around what it shuts in: it is that one which hears signals, and its end says how this one ends. */
  hasWalls: boolean;
  /** Runs to a good end where the system lets it do its work. */
  trial: readonly string[];
  shut(what: { grants: Grants; path: string; args: readonly string[]; env: Readonly<Record<string, string>> }): {
    args: string[];
    /** Written to its fourth line, with a zero byte after each. */
    options?: string[];
  };
};

/** Where a system is missing, there is none: Windows has nothing that could be started in front of a program. */
export const WAYS: Readonly<Record<string, Way>> = { linux: BWRAP, darwin: SANDBOX_EXEC };
