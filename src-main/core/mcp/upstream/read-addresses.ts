import type { Caller } from '../../../../src-shared/model/caller.ts';

const MOST = 2_000;

/** The addresses at far servers that clients have read; the oldest are forgotten. */
export function createReadAddresses(): { add(caller: Caller, uri: string): void; has(caller: Caller, uri: string): boolean } {
  const known = new Set<string>();
  const keyOf = ({ id }: Caller, uri: string): string => `${id} ${uri}`;
  return {
    add: (caller, uri) => {
      known.add(keyOf(caller, uri));
      const [oldest] = known;
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
    has: (caller, uri) => known.has(keyOf(caller, uri)),
  };
}
