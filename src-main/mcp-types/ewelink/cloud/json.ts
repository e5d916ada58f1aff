/** Nothing that is said here lies deeper; what does is left out, for it would break whoever walks through it. */
const DEEPEST = 64;

/** Text as data; undefined for what is none, so that the schema says so. */
export function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(text) ? pruned(value, 0) : value;
  } catch {
    return undefined;
  }
}

function pruned(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.map((entry) => pruned(entry, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pruned(inner, depth + 1)]));
}

const [QUOTE, ESCAPE] = [34, 92];
const OPENS = new Set([91, 123]);
const CLOSES = new Set([93, 125]);
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at + 1);
    else if (OPENS.has(code)) depth += 1;
    else if (CLOSES.has(code)) depth -= 1;
  }
  return depth > DEEPEST;
}

/** Where a text in quotes ends. */
function endOfText(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === ESCAPE ? 2 : 1;
  return at;
}
