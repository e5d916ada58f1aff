import { existsSync } from 'node:fs';
import { app } from 'electron';
import { firstWord } from './first-word.ts';

const asked = firstWord(process.argv.slice(1), app.isPackaged);

// An assistant that only starts programs starts this one: before lock, window and services it becomes the bridge, and nothing else.
if (asked === 'mcp') {
  app.disableHardwareAcceleration();
  // No icon in the dock for every assistant that is connected.
  if (process.platform === 'darwin') app.setActivationPolicy('accessory');
  const bridge = ['../bridge/main.js', '../../../out/bridge/main.js']
    .map((path) => new URL(path, import.meta.url))
    .find((file) => existsSync(file));
  if (bridge) await import(/* @vite-ignore */ bridge.href);
  else app.exit(1);
} else if (asked === 'doctor') {
  const { examine } = await import('./examine.ts');
  app.exit(await examine());
} else {
  await import('./application.ts');
}
