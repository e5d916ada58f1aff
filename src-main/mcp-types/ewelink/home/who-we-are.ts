import { z } from 'zod';
import type { Families } from '../cloud/families.ts';

/** A device of one's own, whose record carries one's own key; anything shared carries somebody else's. */
const Own = z.object({ itemType: z.literal(1), itemData: z.object({ apikey: z.string().min(1), sharedBy: z.unknown().optional() }) });
const ownKeyIn = (entries: readonly unknown[]): string | undefined =>
  entries.map((entry) => Own.safeParse(entry).data?.itemData).find((data) => data && !data.sharedBy)?.apikey;

/**
 * The key we are known by. Homes carry the key of whoever owns them, and the current one may be somebody else's: where homes differ, our
 * own devices decide. Under a wrong name the push lets nobody in.
 */
export function whoWeAre(families: Families, tell: (families: Families) => void) {
  let known = families;
  let isTold = false;
  const say = (): void => {
    isTold = true;
    tell(known);
  };
  if (!families.unsure) say();
  return {
    /** Some of the things that are listed. */
    see: (entries: readonly unknown[]): void => {
      const apikey = ownKeyIn(entries);
      if (apikey === undefined || (isTold && apikey === known.apikey)) return;
      known = { ...known, apikey };
      say();
    },
    /** That was all of them. */
    end: (): Families => {
      if (!isTold) say();
      const { unsure: _none, ...rest } = known;
      return rest;
    },
  };
}
