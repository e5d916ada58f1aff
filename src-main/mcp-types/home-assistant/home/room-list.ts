import type { LinkRoom } from '../../../kit/link.ts';
import type { RoomChoice } from './member.ts';
import type { Registries } from './registries.ts';

/** The rooms of the home, named and left out as the person chose. */
export function roomList({ areas, floors }: Registries, choice: RoomChoice): LinkRoom[] {
  return [...areas.values()].flatMap(({ area_id: source, name, floor_id }) => {
    const chosen = Object.hasOwn(choice, source) ? choice[source] : undefined;
    const floor = floor_id ? floors.get(floor_id) : undefined;
    if (chosen === null) return [];
    return [
      {
        source,
        name: chosen ?? name,
        ...(floor && { floor: floor.name }),
        ...(typeof floor?.level === 'number' && { level: floor.level }),
      },
    ];
  });
}
