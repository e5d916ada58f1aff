import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Scope } from '../activity/approvals.ts';
import type { Connections } from '../areas.ts';
import type { KnownTool } from './catalogue.ts';
import type { PartFound, Work } from './work.ts';

type Make = (name: string, to: Partial<Rule>, words?: Record<string, string>) => Scope;

/**
 * How far an *always* may reach, from the narrowest: this thing, things of its kind here or anywhere, everything here, everything as harmless.
 * Each is a rule in the words it will be found under. What is dangerous is offered for the one thing alone.
 */
export function scopesOf(work: Work, { get }: Pick<Connections, 'get'>): Scope[] {
  const { found, caller, risk, target } = work;
  const make: Make = (name, to, words) => ({
    words: { key: `rules.scope.${name}`, with: { client: caller.name, risk, ...words } },
    rule: { client: caller.id, risk, verdict: 'allow', ...to },
  });
  if (found?.kind === 'part') return ofPart(work, found, make);
  if (found?.kind === 'tool') return ofTool(work, found.tool, get(found.tool.connection)?.name, make);
  // What is dangerous about it lies in what it does, and that may be something else tomorrow.
  if (found?.kind === 'scene') return risk === 'danger' ? [] : [make('scene', { scene: found.scene.id }, { scene: found.scene.name })];
  // What a part keeps private is asked for as a whole.
  return target.part === undefined ? [] : [make('part', { part: target.part }, { part: String(work.what.with?.['part'] ?? '') })];
}

function ofTool({ risk, effects = [] }: Work, tool: KnownTool, connection: string | undefined, make: Make): Scope[] {
  // By the name it is asked about, never by what it calls itself.
  const isOthers = tool.origin === 'upstream';
  const words = isOthers ? { tool: tool.name, zh: tool.name } : { tool: tool.title.en, zh: tool.title['zh-CN'] };
  const one = { tool: tool.name };
  // A call that leaves something dangerous behind is asked about each time.
  if (risk === 'danger') return effects.length > 0 ? [] : [make('dangerTool', one, words)];
  return [make('tool', one, words), make('connection', { connection: tool.connection }, { connection: connection ?? tool.slug })];
}

function ofPart({ risk, target }: Work, { at: { part, room } }: PartFound, make: Make): Scope[] {
  const one = { part: part.id };
  if (risk === 'danger') return [make('dangerPart', one, { part: part.name })];
  const kind = part.kind === 'other' ? undefined : part.kind;
  const here = target.room !== undefined && room ? { id: target.room, name: room.name } : undefined;
  return [
    make('part', one, { part: part.name }),
    ...(kind && here ? [make('kindIn', { room: here.id, kind }, { kind, room: here.name })] : []),
    ...(kind ? [make('kind', { kind }, { kind })] : []),
    ...(here ? [make('room', { room: here.id }, { room: here.name })] : []),
    ...(risk === 'control' ? [make('control', {})] : []),
  ];
}
