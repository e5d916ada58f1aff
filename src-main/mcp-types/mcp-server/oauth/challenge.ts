import { z } from 'zod';
import type { World } from '../../../kit/index.ts';
import { parsed } from './grant.ts';

const KEPT = 'challenge';
const Challenge = z.object({ metadata: z.string().optional(), scope: z.string().optional() });
/** What a server says beside its no: where it describes itself, and which rights it wants. */
export type Challenge = z.infer<typeof Challenge>;

/** Reads one `WWW-Authenticate`; several of them may stand in one line. */
export function challengeOf(text: string | undefined): Challenge & { error?: string } {
  const metadata = parameter(text, 'resource_metadata');
  const scope = parameter(text, 'scope');
  const error = parameter(text, 'error');
  return {
    ...(metadata !== undefined && URL.canParse(metadata) && { metadata }),
    ...(scope !== undefined && { scope }),
    ...(error !== undefined && { error }),
  };
}

function parameter(text: string | undefined, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`(?:^|[\\s,])${name}\\s*=\\s*(?:"([^"]*)"|([^\\s,"]+))`, 'i').exec(text ?? '') ?? [];
  return quoted ?? plain;
}

/** The last no of this server: a sign-in that begins later asks for what it wanted. */
export const lastChallenge = async ({ secrets }: World): Promise<Challenge | undefined> =>
  Challenge.safeParse(parsed(await secrets.read(KEPT))).data;

export async function keepChallenge(world: World, { metadata, scope }: Challenge): Promise<void> {
  const next = JSON.stringify({ metadata, scope } satisfies { [K in keyof Challenge]: Challenge[K] | undefined });
  if ((await world.secrets.read(KEPT)) !== next) await world.secrets.write(KEPT, next);
}

export const dropChallenge = (world: World): Promise<void> => world.secrets.write(KEPT, undefined);
