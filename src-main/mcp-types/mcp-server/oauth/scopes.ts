const wordsOf = (scope: string | undefined): string[] => (scope ?? '').split(/\s+/).filter(Boolean);

/** All the rights of both, each once; undefined where there are none. */
export function union(...scopes: (string | undefined)[]): string | undefined {
  const all = new Set(scopes.flatMap(wordsOf));
  return all.size > 0 ? [...all].join(' ') : undefined;
}

/** The rights to ask for: those the server names, else all it knows; with the one that lets a sign-in last, where it is offered. */
export function scopeFor(named: string | undefined, known: string[] | undefined, offered: string[] | undefined): string | undefined {
  const wanted = named ?? known?.join(' ');
  return wanted && offered?.includes(LASTING) ? union(wanted, LASTING) : wanted || undefined;
}
const LASTING = 'offline_access';

/** True where `wanted` names a right that `had` does not. */
export const isMore = (wanted: string | undefined, had: string | undefined): boolean => {
  const known = new Set(wordsOf(had));
  return wordsOf(wanted).some((word) => !known.has(word));
};
