import { z } from 'zod';

/** What a command or tool may do, from harmless to harmful. */
export const RISKS = ['read', 'private', 'control', 'danger'] as const;
export const Risk = z.enum(RISKS);
export type Risk = z.infer<typeof Risk>;

export const higherRisk = (a: Risk, b: Risk): Risk => (RISKS.indexOf(a) >= RISKS.indexOf(b) ? a : b);
