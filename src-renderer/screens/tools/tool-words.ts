import type { Texts } from '../../../src-shared/text/engine.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
/** `new_id` and `newId` as a person writes them: New id. */
const spelled = (name: string): string => {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ').trim().toLowerCase(); // prettier-ignore
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What a tool is called behind the short name of its connection. */
export const nameBehind = (name: string, slug: string | undefined): string =>
  slug !== undefined && name.startsWith(`${slug}__`) ? name.slice(slug.length + 2) : name;

export type FieldWords = (name: string, schema: Record<string, unknown>) => { title: string; description?: string };
export type ToolWords = { about: string | undefined; field: FieldWords };

/** What a tool and its fields are called: in our own words where it is ours or of a type of ours, else in those it brought. */
export function toolWords({ name, origin }: Tool, { has, say }: Pick<Texts, 'has' | 'say'>): ToolWords {
  const isTypes = origin === 'type';
  const original = isTypes ? name.slice(name.indexOf('__') + 2) : name;
  const [family = ''] = original.split('_');
  const first = (keys: string[]): string | undefined => keys.filter(has).map((key) => say({ key }))[0];
  const about = isTypes || origin === 'first-party' ? first([`toolbox.about.${original}`]) : undefined;
  const isOurs = about !== undefined;
  return {
    about,
    field: (field, schema) => {
      const { title, description } = schema;
      const label = isOurs ? first([`toolbox.fields.${field}`]) : undefined;
      const theirs = isText(description) && !isOurs ? description : undefined;
      const hint = isOurs ? first([`toolbox.hints.${family}.${field}`, `toolbox.hints.any.${field}`]) : theirs;
      return { title: label ?? visibleLine(isText(title) ? title : spelled(field)), ...(hint !== undefined && { description: hint }) };
    },
  };
}
