import type { Door } from '../protocol/door.ts';
import type { User } from '../people/people.ts';

export type Reply = {
  status?: number;
  json?: unknown;
  text?: string;
  html?: string;
  bytes?: Buffer;
  headers?: Record<string, string>;
};
export type Asked = { match: RegExpMatchArray; url: URL; body: string; user: User };
export type Route = {
  method?: 'POST' | 'DELETE';
  path: RegExp;
  /** Open to everybody. */
  open?: boolean;
  /** For administrators: others get the same 401 a dead token gets. */
  admin?: boolean;
  /** A picture's own token opens it, too. */
  token?: (door: Door, entityId: string) => unknown;
  answer(door: Door, asked: Asked): Reply | Promise<Reply>;
};
export const NOT_FOUND: Reply = { status: 404, text: '404: Not Found' };
export const UNAUTHORIZED: Reply = { status: 401, text: '401: Unauthorized' };
