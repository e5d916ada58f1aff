import type { Vocabulary } from '../../../src-shared/contract/system.ts';
import { TRAITS } from '../../../src-shared/model/traits/table.ts';

/** The trait table as data, for windows that carry no schemas. */
export const vocabulary = (): Vocabulary => ({
  traits: Object.fromEntries(
    Object.entries(TRAITS).map(([name, { widget, read, commands }]) => [
      name,
      { widget, read, commands: Object.fromEntries(Object.entries(commands).map(([command, { risk }]) => [command, risk])) },
    ]),
  ),
});
