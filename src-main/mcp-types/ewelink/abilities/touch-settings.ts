import { isFor, MAIN, type Ability } from './ability.ts';
import { pressable } from './guarding.ts';
import { LABELS } from './labels.ts';
import { objectIn, textIn } from './read.ts';
import { toggled } from './setting.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const FROM_TO = '^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$';
/** From when to when it keeps quiet: "22:00-06:30". */
const quietHours = (param: string): Ability => ({
  writes: [param],
  tell: ({ params }) => {
    const hours = objectIn(params, param);
    if (!hours) return [];
    const [from, to] = [textIn(hours, 'from') ?? '', textIn(hours, 'to') ?? ''];
    const value = TIME.test(from) && TIME.test(to) ? `${from}-${to}` : null;
    const limits = { pattern: FROM_TO, min: 11, max: 11, commands: ['set'] };
    return [{ part: MAIN, trait: 'text', what: 'quiet-hours', value, limits, label: LABELS['quiet-hours'], setting: true }];
  },
  ask: (_known, asked) => {
    const [from = '', to = ''] = isFor(asked, 'text', 'quiet-hours') ? (textIn(asked.args, 'text') ?? '').split('-') : [];
    return asked.command === 'set' && TIME.test(from) && TIME.test(to) ? { [param]: { from, to } } : undefined;
  },
});

/** How a touch panel answers a finger, and when it keeps quiet. */
export const touchSettings: readonly Ability[] = [
  toggled({ what: 'swipe-lock', param: 'disableSwipeGesture', on: true, off: false }),
  toggled({ what: 'tap-lock', param: 'disableTapGesture', on: true, off: false }),
  toggled({ what: 'vibration', param: 'shock', on: 1, off: 0 }),
  toggled({ what: 'do-not-disturb', param: 'doNotDisturb', on: 1, off: 0 }),
  quietHours('doNotDisturbTime'),
  pressable({ what: 'sound-alarm', param: 'soundAction', value: 1, label: LABELS['sound-alarm'], danger: true }),
  pressable({ what: 'sound-bell', param: 'soundAction', value: 2, label: LABELS['sound-bell'] }),
];
