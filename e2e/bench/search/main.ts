import { print, type Row } from '../measure.ts';
import { figuresOf, indexOf, judgeAll, paceOf } from './measure-search.ts';
import { LEARNED_FROM, readSet, SETS, type Query } from './set.ts';

/** `npm run bench:search`: how well tools and devices are found, and how quickly. Exit code 1 when a bound is missed. */
const LEAST = { ndcg: 0.75, recall: 0.85 };
const MOST_MS = 2;
const MOST_CPU_MS = 1.2;
const LONGEST_MS = 15;

const set = readSet();
const english = (query: Query): boolean => query.language === 'en';
const GROUPS: [string, (query: Query) => boolean][] = [
  ['all', () => true],
  ['English', english],
  ['Chinese', (query) => !english(query)],
  ['held out', ({ heldOut }) => heldOut],
  ['held out, English', (query) => query.heldOut && english(query)],
  ['held out, Chinese', (query) => query.heldOut && !english(query)],
  ...SETS.map((one): [string, (query: Query) => boolean] => [
    LEARNED_FROM.includes(one) ? `${one} set` : `${one} set, not tuned for`,
    ({ set }) => set === one,
  ]),
];

const rows: Row[] = [];
const engine = await indexOf(set);
process.stdout.write(`${set.tools.length} tools, ${set.parts.length} devices, ${set.queries.length} queries\n\n`);
const ways = {
  lexical: await judgeAll(engine, set.queries, 'lexical'),
  semantic: await judgeAll(engine, set.queries, 'semantic'),
  hybrid: await judgeAll(engine, set.queries, 'hybrid'),
};
for (const [group, isIn] of GROUPS) {
  const lexical = figuresOf(ways.lexical, isIn);
  const semantic = figuresOf(ways.semantic, isIn);
  const hybrid = figuresOf(ways.hybrid, isIn);
  const whole = !group.includes(',');
  const name = `${group} (${hybrid.queries})`;
  rows.push(
    { what: `nDCG@10 · lexical · ${name}`, value: lexical.ndcg, unit: '' },
    { what: `nDCG@10 · semantic · ${name}`, value: semantic.ndcg, unit: '', budget: { at: 'least', value: lexical.ndcg } },
    { what: `nDCG@10 · hybrid · ${name}`, value: hybrid.ndcg, unit: '', ...(whole && { budget: { at: 'least', value: LEAST.ndcg } }) },
    { what: `recall@5 · lexical · ${name}`, value: lexical.recall, unit: '' },
    { what: `recall@5 · semantic · ${name}`, value: semantic.recall, unit: '', budget: { at: 'least', value: lexical.recall } },
    { what: `recall@5 · hybrid · ${name}`, value: hybrid.recall, unit: '', ...(whole && { budget: { at: 'least', value: LEAST.recall } }) },
  );
}
engine.close();
const rounds = process.argv.includes('--short') ? 1 : 4;
for (const count of [500, 10_000]) {
  const pace = await paceOf(set, count, rounds);
  const at = `${count.toLocaleString('en')} tools`;
  rows.push(
    { what: `search p50 · ${at}`, value: pace.p50, unit: 'ms' },
    { what: `search p95 · ${at}`, value: pace.p95, unit: 'ms', budget: { at: 'most', value: MOST_MS } },
    { what: `search, CPU on average · ${at}`, value: pace.cpu, unit: 'ms', budget: { at: 'most', value: MOST_CPU_MS } },
    { what: `search in Chinese, CPU on average · ${at}`, value: pace.chinese, unit: 'ms', budget: { at: 'most', value: MOST_CPU_MS } },
    { what: `search by five sentences, CPU on average · ${at}`, value: pace.long, unit: 'ms', budget: { at: 'most', value: MOST_MS } },
    { what: `index made · ${at}`, value: pace.build, unit: 'ms' },
    { what: `longest turn while it was made, CPU · ${at}`, value: pace.longest, unit: 'ms', budget: { at: 'most', value: LONGEST_MS } },
    { what: `one connection changed · ${at}`, value: pace.again, unit: 'ms' },
    { what: `terms and directions · ${at}`, value: pace.bytesEach, unit: 'B/tool' },
    { what: `memory of the program more · ${at}`, value: pace.rssEach, unit: 'B/tool' },
  );
}
const missed = rows.filter((row) => !print(row)).length;
process.stdout.write(missed === 0 ? '\nEvery bound is met.\n' : `\n${missed} missed.\n`);
process.exitCode = missed === 0 ? 0 : 1;
