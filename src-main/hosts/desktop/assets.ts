import path from 'node:path';
import { app } from 'electron';

/** Where the pictures lie: beside the archive in a package, in the project otherwise. */
export const asset = (...names: string[]): string =>
  path.join(app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'assets'), ...names);
