import type { Families } from '../cloud/families.ts';
import type { Requests } from '../cloud/requests.ts';
import { isTooLarge, isTooMuch, listAll, listPages, type Listed } from '../cloud/things.ts';

/** `large`: this account is better asked page by page from the start. */
export type Batch = Listed & { home: string; large: boolean };

/** The things of all homes, one after the other: each home at once where the cloud can, else page by page. */
export async function* loadThings(
  requests: Requests,
  homes: Families['homes'],
  large: boolean,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  let byPage = large;
  let isLarge = large;
  for (const { id: home } of homes) {
    if (!byPage) {
      try {
        yield { ...(await listAll(requests, home, signal)), home, large: false };
        continue;
      } catch (thrown) {
        if (signal.aborted || !isTooMuch(thrown)) throw thrown;
        byPage = true;
        isLarge ||= isTooLarge(thrown);
      }
    }
    for await (const page of listPages(requests, home, signal)) yield { ...page, home, large: isLarge };
  }
}
