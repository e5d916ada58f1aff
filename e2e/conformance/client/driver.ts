import { z } from 'zod';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { exercise } from './exercise.ts';
import { reachable, type Reachable } from './reachable.ts';

/** The contexts a referee hands over, as far as they say something to us. */
const Context = z.object({
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  toolCalls: z.array(z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()) })).optional(),
});
/** A person who presses *Sign in* as often as they are asked to; nobody presses it for ever. */
const MOST_SIGN_INS = 5;

/** What a referee of clients starts: our own way to a far server, by which every tool, prompt and resource it offers is asked for. */
export async function drive(url: string, given: string | undefined): Promise<void> {
  const context = Context.parse(JSON.parse(given ?? '{}'));
  const far = reachable(url, { id: context.client_id, secret: context.client_secret });
  try {
    for (let signIns = 0; ; signIns += 1) {
      const problem = await attempt(far, context.toolCalls);
      if (problem === undefined) return;
      const isAsking = problem.problem === 'auth.sign-in' || problem.problem === 'auth.scope';
      if (!isAsking || signIns >= MOST_SIGN_INS) throw problem;
      await far.signIn();
    }
  } finally {
    far.close();
  }
}

async function attempt(far: Reachable, calls: z.infer<typeof Context>['toolCalls']): Promise<SwitchboardError | undefined> {
  const link = far.link();
  try {
    await link.start(far.signal);
    await exercise(link, calls, far.signal);
    return undefined;
  } catch (thrown) {
    return SwitchboardError.from(thrown);
  } finally {
    await link.close();
  }
}
