import type { Sentence } from '../../../../src-shared/text/text.ts';

type Named = { name: string; value: string };

/** What a person must still say: a hole in the texts of an entry. */
export type Ask = {
  /** As it stands in the holes: `env:NAME` or `input:id`. */
  id: string;
  label: string;
  /** What is typed must not be seen. */
  secret: boolean;
  /** Stands in the file for the case that nobody says anything; it may be secret. */
  otherwise?: string;
  options?: string[];
  /** Part of the command, so it is shown whole and agreed to. */
  inCommand: boolean;
};

/** One server as a file of settings, a page or a person describes it. Values may be secret: nothing of this goes into a frame as it is. */
export type FoundServer = {
  /** Tells it from the others of the same text. */
  key: string;
  name: string;
  way: 'program' | 'address';
  command?: { program: string; args: string[]; cwd?: string };
  env: Named[];
  url?: string;
  headers: Named[];
  asks: Ask[];
  /** Switched off where it was found. */
  disabled: boolean;
  /** Why it cannot be connected as it stands. */
  problem?: Sentence;
  /** What the person should know besides. */
  remarks: Sentence[];
};
export type FoundNamed = Named;

/** The variables and headers that are kept: one without a letter in it is as good as none, and nothing can be sealed in it. */
export const sealedIn = (named: readonly Named[]): Named[] => named.filter(({ value }) => value !== '');
