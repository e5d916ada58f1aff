import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Package = z.object({ name: z.literal('switchboard'), version: z.string() });

/** What lies around the program: it runs as a bundle under `out/` or from its sources. */
export function findProgram(main: string): { version: string; panelDir: string | undefined } {
  const panel = ['../renderer/', '../../../out/renderer/']
    .map((path) => new URL(path, main))
    .find((dir) => existsSync(new URL('index.html', dir)));
  return {
    version:
      ['../../package.json', '../../../package.json']
        .map((path) => new URL(path, main))
        .flatMap(versionIn)
        .at(0) ?? '0.0.0',
    panelDir: panel && fileURLToPath(panel),
  };
}

function versionIn(file: URL): string[] {
  if (!existsSync(file)) return [];
  const found = Package.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return found.success ? [found.data.version] : [];
}
