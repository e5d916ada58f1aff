import { isDeepStrictEqual } from 'node:util';
import type { Limits } from '../../../src-shared/model/limits.ts';
import type { UnderWay } from './under-way.ts';
import { isProvable, limitsOf, type PartFound, type Work } from './work.ts';
import { partSentence } from './words.ts';

export const isSupported = (limits: Limits | undefined, command: string): boolean => limits?.commands?.includes(command) ?? true;

/** A toggle sent twice does harm: the command that switches off what is known to be on. Undefined: only the toggle itself will do. */
export function untoggled(work: Work, found: PartFound, underWay: UnderWay): { name: string; before: boolean } | undefined {
  const state = found.at.part.traits[found.trait];
  if (typeof state?.value !== 'boolean' || state.assumed) return undefined;
  // Two quick ones: the first has been sent and its report is still to come.
  const last = work.going && underWay.last(work.going);
  const before = last === 'on' || last === 'off' ? last === 'on' : state.value;
  const name = before ? 'off' : 'on';
  return found.row.commands[name] && isSupported(limitsOf(found), name) ? { name, before } : undefined;
}

/** Puts a command into the place of the one that was asked. */
export function rename(work: Work, found: PartFound, name: string): void {
  const command = found.row.commands[name];
  if (!command) return;
  found.name = name;
  found.command = command;
  work.command = `${found.trait}.${name}`;
  work.what = partSentence(found.at, found.trait, name, work.args);
}

/** What follows from the state it is in. */
export function weigh(work: Work, found: PartFound, isOpen: boolean): void {
  const { at, trait, row } = found;
  work.undoable = row.restore(work.before) !== undefined && isProvable(found) && !work.intent.undoes;
  // Whatever was sent and is not settled may end otherwise than it looks now.
  work.already = !isOpen && !at.part.traits[trait]?.assumed && !at.device.stale && isAlready(work, found);
}

/** Sent even when the device seems to do it already: what stops must stop, and starting again starts anew. */
const ALWAYS_SENT = new Set(['stop', 'start', 'trigger', 'add']);

function isAlready(work: Work, { name, command, row }: PartFound): boolean {
  if (work.before === null || work.before === undefined || !command.provable || ALWAYS_SENT.has(name)) return false;
  // "Nothing to do" would tell an assistant what it may not read.
  if (row.read === 'private' && work.caller.kind !== 'person') return false;
  const numbers = Object.values(work.args).some((value) => typeof value === 'number');
  // A report may be a little off and still count; a person who asks for 50 instead of 49 means it.
  if (numbers) return isDeepStrictEqual(row.restore(work.before), { command: name, args: work.args });
  return command.standing(work.before, work.args) === 'reached';
}
