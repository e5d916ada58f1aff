import type { App } from '../world/account.ts';
import type { Params, Region } from '../world/rows.ts';
import { wordsOf } from '../faults/answers.ts';
import { family } from './family.ts';
import { groups } from './groups.ts';
import { front } from './homepage.ts';
import { No, type Office, type Route } from './route.ts';
import { scenes } from './scenes.ts';
import type { Session } from './sessions.ts';
import { sharing } from './sharing.ts';
import { queryText, signed } from './signature.ts';
import { status } from './status.ts';
import { things } from './things.ts';
import { user } from './user.ts';

const ROUTES: Route[] = [...user, ...front, ...family, ...things, ...status, ...groups, ...scenes, ...sharing];

export type Letter = {
  method: string;
  path: string;
  query: URLSearchParams;
  region: Region;
  appId: string;
  authorization: string;
  body: string;
};
/** `byGateway`: the words of something in front of the cloud, which knows no envelopes. */
export type Answer = { error: number; msg: string; data: Params; byGateway?: 403 };

/** Reads a request, looks who asks, and answers in the envelope of the cloud. */
export async function answer(office: Office, letter: Letter): Promise<Answer> {
  try {
    const app = appOf(office, letter);
    const { quota } = office;
    if (!quota.take(app, letter.region, letter.path))
      return { error: 412, msg: wordsOf(412), data: {}, ...(quota.byGateway && { byGateway: 403 }) };
    const route = ROUTES.find(({ method, path }) => method === letter.method && path === letter.path);
    if (!route) throw new No(403, 'the url is not found');
    const session = enter(office, route, app, letter);
    if (route.role === 'enterprise' && app.role !== 'enterprise')
      throw new No(407, `path of request is not allowed with appid: ${letter.path}`);
    const data = await route.answer({ office, app, region: letter.region, query: letter.query, body: parsed(letter), session });
    return { error: 0, msg: '', data };
  } catch (thrown) {
    if (thrown instanceof No) return { error: thrown.code, msg: thrown.message, data: thrown.data };
    throw thrown;
  }
}

/** Whose call it is; whoever is signed in may leave the header away, as the vendor's own library does. */
function appOf({ world, sessions }: Office, { appId, authorization }: Letter): App {
  const app = appId === '' ? sessions.ofAccess(authorization.replace(/^Bearer /, ''))?.app : world.apps.find(({ id }) => id === appId);
  if (!app)
    throw appId === '' && authorization.startsWith('Bearer ')
      ? new No(401, 'cannot found access token info')
      : new No(403, 'appid is unauthorized!');
  return app;
}

function enter(office: Office, { door }: Route, app: App, letter: Letter): Session | undefined {
  const [, way = '', proof = ''] = /^(Sign|Bearer) (.+)$/.exec(letter.authorization) ?? [];
  if (way === 'Sign' && door !== 'bearer') {
    if (signed(app.secret, letter.body === '' ? queryText(letter.query) : letter.body, proof)) return undefined;
    throw new No(406, 'sign verification failed');
  }
  if (way === 'Bearer' && door !== 'sign') return sessionOf(office, door, app, letter.region, proof);
  throw new No(401, 'authorization error');
}

function sessionOf({ sessions }: Office, door: Route['door'], app: App, region: Region, token: string): Session {
  const session = sessions.ofAccess(token);
  // Of another account, another app, another region: nobody here knows it.
  if (!session || session.app !== app || session.account.region !== region) throw new No(401, 'cannot found access token info');
  if (!sessions.isFresh(session) && door !== 'either') throw new No(402, 'access token expired');
  return session;
}

function parsed({ body, method }: Letter): unknown {
  if (body === '' || method === 'GET') return {};
  try {
    const value: unknown = JSON.parse(body);
    return value;
  } catch {
    throw new No(400, 'parameter error: body');
  }
}
