import { z } from 'zod';
import { isoTime } from '../home/state.ts';
import { newcomer } from '../people/people.ts';
import { Refusal } from '../life/service.ts';
import { adminCommand, command, type Command } from './command.ts';

const Group = z.enum(['system-admin', 'system-users', 'system-read-only']);
const DAY = 86_400_000;

/** Who is there, and by which tokens. */
export const authCommands: Record<string, Command> = {
  'auth/current_user': command({}, ({ user }) => ({
    id: user.id,
    name: user.name,
    is_owner: user.owner,
    is_admin: user.admin,
    credentials: [{ auth_provider_type: 'homeassistant', auth_provider_id: null }],
    mfa_modules: [{ id: 'totp', name: 'Authenticator app', enabled: false }],
  })),
  'auth/refresh_tokens': command({}, ({ tokens, token, user }) =>
    tokens.of(user).map((one) => ({
      id: one.id,
      client_id: one.client,
      client_name: one.name,
      client_icon: one.icon,
      type: one.type,
      created_at: isoTime(one.created),
      is_current: one === token,
      last_used_at: isoTime(one.used),
      last_used_ip: '127.0.0.1',
      expire_at: one.until === null ? null : isoTime(one.until),
      auth_provider_type: 'homeassistant',
    })),
  ),
  'auth/delete_refresh_token': command({ refresh_token_id: z.string() }, ({ home, tokens, user }, { refresh_token_id }) => {
    if (!tokens.of(user).some(({ id }) => id === refresh_token_id)) throw new Refusal('invalid_token_id', 'Received invalid token');
    // The answer goes out before the socket it may be sent on is closed.
    home.later(5, () => void tokens.revokeId(refresh_token_id));
    return {};
  }),
  'auth/delete_all_refresh_tokens': command(
    { token_type: z.string().optional(), delete_current_token: z.boolean().default(true) },
    ({ home, tokens, token, user }, { token_type, delete_current_token }) => {
      const gone = tokens
        .of(user)
        .filter((one) => (token_type === undefined || one.type === token_type) && (delete_current_token || one !== token));
      home.later(5, () => {
        for (const { id } of gone) tokens.revokeId(id);
      });
      return {};
    },
  ),
  'auth/refresh_token_set_expiry': command(
    { refresh_token_id: z.string(), enable_expiry: z.boolean() },
    ({ home, tokens, user }, { refresh_token_id, enable_expiry }) => {
      const found = tokens.of(user).find(({ id }) => id === refresh_token_id);
      if (!found) throw new Refusal('invalid_token_id', 'Received invalid token');
      found.until = enable_expiry ? home.now() + 90 * DAY : null;
      return {};
    },
  ),
  'auth/long_lived_access_token': command(
    { client_name: z.string(), lifespan: z.int(), client_icon: z.string().optional() },
    ({ tokens, user }, { client_name, lifespan, client_icon }) => {
      if (tokens.of(user).some((one) => one.type === 'long_lived_access_token' && one.name === client_name))
        throw new Refusal('unknown_error', 'Unknown error');
      return tokens.longLived(user, client_name, undefined, lifespan, client_icon ?? null);
    },
  ),
  'auth/sign_path': command({ path: z.string(), expires: z.int().default(30) }, ({ home, tokens }, { path, expires }) => ({
    path: `${path}${path.includes('?') ? '&' : '?'}authSig=${tokens.sign(path.split('?', 1)[0] ?? path, home.now() + expires * 1000)}`,
  })),
  'config/auth/list': adminCommand({}, ({ household }) =>
    household.all.map((user) => ({
      id: user.id,
      username: user.username,
      name: user.name,
      is_owner: user.owner,
      is_active: user.active,
      local_only: false,
      system_generated: false,
      group_ids: [user.group],
      credentials: [{ type: 'homeassistant' }],
    })),
  ),
  'config/auth/create': adminCommand(
    { name: z.string(), group_ids: z.array(Group).optional(), local_only: z.boolean().optional() },
    ({ household, home }, { name, group_ids }) => {
      const made = newcomer(name, group_ids?.[0] ?? 'system-users', home.random);
      household.all.push(made);
      return { user: { id: made.id, name: made.name, is_owner: false, is_active: true, local_only: false, group_ids: [made.group] } };
    },
  ),
  'config/auth/delete': adminCommand({ user_id: z.string() }, ({ household, tokens, user }, { user_id }) => {
    if (user_id === user.id) throw new Refusal('no_delete_self', 'Unable to delete your own account');
    const at = household.all.findIndex(({ id }) => id === user_id);
    const gone = household.all[at];
    if (!gone) throw new Refusal('not_found', 'User not found');
    household.all.splice(at, 1);
    gone.active = false;
    for (const { id } of tokens.of(gone)) tokens.revokeId(id);
  }),
  'config/auth_provider/homeassistant/create': adminCommand(
    { user_id: z.string(), username: z.string(), password: z.string() },
    ({ household }, { user_id, username, password }) => {
      const found = household.all.find(({ id }) => id === user_id);
      if (!found) throw new Refusal('not_found', 'User not found');
      if (household.all.some((one) => one.username === username)) throw new Refusal('username_exists', 'Username already exists');
      Object.assign(found, { username, password });
      return {};
    },
  ),
};
