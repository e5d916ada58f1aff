import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { Bug } from '../../../src-shared/errors/errors.ts';
import { JournalEntry, OUTCOMES } from '../../../src-shared/model/journal.ts';
import { GROUP_OF, STILL_OPEN, type OutcomeGroup } from '../../../src-shared/text/outcome-group.ts';
import { canonical, link } from './chain.ts';
import type { JournalDraft, JournalFilter, JournalRepository } from './repositories.ts';
import { readJson } from './row-json.ts';
import { named } from './sqlite-problem.ts';
import type { Writer } from './writer.ts';

const Draft = JournalEntry.omit({ hash: true, undoneBy: true });
const ROWS_PER_TURN = 500;
/** Outcomes after which an undo has taken place. */
const UNDONE = `('confirmed', 'accepted', 'unchanged', 'progress', 'done')`;

/**
 * An entry is one or two records of the chain: `pending` when it was announced, then what became of it. Records are only added; reading
 * folds them to the newest of each id.
 */
const LATEST = `SELECT j.body, j.hash, j.at,
    (SELECT u.id FROM journal u WHERE u.undoes = j.id AND u.outcome IN ${UNDONE} ORDER BY u.n LIMIT 1) AS undoneBy
  FROM journal j WHERE NOT EXISTS (SELECT 1 FROM journal later WHERE later.id = j.id AND later.n > j.n)`;

type Row = { body: string; hash: string; at: number; undoneBy: string | null };

const entryOf = ({ body, hash, undoneBy }: Row): JournalEntry => ({
  ...readJson(Draft, body, 'journal'),
  hash,
  ...(undoneBy !== null && { undoneBy }),
});

/** As the table of groups says it. */
function inGroup(group: OutcomeGroup): [sql: string, values: string[]] {
  const outcomes = OUTCOMES.filter((outcome) => GROUP_OF[outcome] === group);
  const isWaiting = `coalesce(json_extract(j.body, '$.problem'), '') = ?`;
  const isOne = `j.outcome IN (${outcomes.map(() => '?').join(', ')})`;
  return [group === 'open' ? `(${isWaiting} OR ${isOne})` : `(NOT ${isWaiting} AND ${isOne})`, [STILL_OPEN, ...outcomes]];
}

/** Each filter as a condition and its values. */
function conditions({ before, caller, part, outcome, group, risk, search }: JournalFilter): { sql: string; values: (string | number)[] } {
  const all: [sql: string, values: (string | number)[]][] = [];
  if (before !== undefined) all.push(['j.at < ?', [before]]);
  if (caller !== undefined) all.push(['(j.caller = ? OR j.caller_kind = ?)', [caller, caller]]);
  if (part !== undefined) all.push(['j.part = ?', [part]]);
  if (outcome !== undefined) all.push(['j.outcome = ?', [outcome]]);
  if (group !== undefined) all.push(inGroup(group));
  if (risk !== undefined) all.push([`json_extract(j.body, '$.risk') = ?`, [risk]]);
  if (search !== undefined && search !== '') all.push([`j.body LIKE ? ESCAPE '\\'`, [`%${search.replace(/[\\%_]/g, '\\$&')}%`]]);
  return { sql: all.map(([sql]) => ` AND ${sql}`).join(''), values: all.flatMap(([, values]) => values) };
}

function readList(db: Database, filter: JournalFilter): { entries: JournalEntry[]; more: boolean } {
  const { sql, values } = conditions(filter);
  const rows = db.prepare<unknown[], Row>(`${LATEST}${sql} ORDER BY j.at DESC, j.n DESC LIMIT ?`).all(...values, filter.limit + 1);
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  // The next page starts before this one's last time, so entries of that very millisecond belong to this page.
  const tied =
    last && rows.length > filter.limit
      ? db.prepare<unknown[], Row>(`${LATEST}${sql} AND j.at = ? ORDER BY j.n DESC`).all(...values, last.at)
      : [];
  const whole = last && tied.length > 0 ? [...page.filter(({ at }) => at !== last.at), ...tied] : page;
  const more =
    last !== undefined && db.prepare(`SELECT 1 FROM (${LATEST}${sql} AND j.at < ? LIMIT 1)`).get(...values, last.at) !== undefined;
  return { entries: whole.map(entryOf), more };
}

/** The id of a record that may have been tampered with; its place when even that cannot be read. */
function nameOf({ n, body }: { n: number; body: string }): string {
  try {
    return readJson(Draft.pick({ id: true }), body, 'journal').id;
  } catch {
    return `#${n}`;
  }
}

/** Walks the whole chain, a few hundred records a turn, up to where it ended when the walk began. */
async function walk(db: Database): Promise<{ ok: boolean; entries: number; brokenAt?: string }> {
  const head = db.prepare<[], { n: number; hash: string }>('SELECT n, hash FROM journal_head').get() ?? { n: 0, hash: '' };
  const some = db.prepare<[number, number, number], { n: number; body: string; hash: string }>(
    'SELECT n, body, hash FROM journal WHERE n > ? AND n <= ? ORDER BY n LIMIT ?',
  );
  const { entries } = db
    .prepare<[number], { entries: number }>('SELECT count(DISTINCT id) AS entries FROM journal WHERE n <= ?')
    .get(head.n) ?? { entries: 0 };
  let n = 0;
  let hash = '';
  while (n < head.n) {
    const rows = some.all(n, head.n, ROWS_PER_TURN);
    for (const row of rows) {
      const expected = link(hash, row.body);
      if (row.n !== n + 1 || row.hash !== expected) return { ok: false, entries, brokenAt: nameOf(row) };
      n = row.n;
      hash = expected;
    }
    if (rows.length === 0) return { ok: false, entries, brokenAt: `#${n + 1}` };
    await nextTurn();
  }
  const beyond = db.prepare<[], { n: number; body: string }>('SELECT n, body FROM journal WHERE n > (SELECT n FROM journal_head)').get();
  const ok = hash === head.hash && beyond === undefined;
  return ok ? { ok, entries } : { ok, entries, brokenAt: beyond ? nameOf(beyond) : `#${head.n}` };
}

export function journalRows(db: Database, writer: Writer): JournalRepository {
  const one = db.prepare<[string], Row>(`${LATEST} AND j.id = ?`);
  const calls = db.prepare<[number], { tool: string; count: number }>(
    `SELECT json_extract(body, '$.target.tool') AS tool, count(DISTINCT id) AS count FROM journal WHERE at >= ? AND tool IS NOT NULL
       AND json_extract(body, '$.answered') IS NULL GROUP BY tool`,
  );
  const appendAll = async (drafts: readonly JournalDraft[]): Promise<JournalEntry[]> => {
    if (drafts.some(({ outcome }) => outcome === 'pending')) throw new Bug('A finished entry cannot be pending');
    const hashes = await writer.append(drafts.map(canonical));
    return drafts.map((draft, at) => ({ ...draft, hash: hashes[at] ?? '' }));
  };
  return {
    open: async (draft: JournalDraft) => void (await writer.append([canonical({ ...draft, outcome: 'pending' })])),
    append: async (draft: JournalDraft) => {
      const [entry] = await appendAll([draft]);
      if (!entry) throw new Bug('What was written is not there');
      return entry;
    },
    appendAll,
    list: async (filter) => named(() => readList(db, filter)),
    get: async (id) => {
      const row = named(() => one.get(id));
      return row && entryOf(row);
    },
    verify: () => walk(db),
    callsByTool: async (since) => new Map(named(() => calls.all(since)).map(({ tool, count }) => [tool, count])),
  };
}
