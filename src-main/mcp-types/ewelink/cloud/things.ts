import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { isRefusal } from '../account/problems.ts';
import type { Requests } from './requests.ts';

const PATH = '/v2/device/thing';
const FIRST = -9_999_999;
const PER_PAGE = 30;
/** More pages than anybody has things; a list that never ends is none. */
const MOST_PAGES = 200;
const ALL_TIMEOUT_MS = 20_000;

const Page = z.object({ thingList: z.array(z.unknown()), total: z.number().catch(0) });
const Placed = z.object({
  index: z.number().optional().catch(undefined),
  itemData: z.object({ deviceid: z.string().optional(), id: z.string().optional() }),
});
/** Entries as they came, each once; `withheld`: how many more the cloud counts but never lists; `unread`: how many are no entries. */
export type Listed = { entries: unknown[]; withheld: number; unread: number };

/** Everything of a home in one answer, as the cloud gives to homes that are not too large for it. */
export async function listAll(requests: Requests, home: string, signal: AbortSignal): Promise<Listed> {
  const question = { method: 'GET', path: PATH, query: { familyid: home, num: '0', lang: 'en' }, timeoutMs: ALL_TIMEOUT_MS } as const;
  const { thingList, total } = await requests.read(Page, question, signal);
  const entries = new Entries();
  const { unread } = entries.take(thingList);
  return { entries: entries.all, withheld: Math.max(0, total - entries.size), unread };
}

/**
 * The same page by page, each told as it comes. Where the next begins follows from the last entry; `total` counts things that are never
 * listed: it ends only what came whole.
 */
export async function* listPages(requests: Requests, home: string, signal: AbortSignal): AsyncGenerator<Listed> {
  const entries = new Entries();
  let beginIndex = FIRST;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { familyid: home, num: String(PER_PAGE), beginIndex: String(beginIndex), lang: 'en' };
    const { thingList, total } = await requests.read(Page, { method: 'GET', path: PATH, query }, signal);
    const { fresh, last, unread } = entries.take(thingList);
    yield { entries: fresh, withheld: Math.max(0, total - entries.size), unread };
    const isWhole = thingList.length < PER_PAGE && entries.size >= total;
    if (fresh.length === 0 || last === undefined || isWhole) return;
    beginIndex = last;
  }
}

const TOO_LARGE = 500;
/** What the cloud says of a home that it never lists at once; anything else may go well the next time. */
export const isTooLarge = (thrown: unknown): boolean => isRefusal(thrown) && thrown.code === TOO_LARGE;
/** Too much at once, for this home and this cloud, or for this moment: it is asked page by page. */
export const isTooMuch = (thrown: unknown): boolean =>
  isRefusal(thrown, 'later') ||
  (thrown instanceof SwitchboardError && ['remote.timeout', 'remote.busy', 'remote.strange'].includes(thrown.problem));

/** Entries by id; what comes twice is taken once. */
class Entries {
  readonly #known = new Map<string, unknown>();

  get all(): unknown[] {
    return [...this.#known.values()];
  }

  get size(): number {
    return this.#known.size;
  }

  take(list: readonly unknown[]): { fresh: unknown[]; last: number | undefined; unread: number } {
    const fresh: unknown[] = [];
    let last: number | undefined;
    let unread = 0;
    for (const raw of list) {
      const { data } = Placed.safeParse(raw);
      last = data?.index ?? last;
      const id = data?.itemData.deviceid ?? data?.itemData.id;
      if (id === undefined) unread += 1;
      if (id === undefined || this.#known.has(id)) continue;
      this.#known.set(id, raw);
      fresh.push(raw);
    }
    return { fresh, last, unread };
  }
}
