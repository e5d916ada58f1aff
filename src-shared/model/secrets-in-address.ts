import { asksKey, saysWhich } from './secret-names.ts';
import { judged, randomIn, type Span } from './secret-span.ts';
import { isExample, isKey, isKind, isRandom, loginIn } from './secret-values.ts';

/** A password before the host, a key as a piece of the path, and parameters. */
export function secretsInAddress(address: string): Span[] {
  const host = address.indexOf('://') + 3;
  const login = loginIn(address);
  const slash = host < 3 ? -1 : address.indexOf('/', host);
  const query = /[?#;]|$/.exec(address)?.index ?? address.length;
  return [
    ...(login ? [{ ...login, ...(isExample(address.slice(login.from, login.to)) && { looks: 'example' as const }) }] : []),
    ...(slash < 0 || slash > query ? [] : inPath(address.slice(slash, query), slash)),
    ...[...address.slice(query).matchAll(/[^?&#;]+/g)].flatMap(({ 0: piece, index }) => inParameter(piece, query + index)),
  ];
}

const inPath = (path: string, start: number): Span[] => {
  const pieces = [...path.matchAll(/[^/]+/g)];
  return pieces.flatMap(({ 0: piece, index }, place) =>
    isPathKey(piece, pieces[place - 1]?.[0]) ? [{ from: start + index, to: start + index + piece.length }] : [],
  );
};

/** No words with dashes between them, which are what a page is called, and nothing that the piece before it says the number of. */
const isPathKey = (piece: string, before = ''): boolean =>
  isKind(piece) || (isRandom(piece) && /^(?:[0-9a-f-]+|\w+)=*$/i.test(piece) && !saysWhich(before));

function inParameter(piece: string, from: number): Span[] {
  const end = piece.indexOf('=') + 1;
  const [name, value] = [decoded(piece.slice(0, end)), decoded(piece.slice(end))];
  const span = { from: from + end, to: from + piece.length };
  if (isKey(value)) return [span];
  if (asksKey(name)) return judged(value, span);
  return saysWhich(name) ? [] : randomIn(value, name, span);
}

export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // it says just that
  }
};
