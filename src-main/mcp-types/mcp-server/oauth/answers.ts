import type { World } from '../../../kit/index.ts';
import type { Answers, Place } from '../config.ts';
import type { Access } from './access.ts';
import type { Asked } from './browser.ts';
import { grantOf } from './grant.ts';
import { notSignedIn, signedIn } from './signed-in.ts';

/** A place with the way in that the answers open. */
export function reached(place: Place, { session }: Answers, world: World): Place {
  if (place.kind === 'program') return place;
  const isTyped = Object.keys(place.headers).some((name) => name.toLowerCase() === 'authorization');
  const access: Access = session ? signedIn(world, place.url, grantOf(session.tokens.reveal())) : notSignedIn(world, isTyped);
  return { ...place, access };
}

/** What a sign-in begins with. */
export const askedOf = ({ url, introduction, clientId, clientSecret, clientPage, session }: Partial<Answers>): Asked => ({
  url,
  introduction: {
    ...(introduction === 'given' && { id: clientId, secret: clientSecret?.reveal() }),
    ...(introduction === 'page' && { page: clientPage }),
  },
  before: session?.tokens.reveal(),
});
