import type { Home } from '../home/home.ts';
import { evaluate } from './evaluate.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';
import { TemplateError, type Scope } from './scope.ts';

export type Rendered = { text: string; result: unknown; scope: Scope };

const PIECES = /\{\{-?([\s\S]*?)-?\}\}|\{#[\s\S]*?#\}|\{%-?\s*set\s+(\w+)\s*=([\s\S]*?)-?%\}/g;

/** Renders a decent part of the template language: expressions with filters, tests and the functions that read the house. */
export function render(home: Home, template: string, variables: Record<string, unknown> = {}): Rendered {
  const scope: Scope = { home, names: new Map(Object.entries(variables)), entities: new Set(), domains: new Set(), all: false, time: false };
  if (/\{%-?\s*(?!set\b)(\w+)/.test(template)) throw new TemplateError('TemplateSyntaxError', `the demo home does not know "${/\{%-?\s*(\w+)/.exec(template)?.[1] ?? ''}"`);
  const lone = /^\s*\{\{-?([\s\S]*?)-?\}\}\s*$/.exec(template);
  let last: unknown;
  const text = template.replace(PIECES, (_whole, expression: string | undefined, name: string | undefined, value: string | undefined) => {
    if (name !== undefined && value !== undefined) scope.names.set(name, evaluate(parse(read(value)), scope));
    if (expression === undefined) return '';
    last = evaluate(parse(read(expression)), scope);
    return printed(last);
  });
  if (/\{\{|\}\}/.test(text)) throw new TemplateError('TemplateSyntaxError', "unexpected end of template, expected 'end of print statement'.");
  return { text: text.trim(), result: lone && !lone[1]?.includes('}}') ? native(last) : native(text.trim()), scope };
} // prettier-ignore

/** Over the socket results are native: what reads as a number, truth or list is one. */
function native(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) return Number(value);
  if (value === 'True' || value === 'False') return value === 'True';
  return value === 'None' ? null : value;
}

/** As Python would print it. */
export function printed(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (value === true || value === false) return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map((item) => (typeof item === 'string' ? `'${item}'` : printed(item))).join(', ')}]`;
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '+00:00');
  if (typeof value === 'object') return JSON.stringify(value).replaceAll('"', "'").replaceAll(':', ': ');
  return typeof value === 'string' ? value : String(Number(value));
}
