import type { Exchange, Exchanged, World } from '../../../kit/index.ts';
import type { Access } from '../oauth/access.ts';
import { exchangeAs } from '../oauth/fetch-as.ts';

const MOST_HOPS = 5;
const LEADS = new Set([301, 302, 303, 307, 308]);

/** Asks, and goes where a server leads within itself, as it was asked: many put their address one slash further. Nobody is followed elsewhere. */
export async function askedWithin(world: Pick<World, 'exchange'>, access: Access | undefined, request: Exchange): Promise<Exchanged> {
  let url = request.url;
  for (let hop = 0; ; hop += 1) {
    const answer = await exchangeAs(world, access, (authorization) => ({
      ...request,
      url,
      headers: { ...request.headers, ...authorization },
    }));
    const next = placeWithin(answer, url, request.method === 'GET');
    if (next === undefined || hop === MOST_HOPS) return answer;
    await answer.each(() => undefined);
    url = next;
  }
}

/** Where an answer leads that is not followed, in words; undefined for one that leads nowhere. */
export function leadsTo(answer: Exchanged, url: string): string | undefined {
  const target = targetOf(answer, url);
  return target && `It leads to ${target.origin}${target.pathname}, and nothing was sent there`;
}

function placeWithin(answer: Exchanged, url: string, isReading: boolean): string | undefined {
  const target = targetOf(answer, url);
  const keeps = isReading || answer.status === 307 || answer.status === 308;
  return target && keeps && target.origin === new URL(url).origin && !target.username && !target.password ? target.href : undefined;
}

function targetOf({ status, headers }: Exchanged, url: string): URL | undefined {
  const { location } = headers;
  return LEADS.has(status) && location !== undefined && URL.canParse(location, url) ? new URL(location, url) : undefined;
}
