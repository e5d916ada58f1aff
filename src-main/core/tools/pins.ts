import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LinkTool } from '../../kit/link.ts';
import type { Log } from '../../kit/world.ts';
import type { NoteRepository } from '../storage/repositories.ts';

/**
 * What somebody else's tools said of themselves when they were first seen. An assistant obeys these words, and a rule knows only the name:
 * a tool that says something else now is held back until the person agrees.
 */
export interface Pins {
  load(): Promise<void>;
  /** Undefined: it is as it was first seen, or allowed. Else the mark of what it is now. */
  changed(connection: string, tool: LinkTool): string | undefined;
  allow(connection: string, tool: string, mark: string): void;
  forget(connection: string): void;
  /** Resolves once everything is written down. */
  saved(): Promise<void>;
}

const KIND = 'tool-pins';
/** More names than this, and somebody makes them up as they go: the next ones wait for the person. */
const MOST = 10_000;
const Saved = z.record(z.string(), z.string());

export function createPins(notes: NoteRepository, log: Log): Pins {
  const pins = new Map<string, Map<string, string>>();
  const unsaved = new Set<string>();
  let saving = Promise.resolve();
  let isDue = false;

  const save = async (): Promise<void> => {
    isDue = false;
    for (const connection of unsaved) {
      unsaved.delete(connection);
      const known = pins.get(connection);
      await (known ? notes.set(KIND, connection, Object.fromEntries(known)) : notes.remove(KIND, connection));
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
  const pin = (connection: string, tool: string, mark: string): void => {
    const known = pins.get(connection) ?? new Map<string, string>();
    pins.set(connection, known.set(tool, mark));
    saveSoon(connection);
  };
  return {
    load: async () => {
      for (const [connection, saved] of await notes.all(KIND)) pins.set(connection, new Map(Object.entries(Saved.parse(saved))));
    },
    changed: (connection, tool) => {
      if (!tool.upstream) return undefined;
      const mark = markOf(tool);
      const known = pins.get(connection);
      const pinned = known?.get(tool.name);
      if (pinned === mark) return undefined;
      if (pinned !== undefined || (known?.size ?? 0) >= MOST) return mark;
      pin(connection, tool.name, mark);
      return undefined;
    },
    allow: pin,
    forget: (connection) => {
      if (pins.delete(connection)) saveSoon(connection);
    },
    saved: () => saving,
  };
}

/** Asked for with every list; the same words have the same mark. */
const marks = new WeakMap<LinkTool, string>();

function markOf(tool: LinkTool): string {
  const known = marks.get(tool);
  if (known !== undefined) return known;
  const { name, title, description, input, output, more } = tool;
  const words = inOrder({ name, title, description, input, output, annotations: more?.['annotations'] });
  const mark = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32);
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
