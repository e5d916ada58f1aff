import { channelPart, isFor, outletOf, type Ability, type Known } from './ability.ts';
import { withOutlet } from './inching.ts';
import { LABELS } from './labels.ts';
import { ofOutlet } from './read.ts';
import { chosen } from './setting.ts';

const STATES = { on: 'on', off: 'off', stay: 'stay' };
const OPTIONS = Object.keys(STATES);
const isState = (value: unknown): value is string => typeof value === 'string' && Object.hasOwn(STATES, value);

/** What a device does when power returns. */
export const startup = (): Ability => chosen({ what: 'startup', param: 'startup', options: STATES, denied: 'startup' });

/** The same for each channel. The list is sent whole: a delay of switching on is in there too. `names`: where channels are other parts. */
export const startups = (names?: readonly string[]): Ability => ({
  writes: ['configure'],
  tell: (known) => {
    if (known.denied.has('startup')) return [];
    return Array.from({ length: names?.length ?? known.channels }, (_, outlet) => outlet).flatMap((outlet) => {
      const value = stateOf(known, outlet);
      if (value === undefined) return [];
      const part = names?.[outlet] ?? channelPart(known, outlet);
      return [
        { part, trait: 'choice' as const, what: 'startup', value, limits: { options: OPTIONS }, label: LABELS.startup, setting: true },
      ];
    });
  },
  ask: (known, asked) => {
    if (!isFor(asked, 'choice', 'startup') || asked.command !== 'set') return undefined;
    const outlet = names ? names.indexOf(asked.part) : outletOf(asked.part);
    const option = asked.args['option'];
    if (!isState(option) || !(outlet >= 0 && outlet < (names?.length ?? known.channels))) return undefined;
    return { configure: withOutlet(known.params, 'configure', outlet, { startup: option }) };
  },
});
const stateOf = ({ params }: Known, outlet: number): string | undefined => {
  const value = ofOutlet(params, 'configure', outlet)?.['startup'];
  return isState(value) ? value : undefined;
};
