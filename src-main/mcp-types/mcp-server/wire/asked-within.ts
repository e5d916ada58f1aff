import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Exchange, Exchanged, World } from '../../../kit/index.ts';
import { leadsOn, ledAway } from '../../../kit/led-away.ts';
import type { Access } from '../oauth/access.ts';
import { exchangeAs } from '../oauth/fetch-as.ts';
import { wordsOf } from './whole.ts';

const MOST_HOPS = 5;
const MOST_WORDS = 1024 * 1024;

/**
 * Asks, and goes where a server leads within itself, as it was asked: many put their address one slash further. Nobody is followed elsewhere, and
 * who leads there is told of.
 */
export async function askedWithin(world: Pick<World, 'exchange'>, access: Access | undefined, request: Exchange): Promise<Exchanged> {
  let next = request;
  for (let hop = 0; ; hop += 1) {
    const answer = await exchangeAs(world, access, next);
    const led = leadsOn(answer);
    if (led === undefined) return answer;
    // What stands beside it is nobody's, but its line is used again.
    await wordsOf(answer, MOST_WORDS, 'What it says of where it leads');
    next = { ...next, url: placeWithin(led, answer.status, next, hop) };
  }
}

function placeWithin(led: string, status: number, { url, method }: Exchange, hop: number): string {
  const from = new URL(url);
  if (hop === MOST_HOPS || !URL.canParse(led, url))
    throw new SwitchboardError('remote.strange', `${from.host} leads round and round`, { with: { host: from.host } });
  const to = new URL(led, url);
  const keeps = method === 'GET' || status === 307 || status === 308;
  if (!keeps || to.origin !== from.origin || to.username || to.password) throw ledAway(from, to);
  return to.href;
}
