/** A folder a program is given beside its own. */
export type GivenFolder = { path: string; write: boolean };
/** What a program may touch that is shut in: its own folder, these, and the network or not. */
export type Confinement = { folders: GivenFolder[]; network: boolean };
/** A person's answer. Without one a program may touch whatever the account may, as all did before this was asked. */
export type Touches = { within: 'account' } | ({ within: 'folders' } & Confinement);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The folders of an answer that passed its check, or is still being typed. */
const foldersOf = (value: unknown): GivenFolder[] =>
  (Array.isArray(value) ? value : []).flatMap((one: unknown) =>
    isRecord(one) && typeof one['path'] === 'string' ? [{ path: one['path'], write: one['write'] === true }] : [],
  );

/** What an answer shuts a program into; undefined: nothing. */
export const confinementOf = (value: unknown): Confinement | undefined =>
  isRecord(value) && value['within'] === 'folders'
    ? { folders: foldersOf(value['folders']), network: value['network'] === true }
    : undefined;

/** So that the same rights are the same text, in whatever order they were given. */
export const spelledOut = ({ folders, network }: Confinement) => ({
  folders: folders.map(({ path, write }): [string, boolean] => [path, write]).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  network,
});

/** True where nothing may be touched that the other did not allow. Folders never lie within one another, so each is compared with itself. */
export const isNoWider = (wanted: Confinement | undefined, allowed: Confinement | undefined): boolean =>
  allowed === undefined ||
  (wanted !== undefined &&
    (allowed.network || !wanted.network) &&
    wanted.folders.every(({ path, write }) => allowed.folders.some((one) => one.path === path && (one.write || !write))));

/** These stand for devices and for other people's processes, or for all there is: whoever wants that wants no walls. */
const TOO_MUCH = /^\/(?:(?:dev|proc|sys)(?:\/|$)|$)/;
const MOST_LETTERS = 4_096;

/** A place named so that it can be nothing else: from the root, without a step back, and less than the whole disk. */
export const isWholeFolder = (path: unknown): path is string =>
  typeof path === 'string' &&
  path.length <= MOST_LETTERS &&
  /^(?:\/(?!\/)|[A-Za-z]:[\\/](?=[^\\/]))/.test(path) &&
  !path.includes('\0') &&
  !/[\\/]\.{1,2}(?:[\\/]|$)|\/\/|.[\\/]$/.test(path) &&
  !TOO_MUCH.test(path);

/** True where the second is the first or lies within it. */
export const holds = (folder: string, path: string): boolean => path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);

/** True where one of them is another, or lies within it: which rights hold there would be anybody's guess. */
export const areNested = (paths: readonly string[]): boolean =>
  paths.some((one, at) => paths.some((other, place) => at !== place && holds(other, one)));

/** The folders it may touch beside its own, when its command works in this one: unless that was listed, or lies in one that was, it may change it. */
export function foldersTouched({ folders }: Confinement, works: string): GivenFolder[] {
  const path = works.replace(/(?<=.)\/+$/, '');
  return path === '' || folders.some((one) => holds(one.path, path)) ? folders : [{ path, write: true }, ...folders];
}

/** Places that stand in a command, as a word of it or after the name of a switch. */
export const placesNamed = (args: readonly string[]): string[] =>
  args.flatMap((arg) => /^(?:--?[\w-]+=)?(\/[^/].*?)\/*$/s.exec(arg)?.[1] ?? []);

/** These a program that is shut in sees anyway. */
const THERE = /^\/(?:usr|bin|sbin|lib\w*|opt|nix\/store|nix\/var\/nix\/profiles)(?:\/|$)/;
const FILE = /\/[^/]+\.\w{1,8}$/;

/** Folders that a command names and that were not given: of a file, the one it lies in. */
export function foldersNamed(args: readonly string[], given: readonly GivenFolder[]): string[] {
  const folders = [...new Set(placesNamed(args).map((path) => (FILE.test(path) ? path.slice(0, path.lastIndexOf('/')) : path)))];
  const isGiven = (path: string): boolean => given.some((one) => areNested([one.path, path]));
  const free = folders.filter((path) => isWholeFolder(path) && !THERE.test(path) && !isGiven(path));
  return free.filter((path) => !free.some((other) => other !== path && path.startsWith(`${other}/`)));
}
