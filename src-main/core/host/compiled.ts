import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

type Environment = Record<string, string | undefined>;

/**
 * Half of a start is reading the program, so what Node compiled of it is kept. Left to itself it is kept among everybody's temporary files:
 * whoever came first could lay code there that we would run. So it is the person's own folder, or one that was named, or none; on Windows
 * temporary files are each person's own.
 */
export function keepCompiled(env: Environment, platform: string = process.platform): void {
  const own = platform === 'win32' ? '' : ownFolder(env);
  if (own !== undefined) enableCompileCache(own || undefined);
}

/** Empty: Node knows where. */
function ownFolder({ NODE_COMPILE_CACHE: named, XDG_CACHE_HOME: caches, HOME: home }: Environment): string | undefined {
  if (named) return '';
  const folder = caches || (home && join(home, '.cache'));
  return folder ? join(folder, 'switchboard', 'compiled') : undefined;
}
