import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Secret } from '../../../kit/secret.ts';
import type { World } from '../../../kit/world.ts';
import type { Access } from './access.ts';
import { Grant, renew, type Fresh } from './session.ts';

/** A token with less than this left is renewed before it is shown to anybody. */
const SPARE_MS = 60_000;
const KEPT = 'access';
const Kept = z.object({ of: z.string(), access: z.string(), until: z.number() });

/** Access by a session that began in the browser: short tokens, renewed by the one that lasts, one renewal at a time. */
export function oauthAccess(world: World, url: string, sealed: Secret): Access {
  const granted = () => grantOf(sealed);
  let fresh: Fresh | undefined;
  let renewing: Promise<Fresh> | undefined;
  /** Made because another was refused: when this one is refused as well, the fault is not its age. */
  let lastTry: string | undefined;

  const current = async (): Promise<Fresh> => (fresh ??= (await kept(world, granted())) ?? granted());
  /** The home ended the session: nothing heals that but a new sign-in, and nobody knocks again. */
  let ended: SwitchboardError | undefined;
  const renewed = async (signal: AbortSignal): Promise<Fresh> => {
    signal.throwIfAborted();
    if (ended) throw ended;
    renewing ??= (async () => {
      try {
        const grant = granted();
        // Whoever asked first may give up; the others still wait for it.
        const next = await renew(world, url, grant, world.signal);
        // Sealed before it is used: a program that dies now has lost nothing.
        await world.secrets.write(KEPT, JSON.stringify({ of: grant.refresh, ...next } satisfies z.infer<typeof Kept>));
        fresh = next;
        return next;
      } catch (thrown) {
        if (thrown instanceof SwitchboardError && thrown.problem === 'auth.expired') ended = thrown;
        throw thrown;
      } finally {
        renewing = undefined;
      }
    })();
    return renewing;
  };

  return {
    token: async (signal) => {
      const { access, until } = await current();
      return until - world.clock.now() >= SPARE_MS ? access : (await renewed(signal)).access;
    },
    refused: async (signal) => {
      if ((await current()).access === lastTry) return false;
      lastTry = (await renewed(signal)).access;
      return true;
    },
  };
}

export function grantOf(sealed: Secret): Grant {
  const { data } = Grant.safeParse(parsed(sealed.reveal()));
  if (!data) throw new SwitchboardError('auth.required', 'Nobody has signed in yet');
  return data;
}

/** Renewed tokens of this very session; after a new sign-in the old ones are worthless. */
async function kept(world: World, grant: Grant): Promise<Fresh | undefined> {
  const { data } = Kept.safeParse(parsed((await world.secrets.read(KEPT)) ?? ''));
  return data?.of === grant.refresh && data.until > grant.until ? data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema says that it is none
  }
}
