import { createHash } from 'node:crypto';
import { agreedCommand } from '../../../src-shared/forms/consent.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Connections } from '../areas.ts';
import { canonical } from '../storage/chain.ts';
import type { Work } from './work.ts';

/** Asked for with every call; a config that changes is another one. */
const marks = new WeakMap<Connection['config'], string>();

/**
 * The mark of where a connection leads: its address or its command, whose account it is, and whatever else the person answered about it.
 * Choices of yes and no lead nowhere, how many copies of it run and what they may touch neither, and a key that is renewed opens the same door; but what a program is given may be an address.
 */
export function reachOf({ type, config, renewed }: Pick<Connection, 'type' | 'config' | 'renewed'>): string {
  const known = marks.get(config);
  if (known !== undefined) return known;
  const { copies, ...answers } = config;
  // A type may give the name to a question of its own, and its answer may be an address.
  const text = canonical([type, leading(typeof copies === 'number' ? answers : config), ...(renewed === undefined ? [] : [renewed])]);
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 32);
  marks.set(config, mark);
  return mark;
}

/** Where a call leads now, and what it brings about later. */
export function leadsOf({ target, connection, effects = [] }: Work, connections: Pick<Connections, 'get'>): string {
  const markOf = (id: string | undefined): string => {
    const found = id === undefined ? undefined : connections.get(id);
    return found ? reachOf(found) : '';
  };
  // Asked twice with every call, and nearly always of one.
  if (target.connection === connection && effects.length === 0) return markOf(connection);
  return [...new Set([target.connection, connection, ...effects.map((effect) => effect.target.connection)])].map(markOf).join(' ');
}

function leading(value: unknown): unknown {
  if (typeof value === 'boolean') return undefined;
  if (Array.isArray(value)) return value.map(leading);
  if (typeof value !== 'object' || value === null) return value;
  if (isWalls(value)) return undefined;
  if ('agreed' in value && typeof value.agreed === 'string') return { agreed: agreedCommand(value.agreed) };
  if ('saved' in value && value.saved === true) return 'account' in value ? ['kept', value.account] : 'kept';
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, leading(inner)]));
}

/** By its shape, whatever the question is called; and nothing else may hide beside it. */
const isWalls = (value: object): boolean =>
  'within' in value &&
  (value.within === 'account' || value.within === 'folders') &&
  Object.keys(value).every((name) => name === 'within' || name === 'folders' || name === 'network');
