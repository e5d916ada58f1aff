import type { Home } from '../home/home.ts';
import type { State } from '../home/state.ts';
import { Refusal } from '../life/service.ts';

const EXPRESSION = /\{\{-?\s*(.*?)\s*-?\}\}/gs;
type Read = { result: string; entities: string[] };

/** The few expressions a demo needs: `states('…')`, `state_attr('…','…')`, `is_state('…','…')`, `now()`, plain numbers and texts. */
export function render(home: Home, template: string): Read {
  const entities: string[] = [];
  const result = template.replace(EXPRESSION, (_whole, inner: string) => {
    const call = CALL.exec(inner);
    if (!call) return plain(home, inner);
    const [, name = '', id = '', more = ''] = call;
    entities.push(id);
    return READS[name]?.(home.get(id), more) ?? '';
  });
  return { result, entities };
}

const CALL = /^(states|state_attr|is_state)\(\s*'([^']+)'\s*(?:,\s*'([^']*)'\s*)?\)$/;
const PLAIN = /^(?:'([^']*)'|(-?\d+(?:\.\d+)?))$/;
const READS: Record<string, (state: State | undefined, more: string) => string> = {
  states: (state) => state?.state ?? 'unknown',
  state_attr: (state, name) => printed(state?.attributes[name]),
  is_state: (state, wanted) => (state?.state === wanted ? 'True' : 'False'),
};

function plain(home: Home, inner: string): string {
  if (inner === 'now()') return new Date(home.clock.now()).toISOString();
  const match = PLAIN.exec(inner);
  if (!match) throw new Refusal('template_error', `TemplateSyntaxError: the demo home does not know "${inner}"`);
  return match[1] ?? match[2] ?? '';
}

const printed = (value: unknown): string =>
  value === undefined || value === null ? 'None' : typeof value === 'string' ? value : JSON.stringify(value);
/** Over the socket, results are native: a number is a number. */
export const native = (text: string): unknown => (/^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text);
