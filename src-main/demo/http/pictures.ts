import type { Door } from '../protocol/door.ts';
import { picture } from './picture.ts';
import { NOT_FOUND, type Asked, type Reply, type Route } from './route.ts';

const tokenOf = ({ home }: Door, id: string): unknown => home.get(id)?.attributes['access_token'];

const shown =
  (domain: string) =>
  ({ home }: Door, { match }: Asked): Reply => {
    const entity = home.get(match[1] ?? '');
    if (!entity?.entity_id.startsWith(`${domain}.`)) return NOT_FOUND;
    return entity.state === 'unavailable'
      ? { status: 503, text: '503: Service Unavailable' }
      : { bytes: picture(home.now(), entity.entity_id) };
  };

/** Pictures of cameras, images and what is playing. */
export const pictures: Route[] = [
  { path: /^\/api\/camera_proxy\/(.+)$/, token: tokenOf, answer: shown('camera') },
  { path: /^\/api\/image_proxy\/(.+)$/, token: tokenOf, answer: shown('image') },
  { path: /^\/api\/media_player_proxy\/(.+)$/, token: tokenOf, answer: shown('media_player') },
];
