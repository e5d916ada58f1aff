import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Held } from '../../../src-shared/model/tool.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import type { Log } from '../../kit/world.ts';
import type { NoteRepository } from '../storage/repositories.ts';
import { sayable } from './names.ts';
import { Words, wordsOf } from './tool-differences.ts';

export type Hold = { mark: string; held: Held };

/** Somebody else's tool; `name` as it is pinned. */
export type Pinnable = {
  name: string;
  title: Text;
  description: string;
  input: Record<string, unknown>;
  output?: Record<string, unknown> | undefined;
  more?: Record<string, unknown> | undefined;
};

/**
 * What somebody else's tools said of themselves when they were first seen. An assistant obeys these words, and a rule knows only the name:
 * a tool that says something else now is held back until the person agrees. So is every tool of a connection that leads somewhere else
 * now (`reach`): it is another's, whatever it says. And so is a tool that is called, in the letters assistants have, as another one of its
 * connection is or was: it may stand in that one's place.
 */
export interface Pins {
  load(): Promise<void>;
  /** Undefined: it is as it was first seen, or allowed. Else the mark of what it is now. `isGrave`: at first sight it waits, too. */
  held(connection: string, tool: Pinnable, reach: string, isGrave?: boolean): Hold | undefined;
  /** The mark of what it says of itself. */
  markOf(tool: Pinnable): string;
  /** Another number with every decision about the tools of a connection. */
  version(connection: string): number;
  /** What it said before; undefined where that is not known. */
  before(connection: string, name: string): Words | undefined;
  /** Whether the connection leads somewhere else than when its tools were looked at. */
  moved(connection: string, reach: string): boolean;
  allow(connection: string, tool: Pinnable, reach: string): void;
  /** Everything the connection has now was looked at: from here on it is at home there. */
  settle(connection: string, reach: string): void;
  forget(connection: string): void;
  /** A way back to all that is known of the connection now. */
  asNow(connection: string): () => void;
  /** Writes everything down that is not yet, or says why it could not. */
  saved(): Promise<void>;
  close(): Promise<void>;
}

const KIND = 'tool-pins';
/** More names than this, and somebody makes them up as they go: the next ones wait for the person. */
const MOST = 20_000;
/** So much is kept of what the tools of one connection said; of what comes after it only the marks. */
const MOST_LETTERS = 1_000_000;

/** `at`: allowed there, while its connection leads there and not everything was looked at yet. `full`: the mark is also of its icons. */
const Pin = z.object({ mark: z.string(), full: z.literal(true).optional(), words: Words.optional(), at: z.string().optional() });
type Pin = z.infer<typeof Pin>;
/** `said`: the names as assistants say them. */
type Known = { reach: string; tools: Map<string, Pin>; said: Set<string>; letters: number };
const Saved = z.object({ reach: z.string(), tools: z.record(z.string(), Pin) });
/** As it was written first: marks alone, and nothing of where they were seen. */
const Older = z.record(z.string(), z.string());
const SAVE_MS = 300;
/** No words have it. */
const NO_MARK = '';

function knownOf(saved: unknown): Known {
  const now = Saved.safeParse(saved).data;
  const tools = new Map<string, Pin>(
    now ? Object.entries(now.tools) : Object.entries(Older.parse(saved)).map(([name, mark]) => [name, { mark }]),
  );
  const said = new Set([...tools.keys()].map(sayable));
  return { reach: now?.reach ?? '', tools, said, letters: [...tools.values()].reduce((sum, { words }) => sum + lettersOf(words), 0) };
}

