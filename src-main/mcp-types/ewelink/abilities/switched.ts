import { channelPart, isFor, MAIN, outletOf, type Ability, type Known, type Params } from './ability.ts';
import { listIn, ofOutlet, switchIn } from './read.ts';

const COMMANDS = ['on', 'off', 'toggle'];
/** What a command makes of a switch; undefined where it cannot be known. */
export const wanted = (command: string, now: boolean | undefined): boolean | undefined =>
  command === 'on' ? true : command === 'off' ? false : command === 'toggle' && now !== undefined ? !now : undefined;

type Single = { param?: string; on?: unknown; off?: unknown; also?: Params };
/** One switch under one param: "on" and "off" unless its maker writes it otherwise. `also` goes along with every command. */
export const power = ({ param = 'switch', on = 'on', off = 'off', also = {} }: Single = {}): Ability => ({
  writes: [param, ...Object.keys(also)],
  tell: ({ params }) => [{ part: MAIN, trait: 'power', value: switchIn(params, param) ?? null, limits: { commands: COMMANDS } }],
  ask: (known, asked) => {
    if (!isFor(asked, 'power')) return undefined;
    const next = wanted(asked.command, switchIn(known.params, param));
    return next === undefined ? undefined : { [param]: next ? on : off, ...also };
  },
});

/** The switches of a device with an array of them, one part for each channel that exists. */
export const channels = ({ also = {} }: { also?: Params } = {}): Ability => ({
  writes: ['switches', ...Object.keys(also)],
  tell: (known) =>
    outlets(known).map((outlet) => ({
      part: channelPart(known, outlet),
      trait: 'power',
      value: stateOf(known, outlet) ?? null,
      limits: { commands: COMMANDS },
    })),
  ask: (known, asked) => {
    if (!isFor(asked, 'power')) return undefined;
    const outlet = outletOf(asked.part);
    const next = wanted(asked.command, stateOf(known, outlet));
    if (next === undefined || !outlets(known).includes(outlet)) return undefined;
    return { switches: message(known, outlet, next), ...also };
  },
});

const outlets = ({ channels: count }: Known): number[] => Array.from({ length: count }, (_, outlet) => outlet);
const stateOf = ({ params }: Known, outlet: number): boolean | undefined => switchIn(ofOutlet(params, 'switches', outlet) ?? {}, 'switch');

/** A child of a bridge wants every channel; under interlock the others go off in the same message. */
function message(known: Known, outlet: number, on: boolean): Params[] {
  const exclusive = on && known.params['lock'] === 1;
  if (!known.child && !exclusive) return [{ outlet, switch: on ? 'on' : 'off' }];
  const others = listIn(known.params, 'switches').filter((entry) =>
    outlets(known).some((one) => one === entry['outlet'] && one !== outlet),
  );
  const rest = others.map((entry) => ({ outlet: entry['outlet'], switch: exclusive ? 'off' : entry['switch'] }));
  return [...rest, { outlet, switch: on ? 'on' : 'off' }].sort((a, b) => Number(a.outlet) - Number(b.outlet));
}
