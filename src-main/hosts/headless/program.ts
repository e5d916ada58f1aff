import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Package = z.object({ name: z.literal('switchboard'), version: z.string() });

type Program = { version: string; panelDir: string | undefined; bridge: string | undefined };

/** What lies around the program: it runs as a bundle under `out/` or from its sources. */
export function findProgram(main: string): Program {
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
    bridge: BRIDGES.map((path) => new URL(path, main))
      .filter((file) => existsSync(file))
      .map((file) => fileURLToPath(file))
      .at(0),
  };
}

/** The bundle beside ours, the one that was built, or the source it is made of. */
const BRIDGES = ['../bridge/main.js', '../../../out/bridge/main.js', '../bridge/main.ts'];

function versionIn(file: URL): string[] {
  if (!existsSync(file)) return [];
  const found = Package.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return found.success ? [found.data.version] : [];
}
