import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Picture } from '../../../kit/link.ts';
import { domainOf } from '../domains/index.ts';
import { text } from '../domains/row.ts';
import type { Entity } from '../home/entities.ts';
import type { Rest } from '../sign-in/rest.ts';
import { entryOf } from '../wire/shapes.ts';

const MAX_BYTES = 8_000_000;
const TIMEOUT_MS = 10_000;
/** The doors that hand out a still to whoever is signed in, so that nobody needs the token an entity shows in its attributes. */
const DOORS: Record<string, string> = { camera: 'camera_proxy', image: 'image_proxy', media_player: 'media_player_proxy' };

/** What a camera, an image, a player or a person shows, fetched from the home itself and from nowhere else. */
export async function readStill(rest: Rest, entity: Entity, width: number | undefined, signal: AbortSignal): Promise<Picture> {
  const path = pathOf(entity, width);
  if (entity.state === 'unavailable') throw new SwitchboardError('device.offline', `${entity.id} is unavailable`);
  if (path === undefined) throw new SwitchboardError('not.supported', `${entity.id} has no picture`);
  const { status, headers, bytes } = await rest({ path, as: 'bytes', maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS }, signal);
  if (status === 404) throw new SwitchboardError('not.found', `${entity.id} shows nothing now`);
  // Home Assistant answers 500 and 503 where the camera itself does not answer.
  if (status >= 500) throw new SwitchboardError('device.offline', `${entity.id} gave no picture (${status})`);
  if (status !== 200) throw new SwitchboardError('remote.strange', `Home Assistant answered ${status} instead of a picture`);
  return { type: headers['content-type'] ?? '', bytes };
}

function pathOf(entity: Entity, width: number | undefined): string | undefined {
  const door = entryOf(DOORS, domainOf(entity.id));
  if (door) return `/api/${door}/${encodeURIComponent(entity.id)}${width === undefined ? '' : `?width=${width}`}`;
  const named = text(entity, 'entity_picture');
  // A picture that lies on somebody else's server would tell them who lives here and when.
  return named !== undefined && /^\/(?![/\\])/.test(named) ? named : undefined;
}
