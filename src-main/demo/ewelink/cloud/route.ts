import type { z } from 'zod';
import type { Living } from '../life/living.ts';
import type { App, Account } from '../world/account.ts';
import type { Params, Region } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import type { History } from './history.ts';
import type { Quota } from './quota.ts';
import type { Session, Sessions } from './sessions.ts';

/** What every answer may need. */
export type Office = { world: World; living: Living; sessions: Sessions; quota: Quota; history: History; latency: number };
export type Asked = {
  office: Office;
  app: App;
  region: Region;
  query: URLSearchParams;
  body: unknown;
  /** Who asks; only behind a bearer's door. */
  session: Session | undefined;
};
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** `sign`: whoever knows the app's secret. `bearer`: whoever is signed in. */
  door: 'sign' | 'bearer' | 'either';
  /** Others get 407. */
  role?: 'enterprise';
  answer(asked: Asked): Params | Promise<Params>;
};

/** The cloud says no: a number, a word, and what may help. */
export class No extends Error {
  readonly code: number;
  readonly data: Params;
  constructor(code: number, message: string, data: Params = {}) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/** The body as this interface takes it. */
export function taken<T extends z.ZodType>(shape: T, body: unknown): z.output<T> {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new No(400, `parameter error: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
}

export function accountOf({ session }: Asked): Account {
  if (!session) throw new No(401, 'cannot found access token info');
  return session.account;
}
