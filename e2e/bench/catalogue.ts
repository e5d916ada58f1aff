import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createServedTools } from '../../src-main/core/mcp/lane/served-tools.ts';
import { farTool, manyTools } from '../../src-main/core/tools/testing/many-servers.ts';
import { Client } from '../../src-shared/model/client.ts';
import { median, percentile, timed, type Row } from './measure.ts';

const SERVERS = 100;
const EACH = 100;
const CLAUDE = { kind: 'assistant', id: 'claude', name: 'Claude' } as const;
const client = Client.parse({ id: 'claude', name: 'Claude', kind: 'assistant', exposure: 'full', createdAt: 0, calls: 0 });

/** The catalogue of ten thousand tools: how it comes to be, what one server's change costs, how quick a page and a list are. */
export async function catalogue(short: boolean): Promise<Row[]> {
  const home = await manyTools(SERVERS, 0);
  const blocks = monitorEventLoopDelay({ resolution: 1 });
  try {
    blocks.enable();
    const build = await timed(async () => {
      for (let at = 0; at < SERVERS; at += 1)
        home.says(
          at,
          Array.from({ length: EACH }, (_, one) => farTool(at, one)),
        );
      await home.all();
    });
    const served = createServedTools({ tools: home.tools });
    const wording = await timed(() => served.wording());
    blocks.disable();
    const first = await timed(() => served.listing(client, CLAUDE));
    const rounds = short ? 5 : 20;
    const [changes, lists, pages, searches, misses]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
    for (let round = 0; round < rounds; round += 1) {
      const now = Array.from({ length: EACH }, (_, one) => farTool(round, one, one === 0 ? ` ${round}` : ''));
      changes.push(await timed(async () => (home.says(round, now), home.all())));
      served.stale();
      lists.push(await timed(async () => (await served.wording(), served.listing(client, CLAUDE))));
      const page = (search?: string) =>
        home.tools.handlers['tools.page']({ ...(search && { search }), offset: 40 * round, limit: 40 }, home.who);
      pages.push(await timed(() => page()));
      searches.push(await timed(() => page(`invoices ${round}`)));
      misses.push(
        await timed(() =>
          home.tools
            .act({ target: { kind: 'tool', tool: `srv${round}__get_invoises_1` }, args: {} }, CLAUDE, new AbortController().signal)
            .catch(() => undefined),
        ),
      );
    }
    const bytes = served.listing(client, CLAUDE).modern.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const one = median(changes);
    const note = `${SERVERS} servers of ${EACH} tools`;
    return [
      { what: 'all tools there, from nothing', value: build, unit: 'ms', note },
      {
        what: 'longest block of the event loop meanwhile, p99',
        value: blocks.percentile(99) / 1e6,
        unit: 'ms',
        note: `worst ${(blocks.max / 1e6).toFixed(1)} ms`,
      },
      { what: 'all tools in words, in slices', value: wording, unit: 'ms', note: `${(bytes / 1e6).toFixed(1)} MB of tools/list` },
      {
        what: 'one server changes, against building all',
        value: one / build,
        unit: 'ratio',
        budget: { at: 'most', value: 0.1 },
        note: `${one.toFixed(1)} ms`,
      },
      {
        what: 'list of one client after a change, against its words',
        value: median(lists) / wording,
        unit: 'ratio',
        budget: { at: 'most', value: 0.5 },
        note: `${median(lists).toFixed(1)} ms; first ${first.toFixed(1)} ms`,
      },
      { what: 'a page of 40, p95', value: percentile(pages, 95), unit: 'ms' },
      { what: 'a page of what is looked for, p95', value: percentile(searches, 95), unit: 'ms' },
      { what: 'a name nobody has, and what is near it, p95', value: percentile(misses, 95), unit: 'ms' },
    ];
  } finally {
    await home.close();
  }
}
