import type { Agent as HttpAgent } from 'node:http';
import type { Readable } from 'node:stream';
import type { HttpRequest } from '../../kit/world.ts';
import type { Checked } from './guard.ts';
import type { SecureAgent } from './secure-agent.ts';

/** What one request may carry, and what is collected of an answer at most. */
export const MAX_BYTES = 20_000_000;

/** The wires of one connection; a WebSocket uses the same secure one. */
export type Agents = { plain: HttpAgent; secure(): Promise<SecureAgent> };
/** One step of a request: where it leads has been looked at. */
export type Hop = { checked: Checked; request: HttpRequest; signal: AbortSignal; agents: Agents };
/** An answer whose body still flows. */
export type Flowing = { status: number; headers: Record<string, string>; body: Readable; host: string };

/** Names in small letters, one text each. */
export function plainHeaders(headers: object): Record<string, string> {
  const entries: [string, unknown][] = Object.entries(headers);
  const text = (value: unknown) => (typeof value === 'string' ? [value] : Array.isArray(value) ? [value.join(', ')] : []);
  return Object.fromEntries(entries.flatMap(([name, value]) => text(value).map((one) => [name.toLowerCase(), one])));
}
