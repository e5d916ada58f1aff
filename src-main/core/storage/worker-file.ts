import { existsSync } from 'node:fs';

/** Beside this file when running from source; beside the bundle, or one level above its chunks, when built. */
const CANDIDATES = ['./journal-worker.ts', './journal-worker.js', '../journal-worker.js'];

export function workerFile(): URL {
  const found = CANDIDATES.map((name) => new URL(name, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new Error('The journal worker is not beside the program');
  return found;
}
