import { isDeepStrictEqual } from 'node:util';
import { Validator } from '@cfworker/json-schema';
import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { fieldErrors } from '../../../../src-shared/contract/server.ts';
import type { Limits } from '../../../../src-shared/model/limits.ts';
import { isProvable, type PartFound, type Stage, type Work } from '../work.ts';
import { partSentence } from '../words.ts';

/** Holds the arguments against the command and against what this very device allows; sees when there is nothing to do. */
export const validate = (): Stage => ({
  name: 'validate',
  run: async (work, next) => {
    if (work.found?.kind === 'part') validatePart(work, work.found);
    if (work.found?.kind === 'tool') validateTool(work.args, work.found.tool.input);
    return next();
  },
});

function validatePart(work: Work, found: PartFound): void {
  const { at, trait } = found;
  const state = at.part.traits[trait];
  const limits = state?.limits;
  if (!isSupported(limits, found.name)) {
    throw new SwitchboardError('not.supported', `"${at.part.name}" cannot ${found.name}`, {
      with: { part: at.part.name, command: found.name },
    });
  }
  if (found.name === 'toggle') untoggle(work, found, limits);
  const parsed = found.command.args.safeParse(work.args);
  if (!parsed.success) throw new InputError(fieldErrors(parsed.error));
  const wrong = limits ? outside(parsed.data, limits, found.command.free) : {};
  if (Object.keys(wrong).length > 0) throw new InputError(wrong);
  work.args = parsed.data;
  work.what = partSentence(at, trait, found.name, work.args);
  if (!at.device.online) throw new SwitchboardError('device.offline', `"${at.part.name}" is offline`, { with: { part: at.part.name } });
  work.undoable = found.row.restore(work.before) !== undefined && isProvable(found) && !work.intent.undoes;
  work.already = !state?.assumed && !at.device.stale && isAlready(work, found);
}

const isSupported = (limits: Limits | undefined, command: string): boolean => limits?.commands?.includes(command) ?? true;

/** A toggle sent twice does harm; what is known to be on is switched off. */
function untoggle(work: Work, found: PartFound, limits: Limits | undefined): void {
  if (typeof work.before !== 'boolean' || found.at.part.traits[found.trait]?.assumed) return;
  const name = work.before ? 'off' : 'on';
  const command = found.row.commands[name];
  if (!command || !isSupported(limits, name)) return;
  found.name = name;
  work.command = `${found.trait}.${name}`;
  found.command = command;
}

/** `options` bind the one text a choice, an effect or a source is set to. */
const CHOSEN = ['option', 'effect'];

function outside(args: Record<string, unknown>, { min, max, options }: Limits, free: readonly string[]): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const [name, value] of Object.entries(args)) {
    if (free.includes(name)) continue;
    if (typeof value === 'number' && min !== undefined && value < min) wrong[name] = `at least ${min}`;
    if (typeof value === 'number' && max !== undefined && value > max) wrong[name] = `at most ${max}`;
    if (typeof value === 'string' && CHOSEN.includes(name) && options && !options.includes(value))
      wrong[name] = `one of ${options.join(', ')}`;
  }
  return wrong;
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

/** Reading a schema costs more than using it; a schema lives as long as its snapshot of tools. */
const validators = new WeakMap<object, Validator>();

function validateTool(args: Record<string, unknown>, schema: Record<string, unknown>): void {
  const validator = validators.get(schema) ?? new Validator(schema, '2020-12', false);
  validators.set(schema, validator);
  const { valid, errors } = validator.validate(args);
  if (valid) return;
  // The outermost errors only repeat that something inside is wrong.
  const inner = errors.filter(({ instanceLocation }) => instanceLocation !== '#');
  throw new InputError(
    Object.fromEntries(
      (inner.length > 0 ? inner : errors).map(({ instanceLocation, error }) => [
        instanceLocation.replace(/^#\/?/, '').replaceAll('/', '.') || 'input',
        error,
      ]),
    ),
  );
}
