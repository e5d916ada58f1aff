import { z } from 'zod';
import { command } from './define.ts';

export const search = {
  /** Forgets what searching learned from what was used afterwards. */
  'search.forget': command(z.undefined(), z.null()),
};
