import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Text } from '../../../src-shared/text/text.ts';
import type { Log } from '../../kit/world.ts';
import type { NoteRepository } from '../storage/repositories.ts';
import { sayable } from './names.ts';
import { Words, wordsOf } from './tool-differences.ts';

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
  /** Undefined: it is as it was first seen, or allowed. Else the mark of what it is now. */
  changed(connection: string, tool: Pinnable, reach: string): string | undefined;
  /** What it said before; undefined where that is not known. */
  before(connection: string, name: string): Words | undefined;
  /** Whether the connection leads somewhere else than when its tools were looked at. */
  moved(connection: string, reach: string): boolean;
  allow(connection: string, tool: Pinnable, reach: string): void;
  /** Everything the connection has now was looked at: from here on it is at home there. */
  settle(connection: string, reach: string): void;
  forget(connection: string): void;
  /** Resolves once everything is written down. */
  saved(): Promise<void>;
}

const KIND = 'tool-pins';
/** More names than this, and somebody makes them up as they go: the next ones wait for the person. */
const MOST = 10_000;
/** So much is kept of what the tools of one connection said; of what comes after it only the marks. */
const MOST_LETTERS = 1_000_000;

/** `at`: allowed there, while its connection leads there and not everything was looked at yet. */
const Pin = z.object({ mark: z.string(), words: Words.optional(), at: z.string().optional() });
type Pin = z.infer<typeof Pin>;
/** `said`: the names as assistants say them. */
type Known = { reach: string; tools: Map<string, Pin>; said: Set<string>; letters: number };
const Saved = z.object({ reach: z.string(), tools: z.record(z.string(), Pin) });
/** As it was written first: marks alone, and nothing of where they were seen. */
const Older = z.record(z.string(), z.string());
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
  const unsaved = new Set<string>();
  let saving = Promise.resolve();
  let isDue = false;

  const save = async (): Promise<void> => {
    isDue = false;
    for (const connection of unsaved) {
      unsaved.delete(connection);
      const known = pins.get(connection);
      await (known
        ? notes.set(KIND, connection, { reach: known.reach, tools: Object.fromEntries(known.tools) })
        : notes.remove(KIND, connection));
    }
  };
  const saveSoon = (connection: string): void => {
    unsaved.add(connection);
    if (isDue) return;
    isDue = true;
    saving = saving
      .then(save)
      .catch((error: unknown) => log.error('What far tools say of themselves could not be kept', { error: String(error) }));
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
  const pin = (connection: string, tool: Pinnable, reach: string): void => {
    const known = at(connection, reach);
    const all = wordsOf(tool);
    known.letters -= lettersOf(known.tools.get(tool.name)?.words);
    const words = known.letters + lettersOf(all) <= MOST_LETTERS ? all : undefined;
    known.letters += lettersOf(words);
    known.tools.set(tool.name, { mark: markOf(tool), ...(words && { words }), ...(known.reach !== reach && { at: reach }) });
    known.said.add(sayable(tool.name));
    saveSoon(connection);
  };
  return {
    load: async () => {
      for (const [connection, saved] of await notes.all(KIND)) pins.set(connection, knownOf(saved));
    },
    changed: (connection, tool, reach) => {
      const mark = markOf(tool);
      const known = at(connection, reach);
      const pinned = known.tools.get(tool.name);
      const isThere = pinned?.at === undefined ? known.reach === reach : pinned.at === reach;
      if (pinned?.mark === mark && isThere) return undefined;
      if (known.reach !== reach) return short(`${mark} ${reach}`);
      if (pinned !== undefined || known.said.has(sayable(tool.name)) || known.tools.size >= MOST) return mark;
      pin(connection, tool, reach);
      return undefined;
    },
    before: (connection, name) => pins.get(connection)?.tools.get(name)?.words,
    moved: (connection, reach) => at(connection, reach).reach !== reach,
    allow: pin,
    settle: (connection, reach) => {
      const known = at(connection, reach);
      if (known.reach === reach) return;
      known.reach = reach;
      // What is not there was another's: should it come, it is looked at as well.
      for (const [name, { at: there, mark, words }] of known.tools)
        known.tools.set(name, { mark: there === reach ? mark : NO_MARK, ...(words && { words }) });
      saveSoon(connection);
    },
    forget: (connection) => {
      if (pins.delete(connection)) saveSoon(connection);
    },
    saved: () => saving,
  };
}

const lettersOf = (words: Words | undefined): number => Object.values(words ?? {}).reduce((sum, text) => sum + text.length, 0);

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Asked for with every list; the same words have the same mark. */
const marks = new WeakMap<Pinnable, string>();

function markOf(tool: Pinnable): string {
  const known = marks.get(tool);
  if (known !== undefined) return known;
  const { name, title, description, input, output, more } = tool;
  const mark = short(JSON.stringify(inOrder({ name, title, description, input, output, annotations: more?.['annotations'] })));
  marks.set(tool, mark);
  return mark;
}

/** The same things in another order are the same. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, inOrder(inner)]);
}
