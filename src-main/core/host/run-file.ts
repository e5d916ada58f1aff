import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a running program says about itself in its data folder; readable by its owner only, gone when it ends. */
export const RunFile = z.object({
  pid: z.number(),
  port: z.number(),
  url: z.string(),
  version: z.string(),
  startedAt: z.number(),
  host: z.enum(['desktop', 'headless']),
  secret: z.string(),
});
export type RunFile = z.infer<typeof RunFile>;

const pathIn = (dataDir: string) => join(dataDir, 'run.json');

/** Undefined when nobody wrote it or it is not ours. */
export function readRunFile(dataDir: string): RunFile | undefined {
  if (!existsSync(pathIn(dataDir))) return undefined;
  try {
    return RunFile.safeParse(JSON.parse(readFileSync(pathIn(dataDir), 'utf8'))).data;
  } catch {
    return undefined; // half written by a program that died
  }
}

export function writeRunFile(dataDir: string, file: RunFile): () => void {
  const path = pathIn(dataDir);
  const draft = `${path}.${file.pid}`;
  writeFileSync(draft, JSON.stringify(file), { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, path);
  return () => {
    if (readRunFile(dataDir)?.pid === file.pid) rmSync(path, { force: true });
  };
}
