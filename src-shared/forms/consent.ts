/** What a person agrees to before a program is started: spelled so exactly that any change of it is another text. */
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

export type Consented = { program: string; args: string[]; folder: string; variables: string[] };

/** The command and the names of the variables it is given; their values are secrets and may change. */
export function consented(command: unknown, env: unknown): Consented | undefined {
  if (!isRecord(command) || typeof command['program'] !== 'string' || command['program'].trim() === '') return undefined;
  const folder = typeof command['cwd'] === 'string' ? command['cwd'] : '';
  const names = (Array.isArray(env) ? env : []).flatMap((entry) =>
    isRecord(entry) && typeof entry['name'] === 'string' ? [entry['name']] : [],
  );
  return { program: command['program'], args: texts(command['args']), folder, variables: names.toSorted() };
}

export const consentText = ({ program, args, folder, variables }: Consented): string => JSON.stringify([program, args, folder, variables]);

/** The text of the answers as they stand; undefined while there is nothing to agree to. */
export function consentOf(of: { command: string; env?: string | undefined }, values: Record<string, unknown>): string | undefined {
  const wanted = consented(values[of.command], of.env === undefined ? undefined : values[of.env]);
  return wanted && consentText(wanted);
}

/** True where exactly this was agreed to. */
export const isAgreed = (value: unknown, text: string | undefined): boolean =>
  text !== undefined && isRecord(value) && value['agreed'] === text;

/** Letters that cannot be seen, or that turn the order of others around, are spelled out. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`);

export const CONCERNS = ['root', 'shell', 'erases', 'home', 'keys'] as const;
export type Concern = (typeof CONCERNS)[number];

const SHELLS = /^(?:(?:ba|z|fi|da|k|c|tc)?sh|cmd|powershell|pwsh)(?:\.exe)?$/i;
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** What about a command deserves a second look. */
export function concernsOf({ program, args, folder }: Consented): Concern[] {
  const words = [program, ...args];
  const line = [...words, folder].join(' ');
  const found: Record<Concern, boolean> = {
    root: words.some((word) => /^(?:sudo|doas|su|runas|pkexec)(?:\.exe)?$/i.test(nameOf(word))),
    shell: words.some((word) => SHELLS.test(nameOf(word))),
    erases: /(?:^|[\s;&|])(?:rm\s+-\w*[rf]|rmdir|del\s|format\s|mkfs|dd\s)/i.test(line),
    home: words
      .slice(1)
      .concat(folder)
      .some((word) => /^(?:~|\/|[A-Za-z]:[\\/]?)$|^(?:\/home|\/Users|\/root|[A-Za-z]:[\\/]Users)(?:[\\/][^\\/]+)?[\\/]?$/.test(word)),
    keys: /\.ssh|\.gnupg|\.aws|id_(?:rsa|ed25519)|\.env\b|credentials/i.test(line),
  };
  return CONCERNS.filter((concern) => found[concern]);
}
