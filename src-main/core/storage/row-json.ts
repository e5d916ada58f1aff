import type { z } from 'zod';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

/** Reads JSON out of a row. What does not fit its schema was not written by us: the file is damaged. */
export function readJson<T>(schema: z.ZodType<T>, body: string, table: string): T {
  try {
    return schema.parse(JSON.parse(body));
  } catch (cause) {
    throw new SwitchboardError('storage.corrupt', `A row of ${table} cannot be read`, { with: { file: table, backup: '–' } }, { cause });
  }
}
