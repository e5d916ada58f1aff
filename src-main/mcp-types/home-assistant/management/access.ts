import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Link } from '../../../kit/link.ts';
import type { Clock } from '../../../kit/world.ts';
import type { Entity } from '../home/entities.ts';
import type { Rest } from '../sign-in/rest.ts';
import type { Commands } from '../wire/commands.ts';

/** What a live home lends to the tools that manage it. */
export type HomeAccess = {
  commands: Pick<Commands, 'call' | 'subscribe'>;
  rest: Rest;
  clock: Clock;
  /** The home's release, as it said at the door. */
  version: string;
  entity(id: string): Entity | undefined;
  ids(): string[];
  /** The entities of a room or a device; undefined: there is none of that name. */
  within(kind: 'area_id' | 'device_id', id: string): string[] | undefined;
  /** Where an entity is found among the devices of this link. */
  place(id: string): { device: string; part: string } | undefined;
};
export type ManagedLink = Link & { readonly access: HomeAccess };

const User = z.object({ name: z.string().nullish(), is_admin: z.boolean().catch(false) });
type User = z.infer<typeof User>;
const users = new WeakMap<object, Promise<User>>();

/** Who is signed in; asked once per connection. */
export function userOf({ commands }: HomeAccess, signal: AbortSignal): Promise<User> {
  const known = users.get(commands);
  if (known) return known;
  const asked = commands.call('auth/current_user', {}, { signal }).then((raw) => User.parse(raw));
  users.set(commands, asked);
  // Only an answer is worth keeping.
  asked.catch(() => users.delete(commands));
  return asked;
}

/** Says before anything is tried that the account has too few rights, and what would help. */
export async function needAdmin(access: HomeAccess, signal: AbortSignal): Promise<void> {
  const { is_admin: isAdmin, name } = await userOf(access, signal);
  if (isAdmin) return;
  throw new SwitchboardError(
    'remote.forbidden',
    `The account "${name ?? 'signed in'}" is no administrator of Home Assistant, and only administrators may do this. Reading and driving devices still works.`,
  );
}

/** Whether the home is of this release or newer; a version that cannot be read counts as new. */
export function since(version: string, release: string): boolean {
  const rank = (text: string): number => {
    const [year = Number.NaN, month = 0] = text.split('.').map((piece) => Number.parseInt(piece, 10));
    return year * 100 + month;
  };
  return Number.isNaN(rank(version)) || rank(version) >= rank(release);
}
