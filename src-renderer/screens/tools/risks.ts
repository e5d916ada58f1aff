import type { Risk } from '../../../src-shared/model/risk.ts';

/** From harmless to harmful; the shared list carries schemas, which the window does not. */
export const RISK_ORDER = ['read', 'private', 'control', 'danger'] as const satisfies readonly Risk[];
export const isRisk = (text: string): text is Risk => RISK_ORDER.some((risk) => risk === text);
