import { colourOfXy } from '../../../../src-shared/model/traits/colour.ts';
import { isFor, MAIN, type Ability, type Asked, type Params, type Told } from './ability.ts';
import { colourOf, colourOfHue, type Colour } from './colour.ts';
import { LABELS } from './labels.ts';
import { numberIn, objectIn, switchIn } from './read.ts';
import { rawOf } from './setting.ts';
import { wanted } from './switched.ts';

type When = 'on' | 'off';
const PERCENT = { min: 0, max: 100, step: 1 };
/** Light and sound that a panel makes as it switches, in the order of its numbers. */
const LIGHTS = ['none', 'wave', 'breath', 'cycle', 'fast_transition', 'color_burst'];
const SOUNDS = ['none', 'beep', 'double_beep', 'melody', 'alarm_chime', 'notification'];

/** One field of the object that holds them all; `write` answers its new fields. */
type Field = {
  what: `effect-${When}-${'light' | 'sound' | 'brightness' | 'volume' | 'color' | 'status'}`;
  tell(effects: Params): Pick<Told, 'trait' | 'value' | 'limits'> | undefined;
  write(effects: Params, asked: Asked): Params | undefined;
};

const choice = (what: Field['what'], field: string, options: readonly string[]): Field => ({
  what,
  tell: (effects) => {
    const number = numberIn(effects, field);
    if (number === undefined) return undefined;
    return { trait: 'choice', value: options[number] ?? String(number), limits: { options: [...options] } };
  },
  write: (_effects, asked) => {
    const number =
      isFor(asked, 'choice', what) && asked.command === 'set' ? options.findIndex((name) => name === asked.args['option']) : -1;
    return number < 0 ? undefined : { [field]: number };
  },
});
const share = (what: Field['what'], field: string): Field => ({
  what,
  tell: (effects) => {
    const value = numberIn(effects, field);
    return value === undefined ? undefined : { trait: 'number', value, limits: { ...PERCENT, unit: '%' } };
  },
  write: (_effects, asked) => {
    const value = isFor(asked, 'number', what) && asked.command === 'set' ? rawOf(asked.args, PERCENT) : undefined;
    return value === undefined ? undefined : { [field]: value };
  },
});
const status = (what: Field['what']): Field => ({
  what,
  tell: (effects) => {
    const value = switchIn(effects, 'statusLight');
    return value === undefined ? undefined : { trait: 'power', value };
  },
  write: (effects, asked) => {
    const next = isFor(asked, 'power', what) ? wanted(asked.command, switchIn(effects, 'statusLight')) : undefined;
    return next === undefined ? undefined : { statusLight: next ? 'on' : 'off' };
  },
});
const colour = (what: Field['what']): Field => ({
  what,
  tell: (effects) => {
    const shown = rgbOf(effects);
    return shown && { trait: 'color', value: shown.hue, limits: { commands: ['set', 'rgb', 'xy'] } };
  },
  write: (_effects, asked) => {
    const [r, g, b] = (isFor(asked, 'color', what) ? wishOf(asked) : undefined)?.rgb ?? [];
    return r === undefined ? undefined : { r, g, b };
  },
});
const rgbOf = (from: Params): Colour | undefined => colourOf(numberIn(from, 'r'), numberIn(from, 'g'), numberIn(from, 'b'));
function wishOf({ command, args }: Asked): Colour | undefined {
  if (command === 'rgb') return rgbOf(args);
  const [h, s, x, y] = ['h', 's', 'x', 'y'].map((name) => numberIn(args, name));
  if (command === 'set' && h !== undefined && s !== undefined) return colourOfHue({ h, s });
  return command === 'xy' && x !== undefined && y !== undefined ? colourOfHue(colourOfXy([x, y])) : undefined;
}

const fieldsOf = (when: When): readonly Field[] => [
  choice(`effect-${when}-light`, 'lightEffect', LIGHTS),
  choice(`effect-${when}-sound`, 'soundEffect', SOUNDS),
  share(`effect-${when}-brightness`, 'br'),
  share(`effect-${when}-volume`, 'volume'),
  colour(`effect-${when}-color`),
  status(`effect-${when}-status`),
];

/** What a touch panel shows and plays as a channel goes on or off. The object is sent whole, with what is not known of it. */
export const touchEffects = (when: When): Ability => {
  const param = `${when}Effects`;
  const fields = fieldsOf(when);
  return {
    writes: [param],
    tell: ({ params }) => {
      const effects = objectIn(params, param);
      if (!effects) return [];
      return fields.flatMap(({ what, tell }) => {
        const told = tell(effects);
        return told ? [{ part: MAIN, ...told, what, label: LABELS[what], setting: true }] : [];
      });
    },
    ask: ({ params }, asked) => {
      const effects = objectIn(params, param);
      if (!effects || asked.part !== MAIN) return undefined;
      const changed = fields.map(({ write }) => write(effects, asked)).find((fields) => fields !== undefined);
      return changed && { [param]: { ...effects, ...changed } };
    },
  };
};
