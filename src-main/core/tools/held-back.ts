import { createHash } from 'node:crypto';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { ToolChange } from '../../../src-shared/model/tool.ts';
import type { Connections } from '../areas.ts';
import type { Notices } from '../system/notices.ts';
import { asPinnable, type Catalogue, type KnownTool } from './catalogue.ts';
import type { Pins } from './pins.ts';
import { reachOf } from './reach.ts';
import { differences, wordsOf } from './tool-differences.ts';

type With = {
  catalogue: Pick<Catalogue, 'all' | 'get' | 'isLooking' | 'stale'>;
  pins: Pick<Pins, 'allow' | 'asNow' | 'before' | 'moved' | 'settle' | 'saved'>;
  connections: Pick<Connections, 'get'>;
  notices: Pick<Notices, 'raise' | 'clear'>;
};
export interface HeldBack {
  /** Says which connections have tools that are no longer what they were. */
  tell(): void;
  changes(connection: string): { moved: boolean; tools: ToolChange[] };
  /** The person agrees to what it says now; `mark` is of what they were shown. Resolves once that is written down, else nothing is allowed. */
  allow(name: string, mark: string): Promise<void>;
  /** The same for all that is held back of a connection, or for none of it. */
  allowAll(connection: string, marks: Record<string, string>): Promise<void>;
}

/** Tools of other servers that say something else of themselves than they did, or are another server's now. */
export function createHeldBack({ catalogue, pins, connections, notices }: With): HeldBack {
  let told = new Set<string>();
  const reach = (id: string): string => {
    const connection = connections.get(id);
    if (!connection) throw new NotFound('connection', id);
    return reachOf(connection);
  };
  const isMoved = (id: string): boolean => connections.get(id) !== undefined && pins.moved(id, reach(id));
  const heldOf = (id: string): KnownTool[] => changedOf(catalogue.all()).filter(({ connection }) => connection === id);
  const allowThese = async (connection: string, tools: KnownTool[]): Promise<void> => {
    const here = reach(connection);
    const names = new Set(tools.map(({ name }) => name));
    const left = heldOf(connection).filter((tool) => !names.has(tool.name) && !isReserved(tool));
    const takeBack = pins.asNow(connection);
    tools.forEach((tool) => pins.allow(connection, asPinnable(tool), here));
    if (left.length === 0 && !catalogue.isLooking(connection)) pins.settle(connection, here);
    try {
      await pins.saved();
    } catch (thrown) {
      // A yes that the next start would not know of is none now.
      takeBack();
      throw thrown;
    } finally {
      catalogue.stale();
    }
  };
  const asShown = (tool: KnownTool, mark: string | undefined): void => {
    const { name } = tool;
    if (isReserved(tool))
      throw new SwitchboardError('policy.denied', `"${name}" speaks in the place of another, and is never let through`, {
        with: { rule: name },
      });
    if (tool.changed !== mark) throw new SwitchboardError('conflict.changed', `"${name}" has changed once more`, { with: { name } });
  };
  return {
    tell: () => {
      const now = new Set<string>();
      for (const [connection, tools] of Map.groupBy(changedOf(catalogue.all()), (tool) => tool.connection)) {
        const moved = isMoved(connection);
        const name = connections.get(connection)?.name ?? connection;
        // What stands out at first sight did not change, and is not counted with what did.
        for (const [what, these] of Map.groupBy(tools, (tool) => reasonOf(tool, moved))) {
          // Another change is other news, even for who put this one away.
          const id = `tools.changed:${connection}:${what}:${marksOf(these)}`;
          now.add(id);
          const sentence = { key: `system.notices.tools${what}`, with: { name, count: these.length } };
          if (!told.has(id)) notices.raise({ id, level: 'warn', sentence, action: 'go.tools' });
        }
      }
      for (const id of told) if (!now.has(id)) notices.clear(id);
      told = now;
    },
    changes: (connection) => ({
      moved: isMoved(connection),
      tools: heldOf(connection).map((tool) => {
        const now = asPinnable(tool);
        const before = pins.before(connection, now.name);
        const { name, title, changed = '', held = 'changed', findings = [] } = tool;
        return {
          ...{ name, title, mark: changed, held, findings },
          isKnown: before !== undefined,
          differences: differences(before, wordsOf(now)),
        };
      }),
    }),
    allow: async (name, mark) => {
      const tool = catalogue.get(name);
      if (!tool) throw new NotFound('tool', name);
      if (tool.changed === undefined) return;
      asShown(tool, mark);
      await allowThese(tool.connection, [tool]);
    },
    allowAll: async (connection, marks) => {
      const held = heldOf(connection).filter((tool) => !isReserved(tool));
      held.forEach((tool) => asShown(tool, marks[tool.name]));
      await allowThese(connection, held);
    },
  };
}

/** It is never let through; the others of its connection are. */
const isReserved = ({ findings = [] }: KnownTool): boolean => findings.some(({ kind }) => kind === 'reserved');
const changedOf = (tools: readonly KnownTool[]): KnownTool[] => tools.filter(({ changed }) => changed !== undefined);
const reasonOf = ({ held }: KnownTool, moved: boolean): 'Moved' | 'Suspicious' | 'Changed' =>
  moved ? 'Moved' : held === 'suspicious' ? 'Suspicious' : 'Changed';
const marksOf = (tools: KnownTool[]): string =>
  createHash('sha256')
    .update(tools.map(({ original, changed }) => `${original} ${changed ?? ''}`).join('\n'))
    .digest('hex')
    .slice(0, 16);
