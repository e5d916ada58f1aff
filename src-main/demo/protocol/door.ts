import type { Faults } from '../faults/faults.ts';
import type { Lines } from '../faults/lines.ts';
import type { Home } from '../home/home.ts';
import type { Past } from '../life/past.ts';
import type { Role, User } from '../people/people.ts';
import type { Tokens } from '../people/tokens.ts';

/** What stands behind both doors of the house, the socket and REST. */
export type Door = {
  home: Home;
  past: Past;
  tokens: Tokens;
  household: Record<Role, User>;
  faults: Faults;
  lines: Lines;
};
