/** How much each column of the word index counts. */
export const COLUMNS = { name: 8, title: 6, also: 5, place: 3, text: 2, args: 1, sense: 4, hint: 1 } as const;

/** What a result is judged by; everything that was measured is between 0 and 1. */
export const BLEND = {
  /** Words in common, the rare ones before the common ones (bm25)… */
  words: 0.14,
  /** …and once more by how much of what was asked is there. */
  together: 0.16,
  /** How much of what was asked is there, by word or by meaning. */
  covered: 0.5,
  /** The direction of all it says against the direction of what was asked. */
  meaning: 0.34,
  /** It was picked after such words before. */
  picked: 0.25,
  /** It is called often. */
  called: 0.03,
  /** It takes away or ends something, and nobody asked for that. */
  undoes: -0.07,
  /** It does something where somebody asks, or tells where something is to be done. */
  against: -0.15,
  /** It is a thing of the house, and not a tool that speaks of such things. */
  part: 0.03,
} as const;

/** How well something answers a word that was asked. */
export const GAINS = { same: 1, starts: 0.85, misspelled: 0.7, means: 0.78, near: 0.3, glossed: 0.8 } as const;
/** A whole saying is surer than a word: by how many words it is, to this power, it matters more. */
export const SAYING = 0.8;
/** Things to do are said by everybody; what they are done to tells more. When, and what one calls it, is said beside the point; a single
 * Chinese sign is often part of something else. */
export const MATTERS = { deed: 0.85, aside: 0.45, sign: 0.5 } as const;
export const ASIDES: ReadonlySet<string> = new Set([
  'date',
  'time',
  'current',
  'name',
  'description',
  'text',
  'history',
  'status',
  'room',
  'family',
  'device',
]);
export const UNDOING: ReadonlySet<string> = new Set([
  'delete',
  'cancel',
  'refund',
  'stop',
  'reject',
  'rename',
  'disconnect',
  'uninstall',
  'unsubscribe',
  'return-goods',
  'lost',
  'rollback',
  'block',
]);
/** In the direction of a thing: its words, its meanings, those near them, the letters of its name. */
export const SHARES = { word: 0.52, meaning: 1, near: 0.6, letters: 0.3 } as const;
