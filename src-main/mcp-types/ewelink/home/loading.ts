import type { Families } from '../cloud/families.ts';
import type { Requests } from '../cloud/requests.ts';
import { isTooMuch, listAll, listPages, type Listed } from '../cloud/things.ts';

export type Batch = Listed & { home: string; paged: boolean };

/** The things of all homes, one after the other: each home at once where the cloud can, else page by page. */
export async function* loadThings(
  requests: Requests,
  homes: Families['homes'],
  paged: boolean,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  let byPage = paged;
  for (const { id: home } of homes) {
    if (!byPage) {
      try {
        yield { ...(await listAll(requests, home, signal)), home, paged: false };
        continue;
      } catch (thrown) {
        if (signal.aborted || !isTooMuch(thrown)) throw thrown;
        byPage = true;
      }
    }
    for await (const page of listPages(requests, home, signal)) yield { ...page, home, paged: true };
  }
}
