import { InputError, NotFound } from '../../../src-shared/errors/errors.ts';
import type { Output, Parsed } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import { RISKS } from '../../../src-shared/model/risk.ts';
import { VERDICTS } from '../../../src-shared/model/rule.ts';
import type { Tool, ToolRow, ToolsWhere } from '../../../src-shared/model/tool.ts';
import { foldedWords, holds } from '../../../src-shared/text/fold.ts';
import type { Clock } from '../../kit/world.ts';
import type { Tools } from '../areas.ts';
import { asShown, costOf, LETTERS_PER_TOKEN, rowOf, wordsOf } from './as-shown.ts';
import type { Catalogue, KnownTool } from './catalogue.ts';
import type { OwnTools } from './handlers.ts';
import type { Judge } from './judge.ts';
import type { Switches } from './switches.ts';

type With = {
  tools: Pick<Tools, 'ownVerdict' | 'ownCalls'>;
  switches: Pick<Switches, 'isOff'>;
  catalogue: Pick<Catalogue, 'all' | 'get'>;
  judge: Pick<Judge, 'preview'>;
  firstParty: OwnTools;
  clock: Pick<Clock, 'now'>;
  /** How often each tool was called in the last seven days. */
  calls(): Promise<Map<string, number>>;
  /** Names of connections' tools that are meant by these words, the best first; without it the order is that of the list. */
  search?: ((words: string) => Promise<readonly string[]>) | undefined;
};
/** Which tools a deed is about. */
type Which = { names?: string[] | undefined; where?: ToolsWhere | undefined; except?: string[] | undefined };
interface Listing {
  all(): Promise<Tool[]>;
  one(name: string): Promise<Tool>;
  page(asked: Parsed<Switchboard, 'tools.page'>): Promise<Output<Switchboard, 'tools.page'>>;
  /** The names of those that are meant. */
  meant(which: Which): Promise<string[]>;
}

/** Somebody nobody made a rule for: what an assistant meets by default. */
const ANYBODY = { kind: 'assistant', id: '', name: '' } as const;
/** Whoever looks through a long table asks for its pages faster than anybody calls. */
const CALLS_MS = 2_000;

type Entry = { name: string; known?: KnownTool; own?: Tool };

/** The tools as the person sees them: whole, one, or a page of what they look for. */
export function createListing({ tools, switches, catalogue, judge, firstParty, clock, calls, search }: With): Listing {
  let counted: { at: number; calls: Promise<Map<string, number>> } | undefined;
  const called = (): Promise<Map<string, number>> => {
    const now = clock.now();
    if (!counted || now - counted.at > CALLS_MS || now < counted.at) counted = { at: now, calls: calls() };
    return counted.calls;
  };
  const mine = (): Tool[] =>
    firstParty.list().map((tool) => {
      const rule = tools.ownVerdict(tool, ANYBODY);
      return {
        ...tool,
        tokens: Math.ceil(firstParty.letters(tool.name) / LETTERS_PER_TOKEN),
        enabled: !switches.isOff(tool.name),
        calls: tools.ownCalls(tool.name),
        ...(rule && rule !== 'off' && { rule }),
      };
    });
  const ruleOf = ({ name, risk }: KnownTool) => judge.preview(ANYBODY, { tool: name, risk }).verdict;
  const entries = (): Entry[] => [
    ...mine().map((own) => ({ name: own.name, own })),
    ...catalogue.all().map((known) => ({ name: known.name, known })),
  ];
  const found = async (all: Entry[], { search: words = '', connection, risk, filter = 'all' }: ToolsWhere): Promise<Entry[]> => {
    const fits = ({ known, own }: Entry): boolean => {
      const tool = known ?? own;
      return (
        tool !== undefined &&
        (connection === undefined || (tool.connection ?? null) === connection) &&
        (risk === undefined || risk.length === 0 || risk.includes(tool.risk)) &&
        FILTERS[filter](tool)
      );
    };
    return (await searched(all, words, search)).filter(fits);
  };

  return {
    all: async () => {
      const counts = await calls();
      return [...mine(), ...catalogue.all().map((tool) => asShown(tool, ruleOf(tool), counts.get(tool.name) ?? 0))];
    },
    one: async (name) => {
      const known = catalogue.get(name);
      const tool = known ? asShown(known, ruleOf(known), (await called()).get(known.name) ?? 0) : mine().find((own) => own.name === name);
      if (!tool) throw new NotFound('tool', name);
      return tool;
    },
    page: async ({ offset, limit, sort, down, ...where }) => {
      const counts = await called();
      const all = entries();
      const these = await found(all, where);
      const callsOf = ({ name, own }: Entry): number => own?.calls ?? counts.get(name) ?? 0;
      const verdictOf = ({ known, own }: Entry) => own?.rule ?? (known ? ruleOf(known) : 'ask');
      const order: Record<NonNullable<typeof sort>, (entry: Entry) => string | number> = {
        name: ({ name, known }) => known?.alias ?? name,
        connection: ({ known }) => known?.slug ?? '',
        risk: ({ known, own }) => RISKS.indexOf((known ?? own)?.risk ?? 'read'),
        rule: (entry) => VERDICTS.indexOf(verdictOf(entry)),
        calls: callsOf,
        tokens: tokensOf,
      };
      const sorted = sort === undefined ? these : inOrder(these, order[sort], down === true);
      const rows = sorted.slice(offset, offset + limit).flatMap((entry): ToolRow[] => {
        const { known, own } = entry;
        if (own) return [rowOf(own, own.tokens ?? 0)];
        return known ? [rowOf(asShown(known, ruleOf(known), callsOf(entry)), costOf(known))] : [];
      });
      const { total, on, tokens } = countsOf(these);
      const groups = [...Map.groupBy(all, ({ known }) => known?.connection)].map(([connection, theirs]) => ({
        ...(connection !== undefined && { connection }),
        ...countsOf(theirs),
      }));
      return { total, on, tokens, tools: rows, all: countsOf(all), groups };
    },
    meant: async ({ names, where, except = [] }) => {
      if (names) return names.map((name) => catalogue.get(name)?.name ?? name);
      if (!where) throw new InputError({ names: 'say which tools' });
      const spared = new Set(except.map((name) => catalogue.get(name)?.name ?? name));
      return (await found(entries(), where)).flatMap(({ name }) => (spared.has(name) ? [] : [name]));
    },
  };
}

