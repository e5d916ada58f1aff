import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/**
 * The processes that run out of a folder, other than this one and those it was started by. Where nobody can tell – on Windows, where what
 * runs cannot be removed anyway – there are none.
 */
export function inUse(folder, self = process.pid) {
  const inside = isInside(folder);
  if (!inside) return [];
  const all = LISTS[process.platform]?.() ?? [];
  const mine = new Set();
  for (let pid = self; pid > 0 && !mine.has(pid); pid = all.find((one) => one.pid === pid)?.parent ?? 0) mine.add(pid);
  return all.filter(({ pid, files }) => !mine.has(pid) && files.some(inside)).map(({ pid }) => pid);
}

function isInside(folder) {
  try {
    const real = realpathSync(folder) + sep;
    return (file) => file.startsWith(real) || file.startsWith(folder + sep);
  } catch {
    return undefined; // there is no such folder
  }
}

const LISTS = { linux: fromProc, darwin: fromPs };

/** Every process with its program and its arguments, as files where it stands. */
function fromProc() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [, parent] = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
        const cwd = readlinkSync(`/proc/${pid}/cwd`);
        return [
          {
            pid: Number(pid),
            parent: Number(parent),
            files: [readlinkSync(`/proc/${pid}/exe`), ...words.map((word) => resolve(cwd, word))],
          },
        ];
      } catch {
        return []; // it ended meanwhile, or is somebody else's
      }
    });
}

function fromPs() {
  return execFileSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, words] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return words === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), files: words.split(' ') }];
    });
}
