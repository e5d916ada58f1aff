import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/index.ts';
import type { Access, Refusal } from './access.ts';
import { challengeOf, keepChallenge } from './challenge.ts';
import { Grant, parsed, serverOf } from './grant.ts';
import { isMore } from './scopes.ts';

/** A key with less than this left – or than a fifth of its life, where that is short – is renewed before it is shown to anybody. */
const SPARE_MS = 60_000;
/** Rights are asked for on top of others so often; a server that wants ever more is not satisfied by asking. */
const MOST_STEPS = 3;
const KEPT = 'grant';
/** A sign-in server that was away a moment ago is left alone as long as there is a good key. */
const AGAIN_MS = 30_000;

/** One renewal of a session at a time, whoever needs it: where keys rotate, a second one ends the session. */
const renewing = new Map<string, Promise<Grant>>();

/** Access by a sign-in in the browser: short keys, renewed ahead of their end by the one that lasts. */
export function signedIn(world: World, url: string, granted: Grant): Access {
  const current = (): Promise<Grant> => newest(granted, world);
  let fresh: Grant | undefined;
  let ended: SwitchboardError | undefined;
  let failedAt = -Infinity;
  /** Made because another was refused, and not heard of since: when it is refused as well, the fault is not its age. */
  let lastTry: string | undefined;

  const renewed = async (old: Grant): Promise<Grant> => {
    if (ended) throw ended;
    const mine = renewing.get(granted.id) ?? renew(world, old, current).finally(() => renewing.delete(granted.id));
    renewing.set(granted.id, mine);
    try {
      return (fresh = await mine);
    } catch (thrown) {
      if (thrown instanceof SwitchboardError && thrown.problem === 'auth.sign-in') ended = thrown;
      throw thrown;
    }
  };
  const good = async (): Promise<Grant> => {
    if (ended) throw ended;
    const known = (fresh ??= await current());
    const { until = Infinity, at } = known;
    const left = until - world.clock.now();
    if (left >= Math.min(SPARE_MS, (until - at) / 5) || known.refresh === undefined) return known;
    if (left > 0 && world.clock.now() - failedAt < AGAIN_MS) return known;
    return renewed(known).catch((thrown: unknown) => {
      failedAt = world.clock.now();
      // Who signs people in may be away for a while; the key is good as long as it is.
      if (left > 0 && !ended) return known;
      throw thrown;
    });
  };
  const unauthorized = async ({ challenge, sent }: Refusal): Promise<boolean> => {
    const { error: _error, ...said } = challengeOf(challenge);
    const known = fresh ?? (await current());
    // Somebody else renewed it while this one was under way.
    if (sent !== undefined && sent !== headerOf(known)) return true;
    await keepChallenge(world, said);
    if (known.refresh === undefined || known.access === lastTry) throw ask();
    const { whereabouts } = await import('./whereabouts.ts');
    const { issuer } = await whereabouts(url, said, world, known.issuer);
    // Whoever signs people in there now gets nothing that another gave.
    if (issuer !== known.issuer) throw (ended = ask());
    lastTry = (await renewed(known)).access;
    return true;
  };
  const forbidden = async ({ challenge }: Refusal): Promise<boolean> => {
    const { error, ...said } = challengeOf(challenge);
    const known = fresh ?? (await current());
    const isNew = isMore(said.scope, known.asked) && isMore(said.scope, known.scope);
    if (error !== 'insufficient_scope' || !isNew || known.steps >= MOST_STEPS) return false;
    await keepChallenge(world, said);
    throw new SwitchboardError('auth.scope', 'The sign-in does not reach as far');
  };

  // What was granted for one address is shown to no other.
  if (granted.server !== serverOf(url)) return notSignedIn(world, false);
  return {
    authorization: async () => headerOf(await good()),
    refused: (refusal) => (refusal.status === 401 ? unauthorized(refusal) : forbidden(refusal)),
  };
}

/** The keys of this very session as they were last renewed; those of an earlier one are worthless. */
export async function newest(granted: Grant, world: World): Promise<Grant> {
  const { data } = Grant.safeParse(parsed(await world.secrets.read(KEPT)));
  return data?.id === granted.id ? data : granted;
}

/** Access without a sign-in: with the headers the person typed, or with nothing. */
export const notSignedIn = (world: World, isTyped: boolean): Access => ({
  authorization: async () => undefined,
  refused: async ({ status, challenge }) => {
    const { error, ...said } = challengeOf(challenge);
    if (isTyped || (status === 403 && error !== 'insufficient_scope')) return false;
    await keepChallenge(world, said);
    throw ask();
  },
});

const ask = (): SwitchboardError => new SwitchboardError('auth.sign-in', 'The server wants somebody to sign in');
const headerOf = ({ access }: Grant): string => `Bearer ${access}`;

async function renew(world: World, old: Grant, current: () => Promise<Grant>): Promise<Grant> {
  // A link of the same session may have been quicker.
  const known = await current();
  if (known.access !== old.access) return known;
  const { renewal } = await import('./renewal.ts');
  const next = await renewal(known, world);
  // Both keys sealed in one write before either is used: a program that dies now has lost nothing.
  await world.secrets.write(KEPT, JSON.stringify(next));
  return next;
}
