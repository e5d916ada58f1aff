import { createHash } from 'node:crypto';
import type { Connection } from '../../../src-shared/model/connection.ts';
import { canonical } from '../storage/chain.ts';

/**
 * The mark of where a connection leads: its address or its command, and whatever else the person answered about it. Choices of yes and no
 * lead nowhere, and a key that is renewed opens the same door.
 */
export const reachOf = ({ type, config }: Pick<Connection, 'type' | 'config'>): string =>
  createHash('sha256')
    .update(canonical([type, leading(config)]))
    .digest('hex')
    .slice(0, 32);

function leading(value: unknown): unknown {
  if (typeof value === 'boolean') return undefined;
  if (Array.isArray(value)) return value.map(leading);
  if (typeof value !== 'object' || value === null) return value;
  if ('saved' in value && value.saved === true) return 'kept';
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, leading(inner)]));
}
