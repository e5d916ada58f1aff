import { isFor, MAIN, type Ability } from './ability.ts';
import { numberIn, switchIn, textIn } from './read.ts';
import { wanted } from './switched.ts';

const LEVELS = ['low', 'medium', 'high'] as const;

/** A humidifier with three strengths; it measures the air but keeps no target. */
export const humidifier = (): Ability => ({
  writes: ['switch', 'state'],
  tell: ({ params }) => {
    const [on, level, current] = [switchIn(params, 'switch'), numberIn(params, 'state'), numberIn(params, 'humidity')];
    const isSane = current !== undefined && current >= 0 && current <= 100;
    const mode = level === undefined ? undefined : LEVELS[level - 1];
    const value = on === undefined ? null : { on, current: isSane ? current : null, mode: mode ?? null, modes: [...LEVELS] };
    return [{ part: MAIN, trait: 'humidity', value, limits: { commands: ['on', 'off', 'toggle', 'mode'] } }];
  },
  ask: ({ params }, asked) => {
    if (!isFor(asked, 'humidity') || asked.part !== MAIN) return undefined;
    const next = wanted(asked.command, switchIn(params, 'switch'));
    if (next !== undefined) return { switch: next ? 'on' : 'off' };
    const state = LEVELS.findIndex((name) => name === textIn(asked.args, 'mode')) + 1;
    return asked.command === 'mode' && state > 0 ? { switch: 'on', state } : undefined;
  },
});
