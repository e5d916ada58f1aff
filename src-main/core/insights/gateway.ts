import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Connections } from '../areas.ts';
import type { ToolsArea } from '../tools/tools.ts';
import { wentOf, type Went } from '../tools/went.ts';
import type { Ended, Work } from '../tools/work.ts';
import type { Topics } from '../topics.ts';
import type { Call } from './tallies.ts';

/** Letters of JSON per token, near enough for a plot. */
const LETTERS_PER_TOKEN = 4;
/** At most so often the window hears that something is other than it was. */
const TELL_MS = 1_000;

type Gateway = Output<Switchboard, 'insights.gateway'>;
type With = {
  connections: Pick<Connections, 'list' | 'link'>;
  tools: Pick<ToolsArea, 'stages' | 'gateway'>;
};

/** How every connection stands just now. */
export function readGateway({ connections, tools }: With): Gateway {
  const { gateway } = tools;
  const rows = connections.list().map(({ id, name }) => {
    const { state, ...facts } = gateway.of(id);
    const replicas = connections.link(id)?.replicas?.();
    return { id, name, breaker: state, ...facts, ...(replicas && { replicas }) };
  });
  const sum = (of: (row: Gateway['connections'][number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return {
    connections: rows,
    stages: tools.stages(),
    cache: { ...gateway.answers(), hits: sum(({ cacheHits }) => cacheHits), misses: sum(({ cacheMisses }) => cacheMisses) },
  };
}

/** A call that is over, as it is counted; undefined: it was none yet. */
export function callOf(work: Work, ended: Ended, tookMs: number): Call | undefined {
  const answered = 'answered' in ended ? ended.answered : undefined;
  const went = wentOf(work, ended);
  if (went === undefined) return undefined;
  return {
    went,
    // What never left took no time of its connection, and what a person thought about it is none of its own.
    tookMs: went === 'failed' && work.sent !== true ? undefined : Math.max(0, tookMs - (work.askedMs ?? 0)),
    remembered: work.remembered !== undefined,
    retries: work.retries ?? 0,
    timeouts: work.timeouts ?? 0,
    tokensIn: tokens(work.found?.kind === 'tool' ? work.args : undefined),
    tokensOut: answered?.raw === undefined ? tokens(answered?.result) : Math.ceil(answered.raw.length / LETTERS_PER_TOKEN),
  };
}

/** A call of one of our own tools: what it was given, and how many letters it said. */
export type OwnCall = { args: unknown; letters: number; went: Exclude<Went, 'unknown'> };

/** The same of a tool of ours, which went to no connection: how long that took says nothing of any. */
export const ownCallOf = ({ args, letters, went }: OwnCall): Call => ({
  ...{ went, tookMs: undefined, remembered: false, retries: 0, timeouts: 0 },
  tokensIn: tokens(args),
  tokensOut: Math.ceil(letters / LETTERS_PER_TOKEN),
});

const tokens = (value: unknown): number => (value === undefined ? 0 : Math.ceil(JSON.stringify(value).length / LETTERS_PER_TOKEN));

export interface Looking {
  /** Somebody looks: what changes from here on is told. */
  look(): void;
  /** Something did. */
  changed(): void;
  close(): void;
}

/** Tells whoever looks that something changed: once, until somebody looks again. Who has gone looks no more, and nothing is told. */
export function createLooking(topics: Pick<Topics, 'publish'>): Looking {
  let isLooked = false;
  let timer: NodeJS.Timeout | undefined;
  return {
    look: () => void (isLooked = true),
    changed: () => {
      if (timer || !isLooked) return;
      timer = setTimeout(() => {
        timer = undefined;
        isLooked = false;
        topics.publish('insights.changed', null);
      }, TELL_MS).unref();
    },
    close: () => clearTimeout(timer),
  };
}
