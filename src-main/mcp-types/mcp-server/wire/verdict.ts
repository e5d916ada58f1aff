import { z } from 'zod';
import type { World } from '../../../kit/index.ts';

const NAME = 'era';
/** A server may be renewed at any time; an old verdict would keep it in the past for ever. */
const HOLDS_MS = 24 * 3_600_000;

const Verdict = z.object({ era: z.enum(['legacy', 'modern']), at: z.number() });
type Era = z.infer<typeof Verdict>['era'];

/** What this server spoke when it was last asked, unless that is too long ago. */
export async function readVerdict({ secrets, clock }: World): Promise<Era | undefined> {
  const known = parsed(await secrets.read(NAME));
  return known && clock.now() - known.at < HOLDS_MS ? known.era : undefined;
}

/** Keeps a new verdict with its date; one that still holds keeps its date, so that it ends. */
export async function writeVerdict(world: World, era: Era): Promise<void> {
  if ((await readVerdict(world)) !== era) await world.secrets.write(NAME, JSON.stringify({ era, at: world.clock.now() }));
}

function parsed(text: string | undefined) {
  try {
    return Verdict.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined; // nothing is kept yet
  }
}
