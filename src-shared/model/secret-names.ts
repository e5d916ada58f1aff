/** Words in the name of a variable or a header whose value is nobody's business: it is sealed, whether or not it opens anything. */
const NAMES =
  /(?:^|[^a-z])(?:pat|dsn|pw|jwt)(?:[^a-z]|$)|key(?!board|word)|token|secret|passw|passphrase|pwd|auth(?!or(?!i[sz]))|credential|cookie|bearer|private|session|webhook|conn(?:ection)?[_-]?str/i;

export const isSecretName = (name: string): boolean => NAMES.test(name);

const LONGEST = 100;

/** `--apiKey=`, `X-API-Key:`, `API_KEY_2` are all `api-key`. */
const plain = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/(?<=[a-z])-?\d+$/, '')
    .replace(/-(?:prod|production|dev|test|staging|live)$/, '');

/** What such a name ends with is what its value is: `--token`, not `--token-file` and not `--max-tokens`. */
const IS_KEY =
  /(?:^|-)(?:pass|pat|pw|jwt|bearer|cookies?|(?:proxy-)?authorization)$|(?:password|passwd|passphrase|passcode|pwd|token|secret|credentials?|access-key-id|secret-id)$|(?:^|-|api|access|secret|auth|private|license|app|account)key$|(?:api|access|secret|auth|private|license)-?keys$/;

/** Keys that open nothing, and what only says whether there is to be one. */
const OPENS_NOTHING =
  /(?:^|-)(?:sort|order|primary|partition|foreign|public|group|index|cache|row|object|range|hash|routing|project|issue|hot|shortcut|idempotency|search|composite|unique|join|message|record|map|json|lookup|shard|max|min|stop|eos|bos|pad|unk|mask|special|next|page)-(?:keys?|token)$|^(?:no|use|ask|with|without|require|enable|disable|skip|prompt|allow|show|list|save|store|print|verify)-/;

/** Whether what stands after such an option, a header or a parameter is a key, and not something about one. */
export function asksKey(name: string): boolean {
  if (name.length > LONGEST) return false;
  const said = plain(name);
  return IS_KEY.test(said) && !OPENS_NOTHING.test(said);
}

/** What such a word says is which of many is meant: long, like a key, and no more secret than a name. */
const SAYS_WHICH =
  /(?:^|[^a-z])(?:ids?|uuid|guid|ref|rev|revision|commit|sha\d*|hash|checksum|digest|tag|version|image|models?|branch|tree|blob|projects?|workspaces?|tenants?|subscriptions?|org|organi[sz]ations?|team|bucket|host|network|name|package|file|from|with)[=:\s]*$|[a-z](?:Id|Name)s?[=:\s]*$/;

export const saysWhich = (name: string): boolean => SAYS_WHICH.test(name) && !asksKey(name);
