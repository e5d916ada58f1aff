import { isSecretName } from './secret-names.ts';

/** How values begin that are keys of well-known services, with as much behind it as a key has at least: `sk-notes` is a name. */
const KINDS: readonly RegExp[] = [
  /^(?:sk|pk|rk)[-_](?:(?:proj|live|test|ant|or|lf|svcacct)[-_]\S{3}|(?=[A-Za-z]*\d)[A-Za-z\d]{12}|[A-Za-z\d]{20})/,
  /^(?:gh[opsur]_|github_pat_|glpat-|xox[abeprs]-|xapp-|lin_api_|tvly-|ya29\.)[\w-]{8}/,
  /^(?:secret_|hf_|npm_|ntn_)(?=[A-Za-z]*\d)[A-Za-z\d]{16}/,
  /^(?:figd_|dop_v1_|sbp_|AIza)[\w-]{16}/,
  /^AKIA[A-Z\d]{12}/,
  /^eyJ[\w-]{6,}\.[\w-]/,
  /^(?:Bearer|Basic)\s+\S{3}/,
];
/** Up to the last `@` before the path: a password may have one, too. */
const LOGIN = /^([a-z][a-z\d+.-]*:\/\/)([^/?#\s]+)@/i;

/** Where in an address a password stands, or a key in the place of a name. */
export function loginIn(address: string): { from: number; to: number } | undefined {
  const [, scheme = '', login = ''] = LOGIN.exec(address) ?? [];
  const [name = ''] = login.split(':', 1);
  const password = { from: scheme.length + name.length + 1, to: scheme.length + login.length };
  if (password.from < password.to) return password;
  const isAlone = isKind(name) || isRandom(name) || (/^rediss?:/i.test(scheme) && !/^(?:default)?$/.test(name));
  return isAlone ? { from: scheme.length, to: scheme.length + name.length } : undefined;
}

/** It begins as nothing but a key does. */
export const isKind = (value: string): boolean => KINDS.some((kind) => kind.test(value));
export const isKey = (value: string): boolean => isKind(value) || loginIn(value) !== undefined;

/** A number that the computer gave to something so that it can be told from others; it opens nothing. */
const IS_ID = /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{24,64})$/i;
export const isId = (value: string): boolean => IS_ID.test(value);

/** Words and numbers with signs between them, as packages, places and days are called: `mcp-neo4j-cloud-aura-api`, `n8n-mcp==2025.1.17`. */
const IS_ORDINARY = /^(?:\d{0,14}|[A-Za-z]?[a-z]*\d{0,8}[a-z]{0,12}|[A-Z]{1,12}\d{0,4})$/;
const IS_HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+\.[a-z]{2,}$/;
const IS_LICENCE = /^(?:[A-Z\d]{4,6}-){3,}[A-Z\d]{4,6}$/;
const isOdd = (piece: string): boolean => !IS_ORDINARY.test(piece) || (piece.length > 20 && /\d/.test(piece));
function isName(value: string): boolean {
  const odd = value.split(/[^A-Za-z\d]+/).filter(isOdd).map(({ length }) => length); // prettier-ignore
  const sum = odd.reduce((all, length) => all + length, 0);
  return sum * 2 < value.length && odd.every((length) => length < 16);
}

/** Long, without blanks, of letters and digits: nobody writes this by hand. */
export const isRandom = (value: string): boolean =>
  /^[\w+/=.-]{24,}$/.test(value) &&
  /\d/.test(value) &&
  /[a-z]/i.test(value) &&
  !/^[@./~]|[/\\].*[/\\]|\.(?:[cm]?js|py|json|ts)$/i.test(value) &&
  (isId(value) || IS_LICENCE.test(value) || !(IS_HOST.test(value) || isName(value)));

export const isSecretValue = (value: string): boolean => isKey(value) || isRandom(value);

/** What pages write where one's own key belongs, and how shells say from where they would take it. */
const IS_EXAMPLE =
  /^<.*>$|^\[.*\]$|^your(?:[-_ ]|$)|^(?:xxx+|\.\.\.|…|\*+|changeme|replace[-_ ]?me)$|[-_]here$|^\$\w+$|^\$env:\w+$|^\$\{[^{}]*\}$|^%\w+%$/i;
export const isExample = (value: string): boolean =>
  IS_EXAMPLE.test(value) || (/^[A-Z][A-Z\d]*_[A-Z\d_]*$/.test(value) && isSecretName(value));

/** What stands after the name of a key and is none: a choice, a right, where it is kept, a number of a version. */
const IS_CHOICE =
  /^(?:true|false|yes|no|on|off|none|null|undefined|auto|default|required|optional|interactive|prompt|ask|stdin|env|environment|keychain|keyring|oauth2?|bearer|basic|device|browser|value|key|token|read|write|admin|list|all|\*|v?\d{1,3}(?:\.\d+)*)$/i;
const IS_PLACE =
  /^(?:~|\.{1,2})?[\\/]|^[a-z]:[\\/]|^(?:op|vault|file|env|keychain|awssm|gcpsm):|\.(?:json|pem|key|txt|crt|cer|p12|pfx|jks|env|ya?ml|toml|ini|cfg|conf)$/i;
const IS_RESOURCE = /^[a-z\d]+(?:[-_.][a-z\d]+)*(?:\/[a-z\d]+(?:[-_.][a-z\d]+)*)+$/;
export const isNoKey = (value: string): boolean => IS_CHOICE.test(value) || IS_PLACE.test(value) || IS_RESOURCE.test(value);
