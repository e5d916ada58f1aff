import type { Faults } from '../faults/faults.ts';
import type { Lines } from '../faults/lines.ts';
import type { Home } from '../home/home.ts';
import type { Past } from '../life/past.ts';
import type { Household } from '../people/people.ts';
import type { Tokens } from '../people/tokens.ts';

/** What stands behind both doors of the house, the socket and REST. */
export type Door = {
  home: Home;
  past: Past;
  tokens: Tokens;
  household: Household;
  faults: Faults;
  lines: Lines;
};
