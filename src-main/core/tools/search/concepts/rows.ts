import type { Concept, Gloss } from '../lexicon.ts';

/** A meaning a line: `id | english | chinese | near`, as long as the line may become. */
export const rowsOf = (table: string): readonly Concept[] =>
  table
    .trim()
    .split('\n')
    .map((line): Concept => {
      const [id = '', english = '', chinese = '', near = ''] = line.split('|').map((cell) => cell.trim());
      return [id, english, chinese, near];
    });

/** Other words a line: `what tools say | Chinese | what people say`. */
export const glossesOf = (table: string): readonly Gloss[] =>
  table
    .trim()
    .split('\n')
    .map((line): Gloss => {
      const [told = '', chinese = '', spoken = ''] = line.split('|').map((cell) => cell.trim());
      return [told, chinese, spoken];
    });
