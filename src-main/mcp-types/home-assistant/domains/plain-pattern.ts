const LONGEST = 200;
/** One character of the text: a class of them, any, one escaped, or itself. */
const ATOM = /\[\^?(?:[^\\[\]]|\\[\w.\-^$*+?()[\]{}|/\\])+\]|\\[dDwWsS.\-^$*+?()[\]{}|/\\]|[^\\[\](){}|^$*+?]/y;
const TIMES = /\{(\d{1,3})(,\d{0,3})?\}|[*+?]/y;

/**
 * A pattern of a home that may be tried on a text here: a row of characters of which only one may repeat freely, so that the work
 * grows with the text and no faster. What else patterns can do could keep this program busy for years; the home itself may refuse.
 */
export function plainPattern(pattern: string | undefined): RegExp | undefined {
  if (pattern === undefined || pattern.length > LONGEST) return undefined;
  const row = pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  let free = 0;
  for (let at = 0; at < row.length;) {
    const atom = taken(ATOM, row, at);
    if (atom === undefined) return undefined;
    const times = taken(TIMES, row, at + atom.length) ?? '';
    if (times !== '' && !/^\{\d+\}$/.test(times)) free += 1;
    at += atom.length + times.length;
  }
  return free > 1 ? undefined : compiled(row);
}

function taken(what: RegExp, from: string, at: number): string | undefined {
  what.lastIndex = at;
  return what.exec(from)?.[0];
}

/** A range that runs backwards is a pattern for nobody. */
function compiled(row: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${row})$`, 'u');
  } catch {
    return undefined;
  }
}
