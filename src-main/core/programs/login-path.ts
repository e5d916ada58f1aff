import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { isProgram } from './this-disk.ts';

const LIMIT_MS = 3_000;
const MOST_SAID = 256 * 1024;
const MOST_PLACES = 300;
/** Where somebody installed something since, it is looked for again. */
const HOLDS_MS = 60_000;

export type Shell = { path: string; env: Readonly<Record<string, string>>; home: string; limitMs?: number };

/** Asks a login shell for its PATH, and for nothing else: it reads nothing, and whatever it says around it is dropped. Undefined: it does not say. */
export function askShell({ path, env, home, limitMs = LIMIT_MS }: Shell): Promise<string[] | undefined> {
  if (!isAbsolute(path) || !isProgram(path)) return Promise.resolve(undefined);
  const mark = `path-${randomBytes(9).toString('hex')}`;
  return new Promise((resolve) => {
    const child = spawn(path, ['-ilc', `printf '\\n%s%s%s\\n' '${mark}' "$PATH" '${mark}'`], {
      cwd: home,
      env: { ...env, TERM: 'dumb' },
      stdio: ['ignore', 'pipe', 'ignore'],
      // A session of its own: an interactive shell would take the terminal from whoever started us.
      detached: true,
    });
    let said = '';
    const end = (): void => {
      clearTimeout(timer);
      child.stdout.destroy();
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
      resolve(placesIn(said, mark));
    };
    const timer = setTimeout(end, limitMs);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-MOST_SAID);
      if (said.split(mark).length > 2) end();
    });
    child.once('error', end);
    child.once('close', end);
  });
}

function placesIn(said: string, mark: string): string[] | undefined {
  const [, path] = said.split(mark);
  const places = path?.split(':').filter((place) => isAbsolute(place) && !/[\0\n]/.test(place));
  return places && places.length > 0 ? [...new Set(places)].slice(0, MOST_PLACES) : undefined;
}

export type LoginPath = { places(again?: boolean): Promise<string[]> };

/** The places of the person's login shell, asked once. `again`: something was not found there; a while later it may be. */
export function createLoginPath(ask: () => Promise<string[] | undefined>, now: () => number = Date.now): LoginPath {
  let asked: { at: number; answer: Promise<string[]> } | undefined;
  return {
    places: (again = false) => {
      if (!asked || (again && now() - asked.at >= HOLDS_MS)) asked = { at: now(), answer: ask().then((places) => places ?? []) };
      return asked.answer;
    },
  };
}
