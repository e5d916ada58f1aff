import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { fillHoles, holesOf, isAnswered } from '../../src-shared/forms/made-command.ts';
import { Secret } from './secret.ts';

/** Fills the holes; `spell` says how a value is written where it lands. A filled-in value is never read as a template again. */
export const fill = (template: string, values: Record<string, unknown>, spell: (text: string, name: string) => string): string =>
  fillHoles(template, (name) => spell(plain(Object.hasOwn(values, name) ? values[name] : undefined, name), name));

function plain(value: unknown, name: string): string {
  if (value instanceof Secret) return value.reveal();
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((one) => plain(one, name)).join(',');
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

/** The leading field is an address and stands as typed; every later hole is one piece of a path or query. */
export function addressOf(template: string, values: Record<string, unknown>): URL {
  const [first] = holesOf(template) ?? [];
  const leads = first !== undefined && template.startsWith(`\${${first}}`);
  const head = leads ? fill(`\${${first}}`, values, (text) => text.trim().replace(/\/+$/, '')) : '';
  return new URL(head + fill(leads ? template.slice(first.length + 3) : template, values, spellPiece));
}

/** Headers as these answers make them; one that lacks an answer is not sent. */
export const headersOf = (headers: Record<string, string>, values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, text]) => (isAnswered(text, values) ? [[name, fill(text, values, spellHeader)]] : [])),
  );
