import { programWord } from '../model/server-name.ts';

/** Programs that fetch and start others: which of the words behind them are theirs, and what those say. */
type Starter = {
  is: RegExp;
  /** Words of its own before the name of what it starts; `fetches`: those, or none at all, after which `a/b` is somebody's repository. */
  verbs: RegExp;
  fetches: RegExp;
  /** Switches that bring a value, among them such whose value is fetched, and switches that stand alone. Of others the next word may be either. */
  valued: RegExp;
  named: RegExp;
  alone: RegExp;
  /** Letters that stand together are as many switches, and a long name may stand behind one dash. */
  isLoose?: boolean;
  /** Its switches are its own behind the name of what it starts, too. */
  everywhere?: boolean;
  says: Partial<Record<Said, RegExp>>;
};
type Switching = Pick<Starter, 'valued' | 'named' | 'alone' | 'isLoose'>;
type Said = 'shell' | 'code' | 'elsewhere' | 'steers';

const NONE = /^$/;
const ANY = /^-/;
const NEVER = /(?!)/;
const NPM = {
  valued:
    /^(?:-[pcwC]|--(?:@[^:]+:)?(?:package|call|registry|cache|(?:user|global)config|prefix|dir|loglevel|workspace|filter|shell|script-shell|node-options|node-arg|tag|(?:https-?|no)?proxy|ca|cafile|otp|before|location|omit|include|cwd))$/,
  alone:
    /^(?:-[a-zA-Z]|--(?:no-[\w-]+|yes|quiet|silent|verbose|offline|prefer-(?:offline|online)|force|global|workspaces|include-workspace-root|ignore-(?:existing|scripts)|bun|shell-mode|help|version))$/,
  named: /^(?:-p|--package)$/,
  isLoose: true,
  says: {
    // As much of a name as tells it from others is enough.
    shell: /^(?:-c|--call?|--shell(?:-mode)?|--script-s[\w-]*)$/,
    code: /^--node-(?:options|arg)$/,
    elsewhere: /^--(?:@[^:]+:)?reg\w*$/,
    steers: /^--(?:userc|globalc)\w*$/,
  },
};
const STARTERS: readonly Starter[] = [
  { is: /^(?:npx|pnpx|bunx)$/, verbs: NONE, fetches: NONE, ...NPM },
  {
    ...{ is: /^npm$/, verbs: /^(?:exec|x|run|run-script|create|init|install|i|add)$/, fetches: /^(?:exec|x|create|init|install|i|add)$/ },
    ...{ ...NPM, everywhere: true },
  },
  {
    ...{
      is: /^(?:pnpm|yarn|bun)$/,
      verbs: /^(?:exec|x|run|dlx|create|init|install|i|add)$/,
      fetches: /^(?:x|dlx|create|init|install|i|add)$/,
    },
    ...NPM,
  },
  {
    ...{
      is: /^(?:uvx|uv|pipx)$/,
      verbs: /^(?:run|tool|x|install|inject)$/,
      alone: ANY,
      fetches: NEVER,
      named: /^--(?:from|spec|with(?:-editable)?)$/,
    },
    valued:
      /^(?:-[piwfcmCP]|--(?:from|spec|with|with-editable|with-requirements|python|(?:extra-|default-)?index(?:-url)?|find-links|env-file|pip-args|cache-dir|config-file|directory|project|package|constraints?|overrides?|extra|group|module|index-strategy|keyring-provider|resolution|prerelease|link-mode|exclude-newer|color|allow-insecure-host|python-platform))$/,
    says: { elsewhere: /^(?:-[if]|--(?!no-)[\w-]*index(?:-url)?|--find-links)$/, steers: /^--(?:config|env)-file$/ },
  },
  {
    ...{
      is: /^pip[\d.]*$/,
      verbs: /^(?:install|download|wheel)$/,
      alone: ANY,
      fetches: NEVER,
      named: /^--editable$|^-e$/,
      everywhere: true,
    },
    valued: /^(?:-[icrfe]|--(?:extra-)?index-url|--find-links|--constraint|--requirement|--editable|--target|--config-settings)$/,
    says: { elsewhere: /^(?:-[if]|--(?!no-)[\w-]*index(?:-url)?|--find-links)$/ },
  },
  {
    ...{ is: /^deno$/, verbs: /^(?:run|x|serve|install|test|bench|compile|task)$/, alone: ANY, fetches: NEVER, named: NEVER },
    ...{ valued: /^(?:-[cL]|--(?:config|import-map|cert|location|seed|ext|log-level|import|preload))$/, says: {} },
  },
  {
    ...{ is: /^go$/, verbs: /^(?:run|install|tool)$/, fetches: /^(?:run|install)$/, alone: ANY, named: NEVER, isLoose: true },
    valued: /^(?:-[Cop]|--(?:exec|toolexec|overlay|mod|modfile|tags|ldflags|gcflags|asmflags|pkgdir|pgo))$/,
    says: { code: /^--(?:exec|toolexec|overlay)$/ },
  },
  {
    ...{ is: /^cargo$/, verbs: /^(?:run|install|\+.*)$/, fetches: NEVER, alone: ANY, named: /^--git$/, everywhere: true },
    ...{ valued: /^--(?:git|path|index|registry|root|config)$/, says: { elsewhere: /^--(?:git|index|registry)$/, steers: /^--config$/ } },
  },
];

