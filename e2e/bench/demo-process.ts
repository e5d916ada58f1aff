import { fastClock } from './fast-clock.ts';
import { startDemo } from '../../src-main/demo/index.ts';

/** A large demo home in a process of its own, so that its work is not counted as ours. Told over the channel of `fork`. */
const [entities = 5000, changesPerSecond = 0, faster = 1] = process.argv.slice(2).map(Number);
const demo = await startDemo({ entities, changesPerSecond, ...(faster > 1 && { clock: fastClock(faster, Date.now()) }) });
let said = 0;
demo.home.on(({ change }) => {
  if (change?.before && change.after && change.before.state !== change.after.state) said += 1;
});
const answers: Record<string, (count: number) => unknown> = {
  burst: (count) => demo.burst(count),
  said: () => said,
  states: () => [...demo.home.states].map(([id, { state }]) => [id, state]),
};
process.on('message', ({ ask, count = 0 }: { ask: string; count?: number }) =>
  process.send?.({ ask, answer: answers[ask]?.(count) ?? null }),
);
process.on('disconnect', () => process.exit(0));
process.send?.({ ask: 'ready', answer: demo.homeAssistant });
