import type { LaterAct } from '../../../kit/link.ts';
import type { HomeAccess } from './access.ts';
import { worstOf } from './effects.ts';
import { findEntity } from './registry.ts';

/** A room is what rules speak of: whoever moves a thing takes it out of one and into another. */
const MOVES: LaterAct = {
  risk: 'danger',
  what: { en: 'Rules for its room, or for what is hidden, may no longer apply to it', 'zh-CN': '针对其房间或隐藏项的规则可能不再适用于它' },
};
/** A name is what the person goes by who is asked. */
const RENAMES: LaterAct = {
  risk: 'danger',
  what: { en: 'You will be asked about it under another name', 'zh-CN': '以后将以另一个名称就它向你询问' },
};

type Wish = { area?: unknown; hidden?: unknown; enabled?: unknown; name?: unknown; aliases?: unknown };

/** What changing an entity does to the rules of the person, and to what they are shown when they are asked. */
export async function unbinding(access: HomeAccess, given: string, wish: Wish, signal: AbortSignal): Promise<LaterAct[]> {
  const { area, hidden, enabled, name, aliases } = wish;
  const moves = [area, hidden, enabled].some((one) => one !== undefined) ? [MOVES] : [];
  if (name === undefined && aliases === undefined) return moves;
  const { id, entry } = await findEntity(access, given, signal);
  // One of a device gives its name to all of it.
  const beside = typeof entry?.device_id === 'string' ? access.within('device_id', entry.device_id) : undefined;
  const isDangerous = [id, ...(beside ?? [])].some((one) => {
    const entity = access.entity(one);
    return entity !== undefined && worstOf(entity) === 'danger';
  });
  return isDangerous ? [...moves, RENAMES] : moves;
}
