import { z } from 'zod';

/** A text in every language, as data. */
export const Text = z.object({ en: z.string(), 'zh-CN': z.string() });
/** A sentence kept as key and parameters, finished by whoever shows it. */
export const Sentence = z.object({ key: z.string(), with: z.record(z.string(), z.union([z.string(), z.number()])).optional() });
