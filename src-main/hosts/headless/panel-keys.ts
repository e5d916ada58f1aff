import { randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { same } from './entry.ts';

/** What opens the panel, kept with the data and readable by its owner only: the key that signs sessions, and a password's hash. */
const PanelKeys = z.object({ sign: z.string(), password: z.object({ salt: z.string(), hash: z.string() }).optional() });

const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const hashOf = (password: string, salt: string): string => scryptSync(password.normalize('NFC'), salt, 32, SCRYPT).toString('base64url');

export type PanelLock = { signingKey: Buffer; hasPassword: boolean; isPassword(given: string): boolean };

/** Reads or makes the keys; a password that is given replaces the one before and with it every session. */
export function readPanelKeys(dataDir: string, password: string | undefined): PanelLock {
  const path = join(dataDir, 'panel.json');
  const saved = existsSync(path) ? PanelKeys.safeParse(tryJson(readFileSync(path, 'utf8'))).data : undefined;
  const isNew = password !== undefined && !(saved?.password && same(hashOf(password, saved.password.salt), saved.password.hash));
  const keys = saved && !isNew ? saved : make(password);
  if (keys !== saved) {
    writeFileSync(`${path}.new`, JSON.stringify(keys), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return {
    signingKey: Buffer.from(keys.sign, 'base64url'),
    hasPassword: keys.password !== undefined,
    isPassword: (given) => keys.password !== undefined && same(hashOf(given, keys.password.salt), keys.password.hash),
  };
}

function make(password: string | undefined): z.infer<typeof PanelKeys> {
  const sign = randomBytes(32).toString('base64url');
  if (password === undefined) return { sign };
  const salt = randomBytes(16).toString('base64url');
  return { sign, password: { salt, hash: hashOf(password, salt) } };
}

const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not ours any more: new keys are made, everybody enters anew
  }
};
