import { confinementOf, foldersTouched, isNoWider, spelledOut, type Confinement } from './confinement.ts';
import { containerWords, isContainer } from '../model/container-words.ts';
import { programWord } from '../model/server-name.ts';
import { madeCommand, type MadeCommand } from './made-command.ts';
import { saidToStarters, takenApart } from './starters.ts';

/** What a person agrees to before a program is started: spelled so exactly that any change of it is another text. */
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** `within`: what it is shut into; without it, it may touch whatever the account may. */
export type Consented = { program: string; args: string[]; folder: string; variables: string[]; within?: Confinement };

/** The command and the names of the variables it is given; their values are secrets and may change. */
export function consented(command: unknown, env: unknown, touches?: unknown): Consented | undefined {
  if (!isRecord(command) || typeof command['program'] !== 'string' || command['program'].trim() === '') return undefined;
  const folder = typeof command['cwd'] === 'string' ? command['cwd'] : '';
  const names = (Array.isArray(env) ? env : []).flatMap((entry) =>
    isRecord(entry) && typeof entry['name'] === 'string' ? [entry['name']] : [],
  );
  return { program: command['program'], args: texts(command['args']), folder, variables: names.toSorted(), ...shutIn(touches) };
}

const shutIn = (touches: unknown): { within?: Confinement } => {
  const within = confinementOf(touches);
  return within === undefined ? {} : { within };
};

export const consentText = ({ program, args, folder, variables, within }: Consented): string =>
  JSON.stringify([program, args, folder, variables, ...(within === undefined ? [] : [spelledOut(within)])]);

const isPair = (value: unknown): value is [unknown, unknown] => Array.isArray(value) && value.length === 2;

/** A text taken apart again: the command it names, and what it shuts that into, wherever it works. */
function readText(text: string): { command: string; within: Confinement | undefined } | undefined {
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts) || parts.length < 4 || parts.length > 5) return undefined;
    const walls: unknown = parts[4];
    if (walls === undefined) return { command: JSON.stringify(parts), within: undefined };
    if (!isRecord(walls) || !Array.isArray(walls['folders'])) return undefined;
    const folders = walls['folders'].map((one: unknown) => (isPair(one) ? { path: one[0], write: one[1] } : {}));
    const within = confinementOf({ ...walls, within: 'folders', folders });
    return {
      command: JSON.stringify(parts.slice(0, 4)),
      within: within && { ...within, folders: foldersTouched(within, String(parts[2])) },
    };
  } catch {
    return undefined; // nobody agreed to that
  }
}

/** The command somebody agreed to, whatever it may touch. */
export const agreedCommand = (text: string): string => readText(text)?.command ?? text;

/** Where a command stands: in answers of its own, or in a template that other answers fill. */
export type ConsentedIn = { touches?: string | undefined } & ({ command: string; env?: string | undefined } | { made: MadeCommand });

/** The command of the answers as they stand; undefined while there is none. */
export function wantedOf(of: ConsentedIn, values: Record<string, unknown>): Consented | undefined {
  const touches = of.touches === undefined ? undefined : values[of.touches];
  if ('command' in of) return consented(values[of.command], of.env === undefined ? undefined : values[of.env], touches);
  const made = madeCommand(of.made, values);
  return (
    made && {
      ...{ program: made.program, args: made.args, folder: made.cwd ?? '', variables: made.variables.toSorted() },
      ...shutIn(touches),
    }
  );
}

/** Its text; undefined while there is nothing to agree to. */
export function consentOf(of: ConsentedIn, values: Record<string, unknown>): string | undefined {
  const wanted = wantedOf(of, values);
  return wanted && consentText(wanted);
}

/** True where exactly this command was agreed to, and it may touch no more than was agreed to. */
export function isAgreed(value: unknown, text: string | undefined): boolean {
  if (text === undefined || !isRecord(value) || typeof value['agreed'] !== 'string') return false;
  if (value['agreed'] === text) return true;
  const [agreed, wanted] = [readText(value['agreed']), readText(text)];
  return agreed !== undefined && wanted !== undefined && agreed.command === wanted.command && isNoWider(wanted.within, agreed.within);
}

