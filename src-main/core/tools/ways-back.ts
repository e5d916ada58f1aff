import { z } from 'zod';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { ToolAnswer } from '../../kit/link.ts';
import type { Clock } from '../../kit/world.ts';
import type { Vault } from '../secrets/vault.ts';
import type { Work } from './work.ts';

const Undo = z.object({ tool: z.string(), args: z.record(z.string(), z.unknown()) });
type Undo = NonNullable<ToolAnswer['undo']>;

export interface WaysBack {
  /** True: kept. False where secrets cannot be written now: then it simply cannot be taken back. */
  keep(connection: string, work: Pick<Work, 'id' | 'at'>, undo: Undo): Promise<boolean>;
  find(connection: string, entry: { id: string; at: number }): Promise<Undo | undefined>;
  forget(connection: string): Promise<void>;
}

/** After this a tool call can no longer be taken back. */
export const WAYS_BACK_KEPT_MS = 30 * 24 * 3_600_000;
const KEEP_EACH = 200;
const ownerOf = (connection: string): string => `undo.${connection}`;
const fieldOf = ({ id, at }: { id: string; at: number }): string => `${at}.${id}`;

/**
 * The calls that take tool calls back. They hold whatever must come back – an automation may hold passwords –, so they lie sealed beside
 * the other secrets and never in the journal; the oldest are dropped.
 */
export function createWaysBack(vault: Pick<Vault, 'seal' | 'open' | 'fields' | 'remove'>, clock: Pick<Clock, 'now'>): WaysBack {
  const dropOld = async (owner: string): Promise<void> => {
    const fields = (await vault.fields(owner)).sort((a, b) => Number.parseInt(a) - Number.parseInt(b));
    const old = fields.filter(
      (field, index) => Number.parseInt(field) < clock.now() - WAYS_BACK_KEPT_MS || index < fields.length - KEEP_EACH,
    );
    for (const field of old) await vault.remove(owner, field);
  };
  return {
    keep: async (connection, work, undo) => {
      try {
        await vault.seal(ownerOf(connection), fieldOf(work), JSON.stringify(undo));
        await dropOld(ownerOf(connection));
        return true;
      } catch (thrown) {
        // The deed is done: to fail now would be a lie.
        if (thrown instanceof SwitchboardError) return false;
        throw thrown;
      }
    },
    find: async (connection, entry) => {
      const kept = await vault.open(ownerOf(connection), fieldOf(entry));
      return kept === undefined ? undefined : Undo.parse(JSON.parse(kept));
    },
    forget: (connection) => vault.remove(ownerOf(connection)),
  };
}
