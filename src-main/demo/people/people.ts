import { hex, type Random } from '../random.ts';

export type Group = 'system-admin' | 'system-users' | 'system-read-only';
export type User = {
  id: string;
  name: string;
  username: string;
  password: string;
  group: Group;
  owner: boolean;
  admin: boolean;
  active: boolean;
};
export type Role = 'owner' | 'user' | 'reader';

const person = (name: string, username: string, group: Group, id: string): User => ({
  id,
  name,
  username,
  password: username,
  group,
  owner: username === 'demo',
  admin: group === 'system-admin',
  active: true,
});

/** Everybody who may sign in; the first three by what they may do. */
export type Household = Record<Role, User> & { all: User[] };

/** Who lives here: an owner, somebody of the ordinary group, and somebody who may only look. Their password is their user name. */
export const householdOf = (ownerId: string, random: Random): Household => {
  const owner = person('Demo', 'demo', 'system-admin', ownerId);
  const user = person('Robin', 'robin', 'system-users', hex(32, random));
  const reader = person('Guest', 'guest', 'system-read-only', hex(32, random));
  return { owner, user, reader, all: [owner, user, reader] };
};

/** Somebody new, who cannot sign in before they have a name and a password. */
export const newcomer = (name: string, group: Group, random: Random): User => person(name, '', group, hex(32, random));
