/** Words in the name of a variable, a header or an option whose value is nobody's business. */
const NAMES =
  /(?:^|[^a-z])(?:pat|dsn|pw|jwt)(?:[^a-z]|$)|key|token|secret|passw|passphrase|pwd|auth|credential|cookie|bearer|private|session|webhook|conn(?:ection)?[_-]?str/i;
/** How values begin that are keys of well-known services. */
const KINDS =
  /^(?:sk|pk|rk)[-_]|^gh[opsur]_|^github_pat_|^glpat-|^xox[abeprs]-|^xapp-|^AKIA|^AIza|^ya29\.|^eyJ[\w-]+\.|^ntn_|^secret_|^hf_|^npm_|^figd_|^lin_api_|^dop_v1_|^sbp_|^tvly-|^Bearer\s|^Basic\s/;
const WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i;

export const isSecretName = (name: string): boolean => NAMES.test(name);

/** Long, without blanks, of letters and digits: nobody writes this by hand. */
const isRandom = (value: string): boolean =>
  /^[\w+/=.-]{24,}$/.test(value) &&
  /\d/.test(value) &&
  /[a-z]/i.test(value) &&
  !/^[@./~]|[/\\].*[/\\]|\.(?:[cm]?js|py|json|ts)$/i.test(value);

export const isSecretValue = (value: string): boolean => KINDS.test(value) || WITH_PASSWORD.test(value) || isRandom(value);

/** Whether a secret stands among the arguments: by itself, after its name, or in one word with it. */
export const holdsSecret = (args: readonly string[]): boolean =>
  args.some((arg, at) => !isHole(arg) && (isSecretValue(arg) || isSecretPair(arg) || isSecretAfter(args[at - 1] ?? '', arg)));

const LEAST = 8;

function isSecretPair(arg: string): boolean {
  const [, name = '', value = ''] = /^(-{0,2}[\w.-]+)[=:]\s*(.+)$/s.exec(arg) ?? [];
  return isSecretValue(value) || (isSecretName(name) && value.length >= LEAST);
}

const isSecretAfter = (option: string, arg: string): boolean =>
  /^--?[\w-]+$/.test(option) && isSecretName(option) && !arg.startsWith('-') && arg.length >= LEAST && !/[\\/]/.test(arg);

const isHole = (text: string): boolean => text.includes('${');
