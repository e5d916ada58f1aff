import path from 'node:path';
import { app } from 'electron';
import type { Ports } from '../../core/ports.ts';

/** How an assistant starts this very program as its bridge; an AppImage is started by its file, not by where it is unpacked just now. */
export function ownBridge(dataDir: string): Ports['bridge'] {
  const data = ['--data', path.resolve(dataDir)];
  if (app.isPackaged) return { command: process.env['APPIMAGE'] ?? app.getPath('exe'), args: ['mcp', ...data] };
  return { command: app.getPath('exe'), args: [app.getAppPath(), 'mcp', ...data] };
}
