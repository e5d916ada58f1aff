/** What is never said on, wherever it stands: tokens, keys and passwords as logs and traces tend to hold them. */
const SECRETS: readonly [RegExp, string][] = [
  [/eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, '•••'],
  [/(Bearer\s+)[\w.~+/=-]{8,}/gi, '$1•••'],
  [/(\/\/[^/\s:@]+:)[^@\s/]+@/g, '$1•••@'],
  [
    /((?:pass(?:word|wd|phrase)?|secret|(?:access_|refresh_)?token|api_?key|authSig|client_secret|(?<![a-z_])pin|(?<![a-z_])code)["']?\s*[:=]\s*["']?)(?!null\b|None\b)[^\s"',}&]{3,}/gi,
    '$1•••',
  ],
];

export const redacted = (text: string): string => SECRETS.reduce((rest, [secret, instead]) => rest.replace(secret, instead), text);
