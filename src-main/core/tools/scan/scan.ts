import type { Finding } from '../../../../src-shared/model/tool.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import { excerpt } from './excerpt.ts';
import { hiddenIn, isDisguised } from './hidden.ts';
import { isSaying, parameterFindings } from './parameters.ts';
import { PATTERNS, type Pattern } from './patterns.ts';
import { isName, readings } from './readings.ts';
import { shapeFindings, textsIn, type Piece } from './schema-texts.ts';
import { sieve } from './sieve.ts';
import { STEERING } from './steering.ts';

type Scanned = {
  name: string;
  title: Text;
  description: string;
  input: Record<string, unknown>;
  output?: Record<string, unknown> | undefined;
  more?: Record<string, unknown> | undefined;
};

/** More than this of one tool nobody reads. */
const MOST_FINDINGS = 20;
/** As much of a description as is taken; what ends there was longer. */
const LONGEST = 2_048;

const known = new WeakMap<Scanned, readonly Finding[]>();

/**
 * What stands out in what somebody else's tool says of itself: an assistant reads all of it, down to the last default of a schema, as it
 * reads instructions. Nothing here proves anything; a person looks.
 */
export function scan(tool: Scanned): readonly Finding[] {
  const before = known.get(tool);
  if (before) return before;
  const { name, title, description, input, output, more } = tool;
  const titles = title.en === title['zh-CN'] ? [title.en] : [title.en, title['zh-CN']];
  const pieces: Piece[] = [
    { where: 'name', text: name },
    ...titles.map((text) => ({ where: 'title', text })),
    { where: 'description', text: description },
    ...textsIn(input, 'input'),
    ...(output ? textsIn(output, 'output') : []),
    ...(isObject(more?.['annotations']) ? textsIn(more['annotations'], 'annotations') : []),
  ];
  const found = [
    ...(isDisguised(name) ? [{ kind: 'lookalike' as const, grave: true, where: 'name', text: name }] : []),
    ...hiddenFindings(pieces),
    ...wordFindings(pieces.flatMap(asRead)),
    ...(description.length >= LONGEST && description.endsWith('…') ? [{ kind: 'oversize' as const, grave: false, where: 'description', text: excerpt(description, 0, LONGEST) }] : []),
    ...sayingFindings(pieces),
    ...parameterFindings(input, `${title.en} ${description}`),
    ...shapeFindings(input, 'input'),
  ]; // prettier-ignore
  // What is grave is never pushed out by what is not.
  const findings = [...found.filter(({ grave }) => grave), ...found.filter(({ grave }) => !grave)].slice(0, MOST_FINDINGS);
  known.set(tool, findings);
  return findings;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const ALL: readonly Pattern[] = [...PATTERNS, ...STEERING];

/** As it stands there, and in every other way it may be read. */
const asRead = (piece: Piece): Piece[] => [piece, ...readings(piece.text).map((text) => ({ where: piece.where, text }))];

const sayingFindings = (pieces: readonly Piece[]): Finding[] =>
  pieces
    .filter(({ text }) => isName(text) && readings(text).some(isSaying))
    .map(({ where, text }) => ({ kind: 'parameter' as const, grave: true, where, text }));

const hiddenFindings = (pieces: readonly Piece[]): Finding[] =>
  pieces.flatMap(({ where, text }) => {
    const at = hiddenIn(text);
    return at === undefined ? [] : [{ kind: 'hidden' as const, grave: true, where, text: excerpt(text, at, 1) }];
  });

/** Looked for in all the texts at once, for most tools have nothing of it; then where it stands. */
function wordFindings(pieces: readonly Piece[]): Finding[] {
  const whole = pieces.map(({ text }) => text).join('\n\n');
  const has = sieve(whole.toLowerCase());
  const findings: Finding[] = [];
  for (const pattern of ALL) {
    if (!has(pattern.needs) || !pattern.fits.test(whole)) continue;
    for (const { where, text } of pieces) {
      const match = matchOf(pattern, text);
      if (!match || findings.some((one) => one.kind === pattern.kind && one.where === where)) continue;
      findings.push({ kind: pattern.kind, grave: pattern.grave, where, text: excerpt(text, match.index, match[0].length) });
    }
  }
  return findings;
}

function matchOf({ fits, unless }: Pattern, text: string): RegExpExecArray | undefined {
  const match = fits.exec(text);
  if (!match) return undefined;
  if (!unless) return match;
  // Only the sentence it stands in speaks for it.
  const from = Math.max(...['.', '\n', '。'].map((end) => text.lastIndexOf(end, match.index - 1))) + 1;
  return unless.test(text.slice(from, match.index + match[0].length)) ? undefined : match;
}
