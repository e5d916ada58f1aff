import type { Params } from '../abilities/ability.ts';

/** What happens each time it is said, instead of being so from then on: codes on the air, presses, restarts. */
const EVENTS = new Set(['cmd', 'restart', 'forceShutdown', 'reboot', 'soundAction', 'NO_SAVE_DB']);
/** Questions whose answers belong to whoever asked. */
const QUESTIONS = new Set(['getHoursKwh', 'uiActive']);

/** Saying it twice does it twice. */
export const happens = (params: Params): boolean => Object.keys(params).some((name) => EVENTS.has(name));
/** Two of them are never one. */
export const standsAlone = (params: Params): boolean => happens(params) || Object.keys(params).some((name) => QUESTIONS.has(name));
