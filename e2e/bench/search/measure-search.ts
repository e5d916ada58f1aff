import { partItem, toolItem } from '../../../src-main/core/tools/search/document.ts';
import { createEngine, type Engine, type Ways } from '../../../src-main/core/tools/search/engine.ts';
import { openWordIndex } from '../../../src-main/core/storage/word-index.ts';
import { percentile } from '../measure.ts';
import { mean, ndcg, recall } from './judge.ts';
import { manyTools } from './many.ts';
import type { Query, RelevanceSet } from './set.ts';

export type Figures = { queries: number; ndcg: number; recall: number };
const BOTH = ['tool', 'part'] as const;

/** An index over the whole set. */
export async function indexOf({ tools, parts }: Pick<RelevanceSet, 'tools' | 'parts'>): Promise<Engine> {
  const engine = await createEngine(openWordIndex);
  await engine.sync([...tools.map((tool) => toolItem(tool, tool.connection)), ...parts.map(partItem)]);
  return engine;
}

export type Judged = { query: Query; ndcg: number; recall: number };
/** How well one of the ways answers each query. */
export async function judgeAll(engine: Engine, queries: readonly Query[], ways: Ways): Promise<Judged[]> {
  const each: Judged[] = [];
  for (const query of queries) {
    const found = (await engine.find(query.words, { limit: 10, kinds: BOTH, ways })).map(({ id }) => id);
    each.push({ query, ndcg: ndcg(query, found), recall: recall(query, found) });
  }
  return each;
}

/** The figures of those queries that are meant. */
export function figuresOf(all: readonly Judged[], isIn: (query: Query) => boolean = () => true): Figures {
  const these = all.filter(({ query }) => isIn(query));
  return { queries: these.length, ndcg: mean(these.map((one) => one.ndcg)), recall: mean(these.map((one) => one.recall)) };
}

export type Pace = {
  tools: number;
  p50: number;
  p95: number;
  /** The same by the time of the processor, of which others take nothing; on average, since it is counted in large steps. */
  cpu: number;
  chinese: number;
  long: number;
  build: number;
  longest: number;
  again: number;
  bytesEach: number;
  rssEach: number;
};

/** How quick it is over so many tools, what making it costs, and for how long nobody else had their turn. */
export async function paceOf(set: RelevanceSet, count: number, rounds: number): Promise<Pace> {
  const tools = manyTools(set.tools, count);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const engine = await createEngine(openWordIndex);
  const items = () => tools.map((tool) => toolItem(tool, tool.connection));
  const { took: build, longest } = await watched(() => engine.sync(items()));
  globalThis.gc?.();
  const rss = process.memoryUsage().rss - before;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const { words } of set.queries) {
      const from = performance.now();
      await engine.find(words, { limit: 10, kinds: BOTH });
      times.push(performance.now() - from);
    }
  const cpuOf = async (questions: readonly string[]): Promise<number> => {
    const from = cpuMs();
    for (const words of questions) await engine.find(words, { limit: 10, kinds: BOTH });
    return (cpuMs() - from) / questions.length;
  };
  const said = set.queries.map(({ words }) => words);
  const cpu = await cpuOf(said);
  const chinese = await cpuOf(set.queries.filter(({ language }) => language === 'zh').map(({ words }) => words));
  const long = await cpuOf(said.map((_, at) => said.slice(at, at + 5).join(' ')));
  // One connection brings other words: only its rows are made anew.
  const [first] = tools;
  const changed = tools.map((tool) => (tool.slug === first?.slug ? { ...tool, description: `${tool.description} Changed.` } : tool));
  const { took: again } = await watched(() => engine.sync(changed.map((tool) => toolItem(tool, tool.connection))));
  const { bytes } = engine.facts();
  engine.close();
  return {
    tools: count,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    ...{ cpu, chinese, long },
    build,
    longest,
    again,
    bytesEach: bytes / count,
    rssEach: rss / count,
  };
}

/** What this thread worked: a turn that another program interrupted is no longer for that. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

async function watched(run: () => Promise<void>): Promise<{ took: number; longest: number }> {
  let longest = 0;
  let last = cpuMs();
  let on = true;
  const look = () => {
    const now = cpuMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) setImmediate(look);
  };
  setImmediate(look);
  const from = performance.now();
  await run();
  on = false;
  look();
  return { took: performance.now() - from, longest };
}
