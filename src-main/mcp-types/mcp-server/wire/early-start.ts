import type { Program, World } from '../../../kit/index.ts';
import { requestOf, type Place } from '../config.ts';

export type Early = {
  /** Where whoever asks for the program first is given the one that was started. */
  world: World;
  /** Nobody will ask for it any more. */
  leave(): void;
};

/**
 * A program takes longer to come up than what speaks to it takes to load, so it is started before that (measured: 150 ms until the first
 * list of tools). Resolves once it runs, or is known not to: why not is told to whoever asks.
 */
export async function startedEarly(place: Place, world: World): Promise<Early> {
  if (place.kind === 'address') return { world, leave: () => undefined };
  let begun: Promise<Program> | undefined = world.run(requestOf(place));
  const taken = (): Promise<Program> | undefined => {
    const program = begun;
    begun = undefined;
    return program;
  };
  await begun.catch(() => undefined);
  return {
    world: { ...world, run: (request) => taken() ?? world.run(request) },
    // One that did not start has nothing to end, and why is no news by now.
    leave: () =>
      void taken()
        ?.then((program) => program.close())
        .catch(() => undefined),
  };
}
