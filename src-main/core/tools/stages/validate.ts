import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { fieldErrors } from '../../../../src-shared/contract/server.ts';
import type { Limits } from '../../../../src-shared/model/limits.ts';
import { isSupported, rename, untoggled, weigh } from '../as-known.ts';
import { whyUnfit } from '../bounds.ts';
import { validateTool } from '../tool-arguments.ts';
import type { Going, UnderWay } from '../under-way.ts';
import { limitsOf, type Ended, type PartFound, type Stage, type Work } from '../work.ts';
import { partSentence } from '../words.ts';

/** Holds the arguments against the command and against what this very device allows; sees when there is nothing to do. */
export const validate = (underWay: UnderWay): Stage => ({
  name: 'validate',
  enter: (work) => {
    const { found } = work;
    const unfit = whyUnfit(work.args);
    if (unfit !== undefined) throw new SwitchboardError('input.too-large', `These arguments are ${unfit}`);
    if (found?.kind === 'tool') validateTool(work.args, found.tool);
    if (found?.kind === 'part') begin(work, found, underWay);
  },
  leave: (work, ended) => {
    if (work.going) settle(work, work.going, ended, underWay);
  },
});

/** From here on others know that something is under way to this part, until nothing more is to be heard of it. */
function begin(work: Work, found: PartFound, underWay: UnderWay): void {
  const going = underWay.enter(found.at.part.id, found.trait);
  work.going = going;
  try {
    validatePart(work, found, underWay.isOpen(going), underWay);
  } catch (thrown) {
    underWay.leave(going);
    throw thrown;
  }
}

function settle(work: Work, going: Going, ended: Ended, underWay: UnderWay): void {
  const leave = () => underWay.leave(going);
  if ('answered' in ended) going.answered = true;
  const { later } = work;
  if (!later) leave();
  else if ('answered' in ended) work.later = () => later().finally(leave);
}

function validatePart(work: Work, found: PartFound, isOpen: boolean, underWay: UnderWay): void {
  const { at, trait } = found;
  const limits = limitsOf(found);
  if (!isSupported(limits, found.name)) {
    throw new SwitchboardError('not.supported', `"${at.part.name}" cannot ${found.name}`, {
      with: { part: at.part.name, command: found.name },
    });
  }
  const toggled = found.name === 'toggle' ? untoggled(work, found, underWay) : undefined;
  if (toggled) rename(work, found, toggled.name);
  const parsed = found.command.args.safeParse(work.args);
  if (!parsed.success) throw new InputError(fieldErrors(parsed.error));
  const wrong = limits ? outside(parsed.data, limits, found.command.free) : {};
  if (Object.keys(wrong).length > 0) throw new InputError(wrong);
  work.args = parsed.data;
  work.what = partSentence(at, trait, found.name, work.args);
  if (!at.device.online) throw new SwitchboardError('device.offline', `"${at.part.name}" is offline`, { with: { part: at.part.name } });
  weigh(work, found, isOpen);
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
