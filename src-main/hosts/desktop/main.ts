import { existsSync } from 'node:fs';
import { app } from 'electron';

// An assistant that only starts programs starts this one: before lock, window and services it becomes the bridge, and nothing else.
if (process.argv.slice(1).includes('mcp')) {
  app.disableHardwareAcceleration();
  // No icon in the dock for every assistant that is connected.
  if (process.platform === 'darwin') app.setActivationPolicy('accessory');
  const bridge = ['../bridge/main.js', '../../../out/bridge/main.js']
    .map((path) => new URL(path, import.meta.url))
    .find((file) => existsSync(file));
  if (bridge) await import(/* @vite-ignore */ bridge.href);
  else app.exit(1);
} else if (process.argv.slice(1).includes('doctor')) {
  const { examine } = await import('./examine.ts');
  app.exit(await examine());
} else {
  await import('./application.ts');
}
