import type { Connection } from '../../../src-shared/model/connection.ts';
import type { LinkTool } from '../../kit/link.ts';
import type { KnownTool } from './catalogue.ts';
import { publicName } from './names.ts';
import type { Hold, Pins } from './pins.ts';
import type { Reader } from './readers.ts';
import { isReserved, reservedFinding } from './scan/reserved.ts';
import { scan } from './scan/scan.ts';

/** What the tools of one connection are made of; the same makes the same. */
export type Given = { tools: readonly LinkTool[]; readers: readonly Reader[]; slug: string; reach: string };

/** The clock is looked at once for so many. */
const AT_ONCE = 8;

export const isSame = (a: Given, b: Given): boolean =>
  a.slug === b.slug &&
  a.reach === b.reach &&
  a.tools.length === b.tools.length &&
  a.readers.length === b.readers.length &&
  a.tools.every((tool, index) => tool === b.tools[index]) &&
  a.readers.every((reader, index) => reader === b.readers[index]);

type With = Pick<Pins, 'held' | 'markOf'> | undefined;

/**
 * The tools of one connection under their first names. What costs – marks and the look for what they say – is kept with each tool for as
 * long as its source lists it, and a tool listed once more in the same words stays the object it was, so whatever others made of it stays
 * too. Every `yield` is a place where somebody else may go on.
 */
export function* knownTools(
  { id }: Pick<Connection, 'id'>,
  { tools, readers, slug, reach }: Given,
  slugs: ReadonlySet<string>,
  before: ReadonlyMap<string, KnownTool>,
  pins: With,
): Generator<undefined, KnownTool[]> {
  const made = new Map<string, KnownTool>();
  let count = 0;
  const add = (tool: LinkTool, pinned: LinkTool, relay?: KnownTool['relay']) => {
    // A name twice is one tool to whoever calls it: the first has it.
    if (made.has(pinned.name)) return;
    const next = { ...knownTool(id, slug, tool), ...(relay && { relay }) };
    made.set(
      pinned.name,
      tool.upstream ? asHeld(next, pinned, slugs, before.get(pinned.name), (grave) => pins?.held(id, pinned, reach, grave), pins) : next,
    );
  };
  for (const tool of tools) {
    add(tool, tool);
    if (++count % AT_ONCE === 0) yield;
  }
  for (const { tool, pinned, method } of readers) add(tool, pinned, method);
  return [...made.values()];
}

/** What says something else of itself than it did, or says what it should not, waits for the person. */
function asHeld(
  tool: KnownTool,
  pinned: LinkTool,
  slugs: ReadonlySet<string>,
  before: KnownTool | undefined,
  holdOf: (isGrave: boolean) => Hold | undefined,
  pins: With,
): KnownTool {
  const reserved = isReserved(tool.original, slugs, tool.slug);
  const findings = [...(reserved ? [reservedFinding(tool.original)] : []), ...scan(pinned)];
  const hold = holdOf(findings.some(({ grave }) => grave));
  const held = hold ?? (reserved && pins ? { mark: pins.markOf(pinned), held: 'suspicious' as const } : undefined);
  const next: KnownTool = {
    ...tool,
    ...(findings.length > 0 && { findings }),
    ...(held && { enabled: false, changed: held.mark, held: held.held }),
    said: pins?.markOf(pinned) ?? '',
  };
  return before && isAsBefore(before, next) ? before : next;
}

/** The same words make the same mark; what is not in it is compared. */
const isAsBefore = (before: KnownTool, now: KnownTool): boolean =>
  now.said !== '' &&
  before.said === now.said &&
  before.name === now.name &&
  before.changed === now.changed &&
  before.held === now.held &&
  before.risk === now.risk &&
  before.retriable === now.retriable &&
  before.bare === now.bare &&
  before.findings?.length === now.findings?.length;

function knownTool(connection: string, slug: string, tool: LinkTool): KnownTool {
  const bare = tool.prefix === false;
  return {
    name: bare ? tool.name : publicName(slug, tool.name),
    connection,
    slug,
    original: tool.name,
    origin: tool.upstream ? 'upstream' : 'type',
    title: tool.title,
    description: tool.description,
    risk: tool.risk,
    input: tool.input,
    enabled: true,
    subject: tool.subject,
    cacheMs: tool.cacheMs,
    retriable: tool.retriable ?? (!tool.upstream && tool.risk === 'read'),
    more: tool.more,
    ...(bare && { bare }),
    ...(tool.consequence && { consequence: tool.consequence }),
    ...(tool.output && { output: tool.output }),
  };
}