/** An address, also behind the name that it is to have. */
const ADDRESS = /(?:^|@\s*)(?:https?:|data:|(?!file:\/\/\/)[a-z][a-z\d+.-]*:\/\/)/i;
/** To who fetches also `github:a/b` and `git@host:a`; the large registries and the packages at hand are spelled alike. */
const FAR = /(?:^|@\s*)(?!(?:npm|jsr|node|workspace|catalog|file|[a-z]):)(?:[a-z][a-z\d+.-]*:|[\w.-]+@[\w.-]+:)/i;
/** `a/b`, or what stands at a host, and not `@a/b`, nor a folder. */
const isRepository = (name: string): boolean =>
  /^(?![@.~])(?:[^\s/\\:]+|[\w-]+(?:\.[\w-]+)+\/[^\s\\]+)\/[^\s/\\]+$/.test(
    name.replace(/#.*$/s, '').replace(/^(?:@[^/@]+\/)?[^/@]+@(?=[^/]+\/)/, ''),
  );

/** The switches of one word, and what the last of them brings along: `-yc` are two, and so are `-qi3` and `--i=3` one with a value. */
function switchesIn(word: string, { isLoose, valued }: Switching): { found: string[]; value?: string | undefined } {
  const [, name = word, value] = /^(-[^=]*)=(.*)$/s.exec(word) ?? [];
  if (!/^-[a-z]./i.test(name)) return { found: [name], value };
  const letters = Array.from(name.slice(1), (letter) => `-${letter}`);
  if (isLoose) return { found: [`-${name}`, ...letters], value };
  const first = letters.findIndex((one) => valued.test(one));
  if (first < 0) return { found: letters, value };
  return { found: letters.slice(0, first + 1), value: word.slice(first + 2).replace(/^=/, '') || undefined };
}

/** What such a program is told by its own words: its switches, what they bring, and what it is to start. */
type Told = { switches: string[]; values: string[]; names: string[]; fetches: boolean };

function toldBy({ fetches, verbs, everywhere, ...starter }: Starter, words: readonly string[]): Told {
  const told: Told = { switches: [], values: [], names: [], fetches: fetches.test('') };
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  let isNamed = false;
  for (let at = 0; at < own.length && (everywhere || !isNamed); at += 1) {
    const word = own[at] ?? '';
    if (word.startsWith('-')) at += heardSwitch(told, starter, word, own[at + 1]);
    else if (!isNamed && verbs.test(word)) told.fetches ||= fetches.test(word);
    else if (!isNamed) {
      told.names.push(word);
      isNamed = true;
    }
  }
  if (end >= 0 && !isNamed) told.names.push(words[end + 1] ?? '');
  return told;
}

/** Answers how many of the words behind it are its own. */
function heardSwitch(told: Told, starter: Switching, word: string, next: string | undefined): 0 | 1 {
  const { found, value } = switchesIn(word, starter);
  told.switches.push(...found);
  const is = (kind: RegExp): boolean => [found[0], found.at(-1)].some((one) => one !== undefined && kind.test(one));
  const brought = value ?? (next?.startsWith('-') || (is(starter.alone) && !is(starter.valued)) ? undefined : next);
  if (brought === undefined) return 0;
  told.values.push(brought);
  if (is(starter.named) || (value === undefined && !is(starter.valued))) told.names.push(brought);
  return value === undefined ? 1 : 0;
}

/** What the programs among the words that start others are told, as far as it deserves a second look. */
export function saidToStarters(words: readonly string[]): Record<Said, boolean> {
  const all = words.flatMap((word, at) => {
    const starter = STARTERS.find(({ is }) => is.test(programWord(word)));
    return starter ? [{ says: starter.says, ...toldBy(starter, words.slice(at + 1)) }] : [];
  });
  const says = (what: Said): boolean => all.some((one) => one.switches.some((word) => one.says[what]?.test(word)));
  const isFar = ({ names, values, fetches }: Told): boolean =>
    [...names, ...values].some((word) => ADDRESS.test(word)) || (fetches && names.some((word) => FAR.test(word) || isRepository(word)));
  return { shell: says('shell'), code: says('code'), elsewhere: says('elsewhere') || all.some(isFar), steers: says('steers') };
}

/** `env -S 'bash -c x'` is `env bash -c x`: that word is taken apart as `env` does, whatever stands within. */
export function takenApart(words: readonly string[]): string[] {
  const [apart, left]: [string[], string[]] = [[], words.toReversed()];
  let isEnvs = false;
  for (let word = left.pop(); word !== undefined; word = left.pop()) {
    const [isSplit, short, long] = isEnvs ? (/^(?:-[i0v]*S(.*)|--s[a-z-]*(?:=(.*))?)$/s.exec(word) ?? []) : [];
    if (isSplit !== undefined) {
      const text = short || (long ?? left.pop() ?? '');
      partsOf(text)
        .toReversed()
        .forEach((part) => left.push(part));
      continue;
    }
    apart.push(word);
    if (isEnvs && /^(?:-[i0v]*[uCaPLU]|--(?:unset|chdir|argv0))$/.test(word)) apart.push(...left.splice(-1));
    else isEnvs = programWord(word) === 'env' || (isEnvs && /^-|=/.test(word));
  }
  return apart;
}

const partsOf = (text: string): string[] => text.replaceAll('\\_', ' ').replace(/["'\\]/g, '').split(/\s+/).filter(Boolean); // prettier-ignore
