import type { LinkSecrets, World } from '../../../kit/world.ts';
import { signInOf } from '../account/tokens.ts';

/** What a try has to share with the connection it is about: calls are counted wherever they come from. */
const SHARED = new Set(['calls', 'refused']);
const SESSION = 'session';

/**
 * The world of a try. A saved connection may be alive beside it, and goes on if the person thinks better of it: what it keeps of its own
 * sign-in and its things stays, unless it is the same sign-in that was renewed.
 */
export function trialWorld(world: World): World {
  const { secrets } = world;
  const own = new Map<string, string | undefined>();
  const isTheirs = async (name: string, value: string | undefined): Promise<boolean> => {
    if (SHARED.has(name)) return true;
    if (name !== SESSION || value === undefined) return false;
    const kept = signInOf(await secrets.read(SESSION));
    return kept === undefined || kept === signInOf(value);
  };
  const apart: LinkSecrets = {
    read: async (name) => (own.has(name) ? own.get(name) : secrets.read(name)),
    write: async (name, value) => {
      if (!(await isTheirs(name, value))) return void own.set(name, value);
      own.delete(name);
      await secrets.write(name, value);
    },
  };
  return { ...world, secrets: apart };
}
