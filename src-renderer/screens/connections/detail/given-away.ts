import type { Connection } from '../../../../src-shared/model/connection.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSealed = (value: unknown): boolean => isRecord(value) && value['saved'] === true;

/** An answer without what is sealed in it: a saved secret is no answer anywhere else. */
function open(value: unknown): unknown {
  if (isSealed(value)) return undefined;
  if (Array.isArray(value)) return value.map(open);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (isSealed(inner) ? [] : [[name, open(inner)]]))) : value; // prettier-ignore
}

/** What another connection of the kind can begin with. Rows whose value was a secret keep their names, and ask for it. */
export const openAnswers = (config: Connection['config']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(config).flatMap(([name, value]) => (open(value) === undefined ? [] : [[name, open(value)]])));

/** As a file that `--seed` takes, once its secrets are put in. */
export const seedOf = ({ type, slug, name, config }: Connection): object => ({
  connections: [{ type, slug, name, config: openAnswers(config) }],
});
