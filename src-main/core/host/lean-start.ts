import { flushCompileCache } from 'node:module';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Reading the program is work as well, and mostly over by then; who calls in the first seconds finds room (measured: twice the calls, 16 at once). */
const WATCHED_MS = 600;
/** Whatever is used every time has been by then. */
const STARTED_MS = 4_000;
/** So many collections within so short a time: what is under way does not fit into the nursery, and is carried out of it half done. */
const BUSY = { collections: 5, withinMs: 250 };
/** Fewer than this with a large nursery, and it is calm again. */
const CALM = { collections: 3, withinMs: 1_500 };
/** Both halves of it: room for what hundreds of calls leave behind until they are answered. */
const NURSERY_BYTES = 16e6;

/**
 * Reading a program, or a large home, makes the heap's nursery grow to eight times what it needs, and its old part far beyond what lives;
 * neither is given back (measured with 5,000 entities and 1,000 changes/s: 35 MB). A core is small and runs for months: it stays lean –
 * except while it is busy, when collecting would take a third of its time (measured with 16 calls at once). Then it gives back what it took.
 */
export function startLean(): void {
  // Waking other threads takes longer than looking through so little.
  setFlagsFromString('--no-parallel-scavenge');
  lean();
  setTimeout(() => void watch(), WATCHED_MS).unref();
  // Left to its end, a program that is killed leaves nothing for its next start, and one that ran for weeks has forgotten what it began with.
  setTimeout(() => flushCompileCache(), STARTED_MS).unref();
}

async function watch(): Promise<void> {
  const { PerformanceObserver } = await import('node:perf_hooks');
  let since = 0;
  let collections = 0;
  let calming: NodeJS.Timeout | undefined;
  const calm = (): void => {
    if (collections >= CALM.collections) {
      collections = 0;
      calming?.refresh();
      return;
    }
    calming = undefined;
    lean();
    void collect();
  };
  const look = (count: number): void => {
    const now = performance.now();
    if (!calming && now - since > BUSY.withinMs) {
      since = now;
      collections = 0;
    }
    collections += count;
    if (!calming && collections < BUSY.collections) return;
    setFlagsFromString(`--semi-space-growth-factor=${nurseryBytes() < NURSERY_BYTES ? 2 : 1}`);
    if (calming) return;
    setFlagsFromString('--no-optimize-for-size');
    calming = setTimeout(calm, CALM.withinMs).unref();
  };
  new PerformanceObserver((list) => look(list.getEntries().length)).observe({ entryTypes: ['gc'] });
}

function lean(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--optimize-for-size');
}

const nurseryBytes = (): number => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;

/** Left to itself the heap keeps what it has until it needs more. */
async function collect(): Promise<void> {
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose-gc');
  runInNewContext("gc({ type: 'major', execution: 'async' })");
  setFlagsFromString('--no-expose-gc');
}
