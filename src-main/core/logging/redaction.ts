const CENSORED = '[redacted]';
/** Names whose values are never written, wherever in the details they stand. */
const SECRET_NAMES =
  /^(.*[-_])?(pass(word|phrase|wd)?|secret|token|authorization|cookie|set-cookie|api-?key|apikey|credential|private-?key|pin|code|signature)s?$/i;
const CAMEL_ENDINGS = /(Password|Passphrase|Secret|Token|ApiKey|Cookie|Credential|PrivateKey)$/;
/** Shorter ones would blacken half the log; a four-digit PIN is caught by its name. */
const SHORTEST = 6;
const DEEPEST = 6;

const isSecretName = (name: string) => SECRET_NAMES.test(name) || CAMEL_ENDINGS.test(name);
/** The forms in which a secret turns up in addresses and headers. */
const formsOf = (value: string) => [
  value,
  encodeURIComponent(value),
  Buffer.from(value).toString('base64'),
  JSON.stringify(value).slice(1, -1),
];

function describeError(error: Error): Record<string, unknown> {
  const own: Record<string, unknown> = { name: error.name, message: error.message, stack: error.stack };
  if ('problem' in error) own['problem'] = error.problem;
  if ('code' in error) own['errno'] = error.code;
  if (error.cause !== undefined) own['cause'] = error.cause;
  return own;
}

/** What a thing says of itself when it is written down. */
const plain = (value: object): unknown => JSON.parse(JSON.stringify({ value }));

/** Takes secrets out of what is about to be logged: by the name they stand under, and by value wherever they turn up. */
export type Redaction = { add(value: string): void; text(text: string): string; details(details: unknown): unknown };

export function createRedaction(): Redaction {
  const values = new Set<string>();
  let longestFirst: string[] = [];

  const text = (line: string): string =>
    longestFirst.reduce((rest, value) => (rest.includes(value) ? rest.replaceAll(value, CENSORED) : rest), line);

  const clean = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth >= DEEPEST) return '…';
    if (value instanceof Error) return clean(describeError(value), depth);
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
    if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
    if ('toJSON' in value) return clean(plain(value), depth + 1);
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, isSecretName(name) && item !== undefined ? CENSORED : clean(item, depth + 1)]),
    );
  };

  return {
    add: (value) => {
      if (value.length < SHORTEST || values.has(value)) return;
      formsOf(value).forEach((form) => values.add(form));
      longestFirst = [...values].sort((left, right) => right.length - left.length);
    },
    text,
    details: (details) => clean(details, 0),
  };
}
