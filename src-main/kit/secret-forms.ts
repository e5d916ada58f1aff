/** Shorter values would blot out half of what is said. */
const SHORTEST_SECRET = 4;

/** A key in the midst of a value, of a header say: long, of letters and digits both, as nothing else is. */
const KEY = /(?=[\w.~+/-]*\d)(?=[\w.~+/-]*[a-z])[\w.~+/-]{16,}={0,2}/gi;
/** A line of a longer secret, of a key in a file say. */
const SHORTEST_LINE = 16;

/** What of a secret may turn up in a line: all of it, as it is written in JSON or in an address, each line of it, and the keys within it. */
export function formsOf(secret: string): string[] {
  if (secret.length < SHORTEST_SECRET) return [];
  const lines = secret.split(/\r?\n|\\n/).filter((line) => line.length >= SHORTEST_LINE);
  // A path leads somewhere, and opens nothing.
  const keys = (secret.match(KEY) ?? []).filter((key) => !/^[~.]*\//.test(key));
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), ...lines, ...keys].filter(
    (form) => form.length >= SHORTEST_SECRET,
  );
}
