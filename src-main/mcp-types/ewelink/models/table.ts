import { SWITCHES } from './switches.ts';
import type { Model } from './model.ts';

/** Every kind of device this program knows. */
export const MODELS: ReadonlyMap<number, Model> = new Map([...SWITCHES].map((model) => [model.uiid, model]));
