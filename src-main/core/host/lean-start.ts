import { setFlagsFromString } from 'node:v8';

const START_MS = 5_000;

/**
 * Reading a program makes the heap's nursery grow to eight times what an idle one needs, and it never gives that back (measured: 5 MB).
 * It stays small while we start; afterwards it may grow with the work.
 */
export function startLean(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setTimeout(() => setFlagsFromString('--semi-space-growth-factor=2'), START_MS).unref();
}
