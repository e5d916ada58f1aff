import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Why } from './absent.ts';
import { isFields } from './rpc.ts';

export type Door = { url: URL; token: string; startedAt: number };
export type Where = { dataDir: string; tokenFile: string | undefined };

/** Where the running program is and what lets us in, read anew every time: both come and go. */
export function findDoor({ dataDir, tokenFile }: Where): Door | Why {
  const run = readRun(join(dataDir, 'run.json'));
  if (!run) return 'not-running';
  const token = readToken(tokenFile ?? join(dataDir, 'bridge', 'bridge.token'));
  return typeof token === 'string' ? token : { ...run, token: token.token };
}

function readRun(path: string): { url: URL; startedAt: number } | undefined {
  const file = parsed(path);
  if (!isFields(file) || !isPrivate(path)) return undefined;
  const { url, port, pid, startedAt } = file;
  if (typeof url !== 'string' || !URL.canParse(url) || typeof port !== 'number' || typeof pid !== 'number' || !isAlive(pid))
    return undefined;
  const door = new URL('/mcp', url);
  // It is on this machine, whatever name it goes by outside.
  door.hostname = '127.0.0.1';
  door.port = String(port);
  return { url: door, startedAt: typeof startedAt === 'number' ? startedAt : 0 };
}

function readToken(path: string): { token: string } | Why {
  try {
    const token = readFileSync(path, 'utf8').trim();
    if (!isPrivate(path)) return 'open-token';
    return /^[\x21-\x7e]{16,512}$/.test(token) ? { token } : 'no-token';
  } catch {
    return 'no-token';
  }
}

/** Ours alone: whoever else could read it could use it, whoever else owns it could have written it. Windows keeps this in its own way. */
function isPrivate(path: string): boolean {
  if (process.platform === 'win32') return true;
  const { mode, uid } = statSync(path);
  return (mode & 0o077) === 0 && (uid === process.getuid?.() || uid === 0);
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // not there, or half written by a program that died
  }
}

/** A file may outlive its program, and then anybody could listen on its port: a number that is somebody else's by now is not our program. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // gone, or another user's
  }
}
