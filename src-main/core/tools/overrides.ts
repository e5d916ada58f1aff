import { z } from 'zod';
import { InputError, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { RISKS, Risk } from '../../../src-shared/model/risk.ts';
import { ToolSettings, type Tool } from '../../../src-shared/model/tool.ts';
import { Text } from '../../../src-shared/model/text.ts';
import type { NoteRepository } from '../storage/repositories.ts';
import type { KnownTool } from './catalogue.ts';
import { MAX_NAME } from './names.ts';
import { keptName } from './readers.ts';

/** `was`: what its source said when the person decided so. */
const Kept = z.object({ settings: ToolSettings, was: z.object({ title: Text, description: z.string(), risk: Risk }) });
export type Kept = z.infer<typeof Kept>;
const Saved = z.record(z.string(), Kept);
/** Left out: it stays; null: back to what its source says. */
export type Adjustment = { [Name in keyof ToolSettings]: ToolSettings[Name] | null };

export interface Overrides {
  load(): Promise<void>;
  /** What the person made of the tools of a connection, by the names they are pinned as. */
  of(connection: string): ReadonlyMap<string, Kept>;
  /** Written down when it resolves; all of them or none of one connection. */
  adjust(tools: readonly KnownTool[], set: Adjustment): Promise<void>;
  forget(connection: string): Promise<void>;
}

const KIND = 'tool-settings';
const NONE: ReadonlyMap<string, Kept> = new Map();

/** What the person made of tools; kept with the connection under the names its source has for them, so that a tool that comes back is as it was. */
export function createOverrides(notes: NoteRepository): Overrides {
  const kept = new Map<string, ReadonlyMap<string, Kept>>();
  const save = async (connection: string, now: ReadonlyMap<string, Kept>): Promise<void> => {
    await (now.size === 0 ? notes.remove(KIND, connection) : notes.set(KIND, connection, Object.fromEntries(now)));
    if (now.size === 0) kept.delete(connection);
    else kept.set(connection, now);
  };
  return {
    load: async () => {
      for (const [connection, saved] of await notes.all(KIND)) kept.set(connection, new Map(Object.entries(Saved.parse(saved))));
    },
    of: (connection) => kept.get(connection) ?? NONE,
    adjust: async (tools, set) => {
      const byConnection = Map.groupBy(tools, ({ connection }) => connection);
      await Promise.all(
        [...byConnection].map(([connection, theirs]) => {
          const now = new Map(kept.get(connection));
          for (const tool of theirs) {
            const name = keptName(tool);
            const next = merged(now.get(name), tool, set);
            if (next) now.set(name, next);
            else now.delete(name);
          }
          return save(connection, now);
        }),
      );
    },
    forget: (connection) => (kept.has(connection) ? save(connection, NONE) : Promise.resolve()),
  };
}

/** Undefined: nothing is left that the person decided. */
function merged(before: Kept | undefined, tool: KnownTool, set: Adjustment): Kept | undefined {
  const settings = ToolSettings.parse(
    Object.fromEntries(Object.entries({ ...before?.settings, ...set }).filter(([, value]) => value !== null && value !== undefined)),
  );
  if (Object.keys(settings).length === 0) return undefined;
  const { title, description, risk } = tool.source ?? tool;
  const decided = (name: keyof ToolSettings) => set[name] !== undefined || before === undefined;
  return {
    settings,
    was: {
      title: decided('title') ? title : (before?.was.title ?? title),
      description: decided('description') ? description : (before?.was.description ?? description),
      risk: decided('risk') ? risk : (before?.was.risk ?? risk),
    },
  };
}

/** The name assistants call a tool by, whose own name is `alias` to the person. */
export const aliasOf = (slug: string, alias: string): string => `${slug}__${alias}`;

/** Why a tool cannot be called so; names are never given away, and what is read of a far server keeps its own. */
export function checkAlias(tool: KnownTool, alias: string, isTaken: (name: string) => boolean): void {
  const name = aliasOf(tool.slug, alias);
  if (name.length >= MAX_NAME) throw new InputError({ alias: `too long: with its connection's name at most ${MAX_NAME - 1} letters` });
  if (alias.startsWith('switchboard_') || isTaken(name))
    throw new SwitchboardError('conflict', `There is already a tool "${name}"`, { with: { what: name } });
}

/** An answer is given again only where asking changes nothing; remembered for anything else, it would be so in name only. */
export function checkCache(tool: KnownTool, { cacheMs, risk }: Adjustment): void {
  const now = risk === undefined ? tool.risk : (risk ?? (tool.source ?? tool).risk);
  if (typeof cacheMs === 'number' && cacheMs > 0 && now !== 'read') throw new InputError({ cacheMs: 'only of a tool that merely reads' });
}

const isLower = (a: Risk, b: Risk): boolean => RISKS.indexOf(a) < RISKS.indexOf(b);

/** What the person decided of these was decided of other words than its source has now. */
function outdatedOf({ title, description, risk }: KnownTool, { settings, was }: Kept): NonNullable<Tool['outdated']> {
  const differs = {
    title: was.title.en !== title.en || was.title['zh-CN'] !== title['zh-CN'],
    description: was.description !== description,
    risk: was.risk !== risk,
  };
  return (['title', 'description', 'risk'] as const).filter((field) => settings[field] !== undefined && differs[field]);
}

/** A risk they thought lower holds only as long as its source does not say worse of it than it did when they decided. */
function riskOf(tool: KnownTool, { settings: { risk }, was }: Kept): Pick<KnownTool, 'risk' | 'retriable'> | undefined {
  const isRisen = risk !== undefined && isLower(risk, tool.risk) && isLower(was.risk, tool.risk);
  return risk === undefined || isRisen ? undefined : { risk, retriable: risk === 'read' };
}

const SAID = ['title', 'description', 'risk', 'alias'] as const;

/** A tool as the person wants it; words of theirs stay, and it is said where the source has others now. */
export function adjusted(tool: KnownTool, kept: Kept): KnownTool {
  const { settings } = kept;
  const { title, description, alias, cacheMs, perMinute } = settings;
  const outdated = outdatedOf(tool, kept);
  const source = { name: tool.original, title: tool.title, description: tool.description, risk: tool.risk };
  return {
    ...tool,
    ...(title !== undefined && { title: { en: title, 'zh-CN': title } }),
    ...(description !== undefined && { description }),
    ...riskOf(tool, kept),
    ...(alias !== undefined && { alias: aliasOf(tool.slug, alias) }),
    ...(cacheMs !== undefined && { cacheMs }),
    ...(perMinute !== undefined && { perMinute }),
    ...(outdated.length > 0 && { outdated }),
    ...(SAID.some((field) => settings[field] !== undefined) && { source }),
    settings,
  };
}