type Shown = Pick<Tool, 'enabled' | 'held' | 'findings' | 'settings'>;
const isOverridden = ({ settings }: Shown): boolean => settings !== undefined;
const FILTERS: Record<NonNullable<ToolsWhere['filter']>, (tool: Shown) => boolean> = {
  all: () => true,
  on: ({ enabled }) => enabled,
  off: ({ enabled }) => !enabled,
  held: ({ held }) => held !== undefined,
  found: ({ findings = [] }) => findings.length > 0,
  overridden: isOverridden,
};

const tokensOf = ({ known, own }: Entry): number => (known ? costOf(known) : (own?.tokens ?? 0));

function countsOf(entries: Entry[]) {
  const counts = { total: entries.length, on: 0, held: 0, found: 0, overridden: 0, tokens: 0, listed: { tools: 0, tokens: 0 } };
  for (const entry of entries) {
    const tool = entry.known ?? entry.own;
    if (!tool) continue;
    if (tool.enabled) counts.on += 1;
    if (tool.enabled) counts.tokens += tokensOf(entry);
    // Tools of a home stand behind the search, for everybody.
    if (tool.enabled && tool.origin !== 'type') {
      counts.listed.tools += 1;
      counts.listed.tokens += tokensOf(entry);
    }
    if (FILTERS.held(tool)) counts.held += 1;
    if (FILTERS.found(tool)) counts.found += 1;
    if (isOverridden(tool)) counts.overridden += 1;
  }
  return counts;
}

function inOrder(entries: Entry[], by: (entry: Entry) => string | number, down: boolean): Entry[] {
  const keyed = entries.map((entry) => ({ entry, key: by(entry) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const sorted = keyed.map(({ entry }) => entry);
  return down ? sorted.reverse() : sorted;
}

/**
 * What has the very words, the likeliest first. Only where nothing has them, what is meant by them: whoever switches all that was found
 * must not switch what merely comes near.
 */
async function searched(all: Entry[], words: string, search: With['search']): Promise<Entry[]> {
  const asked = foldedWords(words.replaceAll('_', ' '));
  if (asked.length === 0) return all;
  const plain = all.filter(({ known, own }) => {
    const tool = known ?? own;
    return tool !== undefined && holds(wordsOf(tool), asked);
  });
  if (!search) return plain;
  const byName = new Map((plain.length > 0 ? plain : all).map((entry) => [entry.name, entry]));
  const best = (await search(words)).flatMap((name) => byName.get(name) ?? []);
  const seen = new Set(best);
  return [...best, ...plain.filter((entry) => !seen.has(entry))];
}
