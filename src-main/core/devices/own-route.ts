import { splitPartId } from '../../../src-shared/model/key.ts';
import type { Route } from '../areas.ts';

/** The only way to a part that has one: the connection it is named after. */
export function ownRoute(id: string, trait: string): Route {
  const { connection, source, key } = splitPartId(id);
  return { connection, source, part: key, trait };
}
