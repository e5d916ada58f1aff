import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Scope } from '../activity/approvals.ts';
import type { Connections } from '../areas.ts';
import type { Work } from './work.ts';

/**
 * How far an *always* may reach, from the narrowest: this thing, things of its kind here or anywhere, everything here, everything as harmless.
 * Each is a rule in the words it will be found under. What is dangerous is offered for the one thing alone.
 */
export function scopesOf(work: Work, { get }: Pick<Connections, 'get'>): Scope[] {
  const { found, caller, risk, target } = work;
  const scope = (name: string, to: Partial<Rule>, words: Record<string, string> = {}): Scope => ({
    words: { key: `rules.scope.${name}`, with: { client: caller.name, risk, ...words } } satisfies Sentence,
    rule: { client: caller.id, risk, verdict: 'allow', ...to },
  });
  if (found?.kind === 'scene') return [scope('scene', { scene: found.scene.id }, { scene: found.scene.name })];
  if (found?.kind === 'tool') {
    const { tool } = found;
    // A call that leaves something dangerous behind is asked about each time.
    if (risk === 'danger')
      return tool.risk === 'danger' && !work.effects?.length
        ? [scope('dangerTool', { tool: tool.name }, { tool: tool.title.en, zh: tool.title['zh-CN'] })]
        : [];
    const name = get(tool.connection)?.name ?? tool.slug;
    return [
      scope('tool', { tool: tool.name }, { tool: tool.title.en, zh: tool.title['zh-CN'] }),
      scope('connection', { connection: tool.connection }, { connection: name }),
    ];
  }
  // What a part keeps private is asked for as a whole.
  const { part: about } = target;
  if (!found && about !== undefined) return [scope('part', { part: about }, { part: String(work.what.with?.['part'] ?? '') })];
  if (found?.kind !== 'part') return [];
  const { part, room } = found.at;
  const one = { part: part.id };
  if (risk === 'danger') return [scope('dangerPart', one, { part: part.name })];
  const kind = part.kind === 'other' ? undefined : part.kind;
  const here = target.room;
  return [
    scope('part', one, { part: part.name }),
    ...(kind && here && room ? [scope('kindIn', { room: here, kind }, { kind, room: room.name })] : []),
    ...(kind ? [scope('kind', { kind }, { kind })] : []),
    ...(here && room ? [scope('room', { room: here }, { room: room.name })] : []),
    ...(risk === 'control' ? [scope('control', {})] : []),
  ];
}
