import type { Finding } from '../../../src-shared/model/tool.ts';
import type { KnownTool } from './catalogue.ts';
import { lookalikes } from './scan/lookalikes.ts';
import { inSlices } from './slices.ts';

interface Alike {
  /** What it looks like, as far as anybody has looked. */
  of(tool: KnownTool): Finding | undefined;
  /** These are the tools now: looked into a moment later, once for all that happens until then. */
  look(tools: readonly KnownTool[]): void;
  close(): void;
}

/** Servers come one by one, and each brings tools that may look like another's. */
const SETTLE_MS = 500;

/** Which tools are called almost as those of another connection. It is shown and holds nobody back, so nobody waits for it. */
export function createAlike(onFound: () => void): Alike {
  let found: ReadonlyMap<KnownTool, Finding> = new Map();
  let latest: readonly KnownTool[] = [];
  let due: NodeJS.Timeout | undefined;
  const over = new AbortController();
  const run = async (): Promise<void> => {
    due = undefined;
    const now = await inSlices(lookalikes(latest), over.signal);
    if (!now) return;
    const isSame = now.size === found.size && [...now].every(([tool, { text }]) => found.get(tool)?.text === text);
    found = now;
    if (!isSame) onFound();
  };
  return {
    of: (tool) => found.get(tool),
    look: (tools) => {
      latest = tools;
      if (!over.signal.aborted) due ??= setTimeout(() => void run(), SETTLE_MS).unref();
    },
    close: () => {
      clearTimeout(due);
      over.abort();
    },
  };
}
