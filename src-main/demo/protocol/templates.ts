import type { Home } from '../home/home.ts';
import { Refusal } from '../life/service.ts';

const EXPRESSION = /\{\{-?\s*(.*?)\s*-?\}\}/gs;
type Read = { result: string; entities: string[] };

/** The few expressions a demo needs: `states('…')`, `state_attr('…','…')`, `is_state('…','…')`, `now()`, plain numbers and texts. */
export function render(home: Home, template: string): Read {
  const entities: string[] = [];
  const result = template.replace(EXPRESSION, (_whole, inner: string) => {
    const call = inner.match(/^(states|state_attr|is_state)\(\s*'([^']+)'\s*(?:,\s*'([^']*)'\s*)?\)$/);
    if (call) {
      const [, name, id = '', more = ''] = call;
      entities.push(id);
      const state = home.get(id);
      if (name === 'states') return state?.state ?? 'unknown';
      if (name === 'state_attr') return printed(state?.attributes[more]);
      return state?.state === more ? 'True' : 'False';
    }
    if (inner === 'now()') return new Date(home.clock.now()).toISOString();
    const plain = inner.match(/^(?:'([^']*)'|(-?\d+(?:\.\d+)?))$/);
    if (plain) return plain[1] ?? plain[2] ?? '';
    throw new Refusal('template_error', `TemplateSyntaxError: the demo home does not know "${inner}"`);
  });
  return { result, entities };
}

const printed = (value: unknown): string =>
  value === undefined || value === null ? 'None' : typeof value === 'string' ? value : JSON.stringify(value);
/** Over the socket, results are native: a number is a number. */
export const native = (text: string): unknown => (/^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text);
