/** Words in the name of a variable, a header or an option whose value is nobody's business. */
const NAMES =
  /(?:^|[^a-z])(?:pat|dsn|pw|jwt)(?:[^a-z]|$)|key(?!board|word)|token|secret|passw|passphrase|pwd|auth(?!or(?!i[sz]))|credential|cookie|bearer|private|session|webhook|conn(?:ection)?[_-]?str/i;
/** How values begin that are keys of well-known services. */
const KINDS =
  /^(?:sk|pk|rk)[-_]|^gh[opsur]_|^github_pat_|^glpat-|^xox[abeprs]-|^xapp-|^AKIA|^AIza|^ya29\.|^eyJ[\w-]+\.|^ntn_|^secret_|^hf_|^npm_|^figd_|^lin_api_|^dop_v1_|^sbp_|^tvly-|^Bearer\s|^Basic\s/;
const WITH_PASSWORD = /^([a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:)([^/\s@]+)@/i;

/** What such a word says is which of many is meant: long, like a key, and no more secret than a name. */
const SAYS_WHICH =
  /(?:^|[^a-z])(?:ids?|uuid|guid|ref|rev|revision|commit|sha\d*|hash|checksum|digest|tag|version|image|model|branch|project|workspace|tenant|package)[=:\s]*$|[a-z]Ids?[=:\s]*$/;

export const isSecretName = (name: string): boolean => NAMES.test(name);
const saysWhich = (name: string): boolean => SAYS_WHICH.test(name) && !isSecretName(name);

/** Words and numbers with signs between them, as packages and their versions are called: `mcp-server-fetch==2025.1.17`. */
const IS_NAME = /^(?:[a-z]+\d{0,2}|\d+)(?:[-_.=+]{1,2}(?:[a-z]+\d{0,2}|\d+))*$/;
/** Long, without blanks, of letters and digits: nobody writes this by hand. */
const isRandom = (value: string): boolean =>
  !IS_NAME.test(value) &&
  /^[\w+/=.-]{24,}$/.test(value) &&
  /\d/.test(value) &&
  /[a-z]/i.test(value) &&
  !/^[@./~]|[/\\].*[/\\]|\.(?:[cm]?js|py|json|ts)$/i.test(value);

/** It begins as nothing but a key does. */
export const isKey = (value: string): boolean => KINDS.test(value) || WITH_PASSWORD.test(value);
export const isSecretValue = (value: string): boolean => isKey(value) || isRandom(value);

/** A part of a text. */
export type Span = { from: number; to: number };
const LEAST = 8;

/** What of a word of a command, or of an address, is secret: by itself, after its name, or in one word with it. */
export function secretsIn(word: string, before = '', within = 0): Span[] {
  const whole = [{ from: 0, to: word.length }];
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(word)) return inAddress(word);
  if (word.includes('${')) return [];
  if (isKey(word) || isSecretAfter(before, word)) return whole;
  if (before.startsWith('-') && saysWhich(before)) return [];
  return inPair(word, within) ?? (isRandom(word) ? whole : []);
}

/** `--header=Authorization: A` is a pair within a pair; what goes deeper is nobody's command. */
const MOST_PAIRS = 4;

/** `--token=A`, `Authorization: A`. Undefined: its name tells nothing of its value. */
function inPair(word: string, within: number): Span[] | undefined {
  const [, name, value] = within < MOST_PAIRS ? (/^(-{0,2}[\w.-]+[=:]\s*)(.+)$/s.exec(word) ?? []) : [];
  if (name === undefined || value === undefined) return undefined;
  const rest = { from: name.length, to: word.length };
  if (saysWhich(name)) return isKey(value) ? [rest] : [];
  if (isSecretName(name) && !IS_PLACE.test(name) && value.length >= LEAST) return [rest];
  const further = secretsIn(value, '', within + 1);
  return further.length > 0 ? further.map(({ from, to }) => ({ from: from + rest.from, to: to + rest.from })) : undefined;
}

/** Whether a secret stands among the words of a command. */
export const holdsSecret = (args: readonly string[]): boolean => args.some((arg, at) => secretsIn(arg, args[at - 1]).length > 0);

/** A text with something else where its secrets were. */
export const withoutSpans = (text: string, spans: readonly Span[], put: (secret: string) => string): string =>
  spans.toReversed().reduce((rest, { from, to }) => rest.slice(0, from) + put(text.slice(from, to)) + rest.slice(to), text);

/** Says where a key is kept or asked for, not what it is. */
const IS_PLACE = /(?:file|path|dir|url|uri|endpoint)[=:]\s*$/i;

const isSecretAfter = (option: string, arg: string): boolean =>
  /^--?[\w-]+$/.test(option) && isSecretName(option) && !arg.startsWith('-') && arg.length >= LEAST && !/[\\/]/.test(arg);

/** A password before the host, a key as a piece of the path, and parameters. */
function inAddress(address: string): Span[] {
  const [, lead = '', password = ''] = WITH_PASSWORD.exec(address) ?? [];
  const login = password === '' || password.includes('${') ? [] : [{ from: lead.length, to: lead.length + password.length }];
  const start = address.indexOf('/', address.indexOf('://') + 3);
  const pieces = start < 0 ? [] : [...address.slice(start).matchAll(/([/?&#])([^/?&#]+)/g)];
  return [
    ...login,
    ...pieces.flatMap(({ index, 1: sign = '', 2: piece = '' }) => {
      const at = start + index + 1;
      const [, name = '', value = ''] = /^([^=]+=)(.+)$/s.exec(piece) ?? [];
      if (sign === '/' || value === '') return isPathKey(piece) ? [{ from: at, to: at + piece.length }] : [];
      const looks = saysWhich(name) ? isKey : isSecretValue;
      const isSecret = !value.includes('${') && (looks(decoded(value)) || (isSecretName(name) && value.length >= LEAST));
      return isSecret ? [{ from: at + name.length, to: at + piece.length }] : [];
    }),
  ];
}

/** No words with dashes between them: those are what a page is called. */
const isPathKey = (piece: string): boolean => KINDS.test(piece) || (isRandom(piece) && /^(?:[0-9a-f-]+|\w+)$/i.test(piece));

export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // it says just that
  }
};
