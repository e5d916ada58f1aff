import type { World } from '../../../kit/world.ts';
import { readAnnouncement, type Announcement } from './announcement.ts';

const SERVICE = '_ewelink._tcp';

/**
 * Listens to what devices announce, for as long as the signal lasts: states come this way, too. Nobody takes leave here: whether a device
 * that says goodbye is gone is found out by asking it. `anew` begins again on whatever networks there are now.
 */
export function browse(world: World, listener: (said: Announcement) => void, signal: AbortSignal): { anew(): void } {
  let listening = new AbortController();
  const listen = (): void => {
    listening = new AbortController();
    world.discover(
      SERVICE,
      (found) => {
        const said = readAnnouncement(found);
        if (said) listener(said);
      },
      AbortSignal.any([signal, listening.signal]),
    );
  };
  listen();
  return {
    anew: () => {
      listening.abort();
      if (!signal.aborted) listen();
    },
  };
}
