import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const inRoot = (...parts) => join(root, ...parts);

const windows = process.platform === 'win32';

/** Node 24, wherever it comes from: the one running, or the one the project brings along. */
export const node24 = () => {
  const brought = inRoot('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  return existsSync(brought) ? brought : process.execPath;
};

/** The environment in which tools of the project run: Node 24 first on the path. */
export const toolEnv = (extra = {}) => {
  const bins = [inRoot('node_modules', 'node', 'bin'), inRoot('node_modules', '.bin')];
  return { ...process.env, ...extra, PATH: [...bins, process.env.PATH].join(windows ? ';' : ':') };
};

/**
 * What the core without a display is started with. The C library keeps a store of freed memory per thread and gives little of it back, the
 * less the larger the pieces were; with one store that returns what is free, a home of 5,000 entities takes 30 MB less (measured; no effect
 * where another C library runs).
 */
export const leanEnv = {
  MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '1',
  MALLOC_TRIM_THRESHOLD_: process.env.MALLOC_TRIM_THRESHOLD_ ?? '131072',
  MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ ?? '131072',
};
