/** Says what is being done and how long it took, one line a step; quick steps stay silent unless asked. */
const started = Date.now();

export const seconds = (since = started) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Plain output: this runs before any package is there. */
export const say = (text) => process.stdout.write(`${text}\n`);

export async function step(title, run) {
  const since = Date.now();
  process.stdout.write(`  … ${title}`);
  try {
    const result = await run();
    process.stdout.write(`\r  ✓ ${title} (${seconds(since)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(`\r  ✗ ${title} (${seconds(since)})\n`);
    throw error;
  }
}

/** A failure whose message is the whole story: printed without a stack. */
export class Plain extends Error {}

export function fail(error) {
  process.stderr.write(error instanceof Plain ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`);
  process.exitCode = 1;
}
