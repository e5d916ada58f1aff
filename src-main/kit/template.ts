import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { Secret } from './secret.ts';

const HOLE = /\$\{([A-Za-z][A-Za-z0-9_]{0,39})\}/g;

/** The names a template asks for; undefined when it holds anything else that looks like a hole. */
export function holesOf(template: string): string[] | undefined {
  if (/\$\{|\{\{/.test(template.replace(HOLE, ''))) return undefined;
  return [...template.matchAll(HOLE)].map(([, name = '']) => name);
}

/** Fills the holes; `spell` says how a value is written where it lands. A filled-in value is never read as a template again. */
export const fill = (template: string, values: Record<string, unknown>, spell: (text: string, name: string) => string): string =>
  template.replace(HOLE, (_hole, name: string) => spell(plain(Object.hasOwn(values, name) ? values[name] : undefined, name), name));

function plain(value: unknown, name: string): string {
  if (value instanceof Secret) return value.reveal();
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new SwitchboardError('input.invalid', `${name} cannot stand in a template`, { fields: { [name]: 'fields.problem.text' } });
}

/** One piece of a path or query: nothing in it can leave its place. */
export function spellPiece(text: string, name: string): string {
  if (text === '.' || text === '..')
    throw new SwitchboardError('input.invalid', `${name} would leave the path`, { fields: { [name]: 'fields.problem.path' } });
  return encodeURIComponent(text);
}

export function spellHeader(text: string, name: string): string {
  if (/[\r\n\0]/.test(text))
    throw new SwitchboardError('input.invalid', `${name} has more than one line`, { fields: { [name]: 'fields.problem.secret' } });
  return text;
}
