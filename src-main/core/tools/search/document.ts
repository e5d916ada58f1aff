import { z } from 'zod';
import { KIND_WORDS } from '../../devices/kind-words.ts';
import type { Named } from '../../devices/search.ts';
import type { KnownTool } from '../catalogue.ts';
import { namePieces, runsOf } from './words.ts';

/** Where a word stands in a thing, and how much it says about it there. */
export const FIELDS = { name: 1, title: 0.9, also: 0.8, place: 0.75, text: 0.65, args: 0.25 } as const;
export type Field = keyof typeof FIELDS;
export type Kind = 'tool' | 'part';
/** The words of a thing, field by field, as they stand. */
export type Document = Record<Field, string[]>;
/** A thing to be found. `same`: while all of this is what it was, it says what it said. */
export type Item = { id: string; kind: Kind; same: readonly unknown[]; read(): Document };

const MOST = { name: 24, title: 32, also: 60, place: 16, text: 70, args: 70 } satisfies Record<Field, number>;
const capped = (document: Document): Document => ({
  name: document.name.slice(0, MOST.name),
  title: document.title.slice(0, MOST.title),
  also: document.also.slice(0, MOST.also),
  place: document.place.slice(0, MOST.place),
  text: document.text.slice(0, MOST.text),
  args: document.args.slice(0, MOST.args),
});

/** What of a tool is looked through. */
export type SearchedTool = Pick<KnownTool, 'name' | 'original' | 'title' | 'description' | 'input' | 'slug'> & {
  alias?: string | undefined;
};

export function toolItem(tool: SearchedTool, connection: string): Item {
  const { name, original, title, description, input, slug, alias } = tool;
  return {
    id: name,
    kind: 'tool',
    same: [original, description, title.en, title['zh-CN'], input, connection, alias],
    read: () =>
      capped({
        name: namePieces(original),
        title: runsOf(title.en === title['zh-CN'] ? title.en : `${title.en} ${title['zh-CN']}`),
        also: alias === undefined ? [] : namePieces(alias),
        place: [...runsOf(connection), ...namePieces(slug)],
        text: runsOf(description),
        args: argumentWords(input, 0),
      }),
  };
}

export function partItem({ part, device, room, floor, aliases, marks }: Named): Item {
  const place = [room ?? '', floor ?? ''].join(' ');
  return {
    id: part.id,
    kind: 'part',
    same: [part.name, part.kind, device, place, aliases.join('\n'), marks.join('\n')],
    read: () =>
      capped({
        name: runsOf(part.name),
        title: runsOf(device),
        also: [...runsOf(aliases.join(' ')), ...runsOf(KIND_WORDS[part.kind])],
        place: runsOf(place),
        text: namePieces(marks.join(' ')),
        args: [],
      }),
  };
}

const Property = z.object({
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  properties: z.unknown(),
  items: z.unknown(),
});
const Schema = z.object({ properties: z.record(z.string(), z.unknown()) });
const DEEPEST = 2;
const MOST_ARGUMENTS = 20;
const MOST_CHOICES = 8;

/** Names of arguments, what is said of them, and what may be chosen. */
function argumentWords(schema: unknown, depth: number): string[] {
  const { data } = Schema.safeParse(schema);
  if (!data || depth > DEEPEST) return [];
  return Object.entries(data.properties)
    .slice(0, MOST_ARGUMENTS)
    .flatMap(([name, told]) => {
      const { data: property } = Property.safeParse(told);
      const choices = (property?.enum ?? []).slice(0, MOST_CHOICES).filter((choice) => typeof choice === 'string');
      return [
        ...namePieces(name),
        ...runsOf((property?.description ?? '').slice(0, 120)),
        ...choices.flatMap(namePieces),
        ...argumentWords(told, depth + 1),
        ...argumentWords(property?.items, depth + 1),
      ];
    });
}
