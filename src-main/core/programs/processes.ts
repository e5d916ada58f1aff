import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';

/** One process of this computer, as far as we may look at it. */
export type Process = {
  pid: number;
  parent: number;
  group: number;
  /** Tells it from a later one of the same number. */
  started: string;
  memory: number;
  /** What we gave it on its way, itself or by whoever started it; empty: nothing of ours. */
  ticket: string;
  /** What it reads and writes by, where the system says so. */
  lines: readonly string[];
};

const TICKET = 'SWITCHBOARD_PROGRAM';
const PAGE = 4096;

/** What is put into the environment of a program, and so of whatever it starts, wherever that goes. */
export const withTicket = (ticket: string): Record<string, string> => ({ [TICKET]: ticket });

let underWay: Promise<unknown> = Promise.resolve();
let next: Promise<Process[]> | undefined;

/** Every process there is. Who asks while somebody looks shares the next look with all others: the one under way may have missed what he is after. */
export function processes(): Promise<Process[]> {
  return (next ??= underWay.then(() => {
    next = undefined;
    const look = process.platform === 'linux' ? fromProc() : fromPs();
    underWay = look.catch(() => undefined);
    return look;
  }));
}

async function fromProc(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map((pid) => ofProc(Number(pid))));
  return found.flatMap((one) => one ?? []);
}

async function ofProc(pid: number): Promise<Process | undefined> {
  try {
    const [stat, environ] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      // Other people's are not ours to read.
      readFile(`/proc/${pid}/environ`, 'latin1').catch(() => ''),
    ]);
    // The name stands in brackets and may hold anything.
    const [state, parent, group, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    return {
      pid,
      parent: Number(parent),
      group: Number(group),
      started: rest[16] ?? '',
      memory: Number(rest[18] ?? 0) * PAGE,
      ticket: ticketIn(environ),
      lines: await linesOf(pid),
    };
  } catch {
    return undefined; // it ended while we looked
  }
}

const ticketIn = (environ: string): string => /(?:^|[\0\s])SWITCHBOARD_PROGRAM=([\w.]+)/.exec(environ)?.[1] ?? '';

/** The far ends of our lines to a program: nobody else was given them. None where the system does not tell. */
export async function linesOf(pid: number): Promise<string[]> {
  const places = await Promise.all([0, 1, 2].map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
  return places.filter((place) => /^(?:socket|pipe):/.test(place));
}

/** The system's own list; the environment of one's own processes stands behind their command. */
function fromPs(): Promise<Process[]> {
  const columns = ['-o', 'pid=', '-o', 'ppid=', '-o', 'pgid=', '-o', 'rss=', '-o', 'lstart=', '-o', 'command='];
  return new Promise((resolve) => {
    execFile('/bin/ps', ['-A', '-E', '-ww', ...columns], { maxBuffer: 64 * 1024 * 1024 }, (_error, output) => {
      resolve(output.split('\n').flatMap((line) => ofPs(line)));
    });
  });
}

function ofPs(line: string): Process[] {
  const [, pid, parent, group, memory, started, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(line) ?? []; // prettier-ignore
  if (pid === undefined) return [];
  return [
    {
      ...{ pid: Number(pid), parent: Number(parent), group: Number(group), started: started ?? '' },
      memory: Number(memory) * 1024,
      ticket: ticketIn(command ?? ''),
      lines: [],
    },
  ];
}

/** By what else one is known: our `lines` that it holds, or that it was seen `before`, under a parent that is gone since. */
type Known = { lines?: readonly string[] | undefined; before?: readonly Process[] | undefined };

/**
 * A program and whatever came of it: its group, its children's children, who carries its ticket however far it went, and who is known though
 * it threw the ticket away.
 */
export function familyOf(pid: number, ticket: string, all: readonly Process[], { lines = [], before = [] }: Known = {}): Process[] {
  const wasSeen = (one: Process): boolean => before.some((other) => other.pid === one.pid && other.started === one.started);
  const isOfIt = (one: Process): boolean =>
    one.pid === pid || one.group === pid || one.ticket === ticket || one.lines.some((line) => lines.includes(line)) || wasSeen(one);
  const family = new Map(all.filter(isOfIt).map((one) => [one.pid, one]));
  for (let size = -1; size !== family.size;) {
    size = family.size;
    for (const one of all) if (family.has(one.parent)) family.set(one.pid, one);
  }
  family.delete(process.pid);
  return [...family.values()];
}
