const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One thing said about a parameter: its type, its description, its choices … as text. */
export type Fact = { what: string; before?: string; now?: string };
/** A parameter that is new, gone, or not what it was. `bold`: it lets a call reach further than before, or carry more away. */
export type ParameterChange = { at: string; kind: 'new' | 'gone' | 'changed'; bold: boolean; facts: Fact[] };

type Facts = Map<string, string>;
const DEEP = 8;
const NESTED = new Set(['properties', 'items', 'required', '$defs', 'definitions']);
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const ownFacts = (schema: Record<string, unknown>): Facts =>
  new Map(Object.entries(schema).flatMap(([what, value]): [string, string][] => (NESTED.has(what) ? [] : [[what, asText(value)]])));

/** Of a schema as a whole that nobody saw before: that it is one of several fields says nothing. */
function tellingFacts(schema: Record<string, unknown>): Facts {
  const facts = ownFacts(schema);
  facts.delete('$schema');
  facts.delete('additionalProperties');
  if (facts.get('type') === 'object') facts.delete('type');
  return facts;
}

/** Every parameter of a schema by its path, with what is said about it. */
function parametersOf(schema: unknown, at: string, depth: number, found: Map<string, Facts>): void {
  if (!isRecord(schema) || depth > DEEP) return;
  const { properties, items, required } = schema;
  const needed = new Set(Array.isArray(required) ? required.map(String) : []);
  if (isRecord(properties))
    for (const [name, inner] of Object.entries(properties)) {
      const path = at === '' ? name : `${at}.${name}`;
      const facts = isRecord(inner) ? ownFacts(inner) : new Map([['schema', asText(inner)]]);
      if (needed.has(name)) facts.set('required', 'true');
      found.set(path, facts);
      parametersOf(inner, path, depth + 1, found);
    }
  if (isRecord(items)) {
    found.set(`${at}[]`, ownFacts(items));
    parametersOf(items, `${at}[]`, depth + 1, found);
  }
}

const hasWords = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

function read(text: string | undefined): unknown {
  if (!hasWords(text)) return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // it was cut: the texts are compared instead
  }
}

/** Names and words of what may carry something out, start something or hold a secret. */
const REACHES =
  /(url|uri|path|file|dir|command|cmd|shell|exec|script|code|sql|query|token|secret|password|passwd|credential|key|auth|header|cookie|env|host|email|recipient|webhook|callback|context|conversation|history|prompt|system|address|phone|location)/i;
/** Bounds, and the side of them that allows more. */
const BOUNDS: Readonly<Record<string, 1 | -1>> = {
  ...{ maxLength: 1, maximum: 1, exclusiveMaximum: 1, maxItems: 1, maxProperties: 1 },
  ...{ minLength: -1, minimum: -1, exclusiveMinimum: -1, minItems: -1, minProperties: -1 },
};
const isWider = ({ what, before, now }: Fact): boolean => {
  const side = BOUNDS[what];
  // What is no number is no bound any more.
  if (side !== undefined) return before !== undefined && !(side * Number(now) <= side * Number(before));
  if (what === 'enum' || what === 'type') return before !== undefined && (now === undefined || now.length > before.length);
  if (['pattern', 'const', 'format'].includes(what)) return before !== undefined && now !== before;
  return what === 'additionalProperties' && now !== 'false';
};

const differing = (before: Facts, now: Facts): Fact[] =>
  [...new Set([...before.keys(), ...now.keys()])].flatMap((what): Fact[] => {
    const [was, is] = [before.get(what), now.get(what)];
    return was === is ? [] : [{ what, ...(was !== undefined && { before: was }), ...(is !== undefined && { now: is }) }];
  });

const NONE: Facts = new Map();
const ORDER = { new: 0, changed: 1, gone: 2 } as const;

/** Where two schemas differ, parameter by parameter; what reaches further comes first. Undefined: they cannot be read, only compared as texts. */
export function schemaDifferences(before: string | undefined, now: string | undefined): ParameterChange[] | undefined {
  const [was, is] = [read(before), read(now)];
  if (!isRecord(was) || !isRecord(is)) return undefined;
  const [old, fresh] = [new Map<string, Facts>(), new Map<string, Facts>()];
  parametersOf(was, '', 0, old);
  parametersOf(is, '', 0, fresh);
  if (hasWords(before)) old.set('', ownFacts(was));
  const whole = hasWords(before) ? ownFacts(is) : tellingFacts(is);
  if (whole.size > 0 || old.has('')) fresh.set('', whole);
  const changes = [...new Set([...fresh.keys(), ...old.keys()])].flatMap((at): ParameterChange[] => {
    const facts = differing(old.get(at) ?? NONE, fresh.get(at) ?? NONE);
    const kind = !old.has(at) ? 'new' : !fresh.has(at) ? 'gone' : 'changed';
    if (facts.length === 0 && kind === 'changed') return [];
    const bold = kind === 'new' ? REACHES.test(at) : kind === 'changed' && facts.some(isWider);
    return [{ at, kind, bold, facts }];
  });
  return changes.sort((a, b) => Number(b.bold) - Number(a.bold) || ORDER[a.kind] - ORDER[b.kind]);
}

/** What a tool says about its effects, hint by hint; `bold`: it claims less harmlessness than before. */
export function hintDifferences(before: string | undefined, now: string | undefined): ParameterChange[] | undefined {
  const [was, is] = [read(before), read(now)];
  if (!isRecord(was) || !isRecord(is)) return undefined;
  return differing(ownFacts(was), ownFacts(is)).map((fact) => {
    const bold = fact.what === 'readOnlyHint' ? fact.now !== 'true' : /destructive|openWorld/.test(fact.what) && fact.now === 'true';
    return { at: fact.what, kind: 'changed', bold, facts: [fact] };
  });
}
