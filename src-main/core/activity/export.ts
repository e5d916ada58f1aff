import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import type { JournalFilter, JournalRepository } from '../storage/repositories.ts';

const PAGE = 500;
/** A file larger than this does not fit through the window's wire. */
const MAX_ENTRIES = 10_000;

type Which = Pick<JournalFilter, 'search' | 'caller' | 'group' | 'risk'>;

/** The newest entries, newest first, page by page. */
export async function readEntries(repository: JournalRepository, most: number, since = 0, filter: Which = {}): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  let before: number | undefined;
  while (entries.length < most) {
    const page = await repository.list({
      ...filter,
      limit: Math.min(PAGE, most - entries.length),
      ...(before !== undefined && { before }),
    });
    entries.push(...page.entries.filter(({ at }) => at >= since));
    const oldest = page.entries.at(-1)?.at;
    if (!page.more || oldest === undefined || oldest < since) break;
    before = oldest;
  }
  return entries;
}

const COLUMNS = [
  'at',
  'caller',
  'what',
  'parameters',
  'command',
  'risk',
  'outcome',
  'problem',
  'tookMs',
  'part',
  'scene',
  'tool',
  'rule',
  'hash',
] as const;

/** The journal as a file. Entries are redacted when they are written, so an export holds no secrets either. */
export async function exportEntries(
  repository: JournalRepository,
  format: 'json' | 'csv',
  now: number,
  filter: Which = {},
): Promise<{ text: string; name: string }> {
  const entries = await readEntries(repository, MAX_ENTRIES, 0, filter);
  const name = `switchboard-activity-${new Date(now).toISOString().slice(0, 10)}.${format}`;
  return { name, text: format === 'json' ? JSON.stringify(entries, null, 2) : [COLUMNS.join(','), ...entries.map(line)].join('\r\n') };
}

function line({ at, caller, what, target, rule, ...entry }: JournalEntry): string {
  const cells = {
    ...entry,
    at: new Date(at).toISOString(),
    caller: caller.name,
    what: what.key,
    parameters: JSON.stringify(what.with ?? {}),
    part: target.part,
    scene: target.scene,
    tool: target.tool,
    rule: rule?.key,
  };
  return COLUMNS.map((column) => cell(cells[column])).join(',');
}

/** A name that begins like a formula must stay a name when a spreadsheet opens the file. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
