import { z } from 'zod';
import type { World } from '../../../kit/index.ts';

const NAME = 'era';
/** A server may be renewed at any time; an old verdict would keep it in the past for ever. */
const HOLDS_MS = 24 * 3_600_000;

/** How a server is reached: at one address, or over the stream and the address that servers had before. */
const Line = z.enum(['usual', 'older']);
export type Line = z.infer<typeof Line>;
const Said = z.object({ era: z.enum(['legacy', 'modern']), line: Line.default('usual') });
export type Verdict = z.infer<typeof Said>;
const Dated = Said.extend({ at: z.number() });

/** What this server spoke when it was last asked, unless that is too long ago. */
export async function readVerdict({ secrets, clock }: World): Promise<Verdict | undefined> {
  const known = parsed(await secrets.read(NAME));
  return known && clock.now() - known.at < HOLDS_MS ? known : undefined;
}

/** Keeps a new verdict with its date; one that still holds keeps its date, so that it ends. */
export async function writeVerdict(world: World, { era, line }: Verdict): Promise<void> {
  const known = await readVerdict(world);
  if (known?.era === era && known.line === line) return;
  await world.secrets.write(NAME, JSON.stringify({ era, line, at: world.clock.now() } satisfies z.infer<typeof Dated>));
}

function parsed(text: string | undefined) {
  try {
    return Dated.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined; // nothing is kept yet
  }
}
