import { addItem, dropItem } from '../home/item-entities.ts';
import { fault, inNewWords, type Body, type Kind } from '../home/items.ts';
import { since } from '../home/version.ts';
import type { Door } from '../protocol/door.ts';
import type { Asked, Reply, Route } from './route.ts';

/** Core reloads by itself; the entity comes a moment later. */
const RELOAD_MS = 150;
const SLUG = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;
const MISSING = { message: 'Resource not found' };
const PATH = /^\/api\/config\/(automation|script|scene)\/config\/(.+)$/;
const kindOf = (text: string | undefined): Kind => (text === 'script' || text === 'scene' ? text : 'automation');
const wrong = (message: string): Reply => ({ status: 400, json: { message } });

function bodyOf(text: string): Body | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.fromEntries(Object.entries(body)) : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces the whole item; a body that names another id moves it there. */
function write({ home }: Door, { match, body }: Asked): Reply {
  const kind = kindOf(match[1]);
  const key = decodeURIComponent(match[2] ?? '');
  const given = bodyOf(body);
  if (!given) return wrong('Invalid JSON specified');
  if (kind === 'script' && !SLUG.test(key)) return wrong(`Key malformed: invalid slug ${key}`);
  const broken = fault(kind, given);
  if (broken) return wrong(`Message malformed: ${broken}`);
  const own = kind !== 'script' && typeof given['id'] === 'string' ? given['id'] : key;
  const { id: _id, ...rest } = given;
  const kept: Body = kind === 'script' ? given : { id: own, ...rest };
  const items = home.items.of(kind);
  if (own !== key && items.delete(key)) home.later(RELOAD_MS, () => dropItem(home, kind, key));
  items.set(own, kept);
  home.later(RELOAD_MS, () => items.get(own) === kept && addItem(home, kind, own, kept));
  return { json: { result: 'ok' } };
}

/** Automations, scripts and scenes of the panel's own files. */
export const configItems: Route[] = [
  {
    path: PATH,
    admin: true,
    answer: ({ home }, { match }) => {
      const body = home.items.of(kindOf(match[1])).get(decodeURIComponent(match[2] ?? ''));
      if (body && match[1] === 'automation' && since(home.version, '2024.10')) return { json: inNewWords(body) };
      return body ? { json: body } : { status: 404, json: MISSING };
    },
  },
  { method: 'POST', path: PATH, admin: true, answer: write },
  {
    method: 'DELETE',
    path: PATH,
    admin: true,
    answer: ({ home }, { match }) => {
      const kind = kindOf(match[1]);
      const key = decodeURIComponent(match[2] ?? '');
      if (!home.items.of(kind).delete(key)) return { status: 400, json: MISSING };
      home.later(RELOAD_MS, () => dropItem(home, kind, key));
      return { json: { result: 'ok' } };
    },
  },
];
