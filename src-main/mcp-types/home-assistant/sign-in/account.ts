import { z } from 'zod';
import type { World } from '../../../kit/world.ts';
import type { Commands } from '../wire/commands.ts';
import { openConnection } from '../wire/connection.ts';
import { CommandRefused } from '../wire/refused.ts';
import type { Access } from './access.ts';

const User = z.object({ name: z.string().nullish(), is_admin: z.boolean().catch(false) });
/** What whoever signed in may do: everything, the house but not its settings, or nothing but look. */
export type Rights = 'admin' | 'user' | 'reader';
export type Account = { name: string; admin: boolean };

/** Whom a token belongs to. */
export async function accountOf(commands: Commands, signal: AbortSignal): Promise<Account> {
  const { data } = User.safeParse(await commands.call('auth/current_user', {}, { signal }));
  return { name: data?.name || '?', admin: data?.is_admin ?? false };
}

/**
 * What they may do. Home Assistant does not say who may only look; asking it to look at the home zone again is allowed to everybody who
 * may act, and changes nothing.
 */
export async function rightsOf(commands: Commands, { admin }: Account, signal: AbortSignal): Promise<Rights> {
  if (admin) return 'admin';
  try {
    const call = { domain: 'homeassistant', service: 'update_entity', service_data: {}, target: { entity_id: 'zone.home' } };
    await commands.call('call_service', call, { signal });
    return 'user';
  } catch (thrown) {
    if (thrown instanceof CommandRefused) return /unauthori[sz]ed/i.test(`${thrown.code} ${thrown.message}`) ? 'reader' : 'user';
    throw thrown;
  }
}

/** The same with a connection of its own. */
export async function whoIs(world: World, url: string, access: Access): Promise<Account> {
  const connection = await openConnection(world, url, access, world.signal);
  try {
    return await accountOf(connection.commands, world.signal);
  } finally {
    connection.close();
  }
}