/** Letters that cannot be seen, that pass for a blank, or that turn the order of others around, are spelled out. */
export const visible = (text: string): string =>
  text.replace(
    /(?! )[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
  );

export const CONCERNS = ['root', 'shell', 'code', 'elsewhere', 'steers', 'erases', 'home', 'keys'] as const;
export type Concern = (typeof CONCERNS)[number];

const SHELLS = /^(?:(?:ba|z|fi|da|k|c|tc)?sh|cmd|powershell|pwsh)(?:\.exe)?$/i;
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** By these a program loads code of somebody else's choice, or takes another program for the one that is named; nobody sees their values. */
const STEERING =
  /^(?:LD_\w+|DYLD_\w+|GCONV_PATH|PATH|PATHEXT|COMSPEC|SHELL|IFS|ENV|BASH_ENV|SHELLOPTS|PROMPT_COMMAND|NODE_OPTIONS|NODE_PATH|NODE_EXTRA_CA_CERTS|NODE_TLS_REJECT_UNAUTHORIZED|ELECTRON_RUN_AS_NODE|BUN_OPTIONS|NPM_CONFIG_\w+|YARN_\w+|PYTHON(?:PATH|HOME|STARTUP|USERBASE|BREAKPOINT|INSPECT)|PIP_\w+|UV_\w*(?:INDEX|PYTHON|FIND_LINKS)\w*|PERL5(?:LIB|OPT|DB)|PERLLIB|RUBY(?:OPT|LIB)|GEM_(?:HOME|PATH)|LUA_(?:INIT|PATH|CPATH)|PHP(?:RC|_INI_SCAN_DIR)|_?JAVA_(?:TOOL_)?OPTIONS|JDK_JAVA_OPTIONS|CLASSPATH|DOTNET_STARTUP_HOOKS|(?:CORECLR|COR)_\w+|GIT_\w*(?:COMMAND|ASKPASS|CONFIG\w*|EXEC_PATH)|SSH_ASKPASS|EDITOR|PAGER|BROWSER|DOCKER_(?:HOST|CONFIG)|(?:HTTPS?|ALL)_PROXY|SSL_CERT_(?:FILE|DIR)|OPENSSL_\w+)$/i;

/** Programs that run what stands in the command itself, and the switches by which it stands there. */
const RUNS_WORDS = /^(?:node|deno|bun|tsx|python\d*(?:\.\d+)?|pypy\d*|perl|ruby|php|lua|osascript|awk|gawk|Rscript)(?:\.exe)?$/i;
const WORDS_SWITCH = /^(?:-[a-z]*[ecpr]|--(?:eval|print|require|import|loader|experimental-loader)(?:=.*)?|eval|BEGIN\{.*)$/i;
const VARIABLES_SWITCH = /^--env-file(?:-if-exists)?(?:=.*)?$/;
/** What comes after the name of a file is that file's own. */
const isToldBy = (args: string[], word: RegExp): boolean => {
  const until = args.findIndex((one) => !one.startsWith('-'));
  return args.slice(0, until < 0 ? args.length : until + 1).some((one) => word.test(one));
};
/** Programs that run what their words, or a file of theirs, say. */
const RUNS_OTHERS = /^(?:xargs|parallel|watch|make|gmake|just|task|entr|nohup|setsid|script|expect|busybox|toybox)(?:\.exe)?$/i;
const FINDS_TO_RUN = /^-(?:exec|execdir|ok|okdir)$/i;
/** What a program is given to stand in its environment, where that is said in the command. */
const setBy = (word: string): string => /^([A-Za-z_]\w*)=/.exec(word)?.[1] ?? '';
/** Another computer's disk, or a package that nobody published. */
const ELSEWHERE =
  /^(?:\\\\|\/\/)[^\\/]+[\\/]|^(?:git\+|git@|git:|github:|gist:|gitlab:|bitbucket:)|^(?:[\w@.-]+(?:@| @ ))?(?:https?|file|ftp):.*\.(?:tgz|tar\.gz|zip|whl|[cm]?js|ts|py|sh|ps1|exe|jar|git)(?:[?#].*)?$|git\+(?:https?|ssh|file):/i;
const isPrivileged = (word: string): boolean => /^--(?:privileged|cap-add|(?:pid|net|network|userns|ipc|uts)=host|device)\b/.test(word);
/** The options of a container are spelled with `=` or without. */
const containerOptions = (words: string[]): string[] =>
  words.flatMap((word, at) => {
    const options = isContainer(programWord(word)) ? containerWords(words.slice(at + 1)).options : [];
    return options.map(({ name, value }) => `${name}=${value}`);
  });
/** Whose containers are started, and the file that says which. */
const OTHER_COMPUTER = /^(?:-H|--host|--context|--connection|--url)=/;
const CONTAINERS_FILE = /^(?:-f|--file|--config)=/;
/** What a container is given of this computer: everything, a home, or the way to every other container. */
const GIVES_HOME =
  /^(?:--(?:volume|mount)=|-v)?(?:type=bind,)?(?:source=|src=)?(?:~|\$HOME|\/|\/home\/[^/:,]+\/?|\/Users\/[^/:,]+\/?|\/root\/?|\/var\/run\/docker\.sock)[:,]/;

/** What about a command deserves a second look. */
export function concernsOf({ program, args, folder, variables }: Consented): Concern[] {
  const words = takenApart([program, ...args]);
  const line = [...words, folder].join(' ');
  // `node@20` is as much a program as `node`.
  const names = words.map((word) => nameOf(word).replace(/(?<=.)@.*$/s, ''));
  const runsBy = (told: RegExp): boolean => names.some((name, at) => RUNS_WORDS.test(name) && isToldBy(words.slice(at + 1), told));
  const options = containerOptions(words);
  const started = saidToStarters(words);
  const isEnv = /^env(?:\.exe)?$/i.test(nameOf(program));
  const found: Record<Concern, boolean> = {
    root:
      words.some((word) => /^(?:sudo|doas|su|runas|pkexec)(?:\.exe)?$/i.test(nameOf(word)) || isPrivileged(word)) ||
      options.some(isPrivileged),
    shell: started.shell || names.some((name) => SHELLS.test(name)),
    code:
      started.code ||
      runsBy(WORDS_SWITCH) ||
      names.slice(0, isEnv ? undefined : 1).some((name) => RUNS_OTHERS.test(name)) ||
      (/^find$/i.test(nameOf(program)) && words.some((word) => FINDS_TO_RUN.test(word))),
    elsewhere:
      started.elsewhere || words.concat(folder).some((word) => ELSEWHERE.test(word)) || options.some((one) => OTHER_COMPUTER.test(one)),
    steers:
      started.steers ||
      runsBy(VARIABLES_SWITCH) ||
      options.some((one) => CONTAINERS_FILE.test(one)) ||
      [...variables, ...(isEnv ? words.map(setBy) : [])].some((name) => STEERING.test(name)),
    erases: /(?:^|[\s;&|])(?:rm\s+-\w*[rf]|rmdir|del\s|format\s|mkfs|dd\s|-delete(?:\s|$))/i.test(line),
    home: words
      .slice(1)
      .concat(folder)
      .some(
        (word) =>
          /^(?:~|\/|[A-Za-z]:[\\/]?)$|^(?:\/home|\/Users|\/root|[A-Za-z]:[\\/]Users)(?:[\\/][^\\/]+)?[\\/]?$/.test(word) ||
          GIVES_HOME.test(word),
      ),
    keys: /\.ssh|\.gnupg|\.aws|id_(?:rsa|ed25519)|\.env\b|credentials/i.test(line),
  };
  return CONCERNS.filter((concern) => found[concern]);
}
