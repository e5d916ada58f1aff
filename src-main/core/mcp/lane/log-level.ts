/** How important a message of a log is, from the least on. */
const LEVELS = ['debug', 'info', 'notice', 'warning', 'error', 'critical', 'alert', 'emergency'];

export const isLogLevel = (level: unknown): level is string => typeof level === 'string' && LEVELS.includes(level);

/** Whether somebody who hears from `least` on hears this; `undefined` hears nothing, and what names no level of ours is heard. */
export const isHeard = (level: unknown, least: string | undefined): boolean =>
  least !== undefined && (!isLogLevel(level) || LEVELS.indexOf(level) >= LEVELS.indexOf(least));
