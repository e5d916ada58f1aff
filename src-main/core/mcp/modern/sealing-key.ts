import { randomBytes } from 'node:crypto';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Vault } from '../../secrets/vault.ts';

const OWNER = 'core';
const FIELD = 'mcp-state';
const KEY_BYTES = 32;

/**
 * What clients carry for us is sealed with one key for good: who was asked something before a restart may answer after it. Where secrets
 * cannot be kept just now it lasts as long as the program runs.
 */
export async function sealingKey(vault: Pick<Vault, 'open' | 'seal'>): Promise<Buffer> {
  const made = randomBytes(KEY_BYTES);
  try {
    const kept = Buffer.from((await vault.open(OWNER, FIELD)) ?? '', 'base64url');
    if (kept.length === KEY_BYTES) return kept;
    await vault.seal(OWNER, FIELD, made.toString('base64url'));
    return made;
  } catch (thrown) {
    if (thrown instanceof SwitchboardError) return made;
    throw thrown;
  }
}
