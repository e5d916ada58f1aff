import { createHash } from 'node:crypto';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Connections } from '../areas.ts';
import type { Notices } from '../system/notices.ts';
import type { Catalogue, KnownTool } from './catalogue.ts';
import type { Pins } from './pins.ts';

type With = {
  catalogue: Pick<Catalogue, 'all' | 'get' | 'stale'>;
  pins: Pick<Pins, 'allow'>;
  connections: Pick<Connections, 'get'>;
  notices: Pick<Notices, 'raise' | 'clear'>;
};
export interface HeldBack {
  /** Says which connections have tools that are no longer what they were. */
  tell(): void;
  /** The person agrees to what it says now; `mark` is of what they were shown. */
  allow(name: string, mark: string): void;
}

/** Tools of other servers that say something else of themselves than they did. */
export function createHeldBack({ catalogue, pins, connections, notices }: With): HeldBack {
  let told = new Set<string>();
  return {
    tell: () => {
      const now = new Set<string>();
      for (const [connection, tools] of Map.groupBy(changedOf(catalogue.all()), (tool) => tool.connection)) {
        // Another change is other news, even for who put this one away.
        const id = `tools.changed:${connection}:${marksOf(tools)}`;
        now.add(id);
        const name = connections.get(connection)?.name ?? connection;
        const sentence = { key: 'system.notices.toolsChanged', with: { name, count: tools.length } };
        if (!told.has(id)) notices.raise({ id, level: 'warn', sentence, action: 'go.tools' });
      }
      for (const id of told) if (!now.has(id)) notices.clear(id);
      told = now;
    },
    allow: (name, mark) => {
      const tool = catalogue.get(name);
      if (!tool) throw new NotFound('tool', name);
      if (tool.changed === undefined) return;
      if (tool.changed !== mark) throw new SwitchboardError('conflict.changed', `"${name}" has changed once more`, { with: { name } });
      pins.allow(tool.connection, tool.original, mark);
      catalogue.stale();
    },
  };
}

const changedOf = (tools: KnownTool[]): KnownTool[] => tools.filter(({ changed }) => changed !== undefined);
const marksOf = (tools: KnownTool[]): string =>
  createHash('sha256')
    .update(tools.map(({ original, changed }) => `${original} ${changed ?? ''}`).join('\n'))
    .digest('hex')
    .slice(0, 16);