export function createPins(notes: NoteRepository, log: Log): Pins {
  const pins = new Map<string, Known>();
  const versions = new Map<string, number>();
  const unsaved = new Set<string>();
  let saving = Promise.resolve();
  let due: NodeJS.Timeout | undefined;

  const save = async (): Promise<void> => {
    for (const connection of unsaved) {
      unsaved.delete(connection);
      const known = pins.get(connection);
      try {
        await (known
          ? notes.set(KIND, connection, { reach: known.reach, tools: Object.fromEntries(known.tools) })
          : notes.remove(KIND, connection));
      } catch (thrown) {
        unsaved.add(connection);
        throw thrown;
      }
    }
  };
  const saveNow = (): Promise<void> => {
    clearTimeout(due);
    due = undefined;
    const saved = saving.then(save);
    saving = saved.catch(() => undefined);
    return saved;
  };
  const failed = (error: unknown): void => log.error('What far tools say of themselves could not be kept', { error: String(error) });
  /** A server with thousands is looked through over many turns, and written down once in a while. */
  const saveSoon = (connection: string): void => {
    unsaved.add(connection);
    due ??= setTimeout(() => void saveNow().catch(failed), SAVE_MS).unref();
  };
  const at = (connection: string, reach: string): Known => {
    const known = pins.get(connection) ?? { reach: '', tools: new Map(), said: new Set(), letters: 0 };
    pins.set(connection, known);
    // Written before places were kept: it is taken for where it leads now, and once.
    if (known.reach === '') {
      known.reach = reach;
      if (known.tools.size > 0) saveSoon(connection);
    }
    return known;
  };
  const decided = (connection: string): void => void versions.set(connection, (versions.get(connection) ?? 0) + 1);
  const pin = (connection: string, tool: Pinnable, reach: string): void => {
    const known = at(connection, reach);
    const all = wordsOf(tool);
    known.letters -= lettersOf(known.tools.get(tool.name)?.words);
    const words = known.letters + lettersOf(all) <= MOST_LETTERS ? all : undefined;
    known.letters += lettersOf(words);
    known.tools.set(tool.name, { mark: markOf(tool), full: true, ...(words && { words }), ...(known.reach !== reach && { at: reach }) });
    known.said.add(sayable(tool.name));
    saveSoon(connection);
  };
  return {
    load: async () => {
      for (const [connection, saved] of await notes.all(KIND)) pins.set(connection, knownOf(saved));
    },
    held: (connection, tool, reach, isGrave = false) => {
      const mark = markOf(tool);
      const known = at(connection, reach);
      const pinned = known.tools.get(tool.name);
      const isThere = pinned?.at === undefined ? known.reach === reach : pinned.at === reach;
      if (pinned?.mark === mark && isThere) return undefined;
      if (known.reach !== reach) return { mark: short(`${mark} ${reach}`), held: 'moved' };
      if (!isSameAsOlder(pinned, tool) && stands(known, tool, pinned)) return { mark, held: 'changed' };
      if (pinned === undefined && isGrave) return { mark, held: 'suspicious' };
      pin(connection, tool, reach);
      return undefined;
    },
    before: (connection, name) => pins.get(connection)?.tools.get(name)?.words,
    moved: (connection, reach) => at(connection, reach).reach !== reach,
    markOf,
    version: (connection) => versions.get(connection) ?? 0,
    allow: (connection, tool, reach) => {
      decided(connection);
      pin(connection, tool, reach);
    },
    settle: (connection, reach) => {
      const known = at(connection, reach);
      if (known.reach === reach) return;
      decided(connection);
      known.reach = reach;
      // What is not there was another's: should it come, it is looked at as well.
      for (const [name, { at: there, mark, words }] of known.tools)
        known.tools.set(name, { mark: there === reach ? mark : NO_MARK, full: true, ...(words && { words }) });
      saveSoon(connection);
    },
    forget: (connection) => {
      if (pins.delete(connection)) saveSoon(connection);
    },
    asNow: (connection) => {
      const known = pins.get(connection);
      const then = known && { ...known, tools: new Map(known.tools), said: new Set(known.said) };
      return () => {
        if (then) pins.set(connection, then);
        else pins.delete(connection);
        decided(connection);
        saveSoon(connection);
      };
    },
    saved: saveNow,
    close: () => saveNow().catch(failed),
  };
}

/** It was there in other words, stands in the place of one that was, or is one of too many. */
const stands = (known: Known, tool: Pinnable, pinned: Pin | undefined): boolean =>
  pinned !== undefined || known.said.has(sayable(tool.name)) || known.tools.size >= MOST;

/** Pinned before icons were looked at: what was looked at then is the same. */
const isSameAsOlder = (pinned: Pin | undefined, tool: Pinnable): boolean =>
  pinned !== undefined && !pinned.full && pinned.at === undefined && pinned.mark === olderMarkOf(tool);

const lettersOf = (words: Words | undefined): number => Object.values(words ?? {}).reduce((sum, text) => sum + text.length, 0);

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Asked for with every list; the same words have the same mark. */
const marks = new WeakMap<Pinnable, string>();

function markOf(tool: Pinnable): string {
  const known = marks.get(tool);
  if (known !== undefined) return known;
  const icons = tool.more?.['icons'];
  const ui = uiOf(tool);
  const mark = markOfAll(tool, { ...(icons !== undefined && { icons }), ...(ui !== undefined && { ui }) });
  marks.set(tool, mark);
  return mark;
}

const olderMarkOf = (tool: Pinnable): string => markOfAll(tool, {});

const markOfAll = ({ name, title, description, input, output, more }: Pinnable, besides: Record<string, unknown>): string =>
  short(JSON.stringify(inOrder({ name, title, description, input, output, annotations: more?.['annotations'], ...besides })));

/** What it shows to the person, where that is passed on. */
function uiOf({ more }: Pinnable): unknown {
  const meta = more?.['_meta'];
  return typeof meta === 'object' && meta !== null && 'ui' in meta ? meta.ui : undefined;
}

/** The same things in another order are the same. Nobody lists what is too deep for this: whoever takes it from strangers leaves it out. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, inOrder(inner)]);
}
