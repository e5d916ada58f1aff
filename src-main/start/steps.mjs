/** Says what is being done and how long it took, one line a step. */
const started = Date.now();
const terminal = Boolean(process.stdout.isTTY);

export const seconds = (since = started) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Plain output: this runs before any package is there. */
export const say = (text) => process.stdout.write(`${text}\n`);

/** In a terminal the line shows what is going on and is then replaced by what it came to; in a log only the latter stays. */
export async function step(title, run) {
  const since = Date.now();
  const ended = (mark) => process.stdout.write(`${terminal ? '\r' : ''}  ${mark} ${title} (${seconds(since)})\n`);
  if (terminal) process.stdout.write(`  … ${title}`);
  try {
    const result = await run();
    ended('✓');
    return result;
  } catch (error) {
    ended('✗');
    throw error;
  }
}

/** A failure whose message is the whole story: printed without a stack. */
export class Plain extends Error {}

export function fail(error) {
  process.stderr.write(error instanceof Plain ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`);
  process.exitCode = 1;
}
