import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useHome } from '../../hub/stores/home.ts';

/** Keeps what the person decided about rooms: their order, and which of them Home leaves out. True when it was kept. */
export const arrangeRooms = (what: string, change: { order?: string[]; room?: string; hidden?: boolean }): Promise<boolean> =>
  hub.call('devices.arrangeRooms', change).then(
    (rooms) => (useHome.write({ rooms }), true),
    (thrown: unknown) => (tellFailure(what, thrown), false),
  );

/** Keeps the order of tiles; it is shown at once, the home comes back changed by its topic. True when it was kept. */
export async function arrangeTiles(what: string, ids: string[]): Promise<boolean> {
  try {
    await hub.call('devices.arrangeTiles', { parts: ids });
    const places = new Map(ids.map((id, place) => [id, place]));
    useHome.write(({ parts, devices }) => ({
      // Another order of tiles is another shape of the home, which is told by a new table of devices.
      devices: { ...devices },
      parts: Object.fromEntries(
        Object.entries(parts).map(([id, part]) => {
          const order = places.get(id);
          if (order === part.order) return [id, part];
          const { order: _before, ...rest } = part;
          return [id, { ...rest, ...(order !== undefined && { order }) }];
        }),
      ),
    }));
    return true;
  } catch (thrown) {
    tellFailure(what, thrown);
    return false;
  }
}
