import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import type { Answered, Intent, SwitchboardHandlers, Tools, Who } from '../areas.ts';
import type { Topics } from '../topics.ts';
import type { Catalogue, KnownTool } from './catalogue.ts';
import type { HeldBack } from './held-back.ts';
import type { Judge } from './judge.ts';
import type { Rules } from './rules.ts';
import type { Switches } from './switches.ts';

export type ToolsHandlers = Pick<
  SwitchboardHandlers,
  | 'devices.act'
  | 'devices.runScene'
  | 'tools.list'
  | 'tools.enable'
  | 'tools.rule'
  | 'tools.allowChange'
  | 'tools.changes'
  | 'tools.allowChanges'
  | 'tools.run'
  | 'rules.list'
  | 'rules.save'
  | 'rules.remove'
  | 'activity.undo'
>;
/** The tools of this program: those `/mcp` serves, and how a person runs one. `undefined`: none of ours. */
export type OwnTools = {
  list(): Tool[];
  /** How long it is where assistants list it. */
  letters(name: string): number;
  run(
    name: string,
    args: Record<string, unknown>,
    by: { caller: Caller; confirmed: boolean },
    signal: AbortSignal,
  ): Promise<{ result: unknown; failed: boolean }> | undefined;
};
type HandlerParts = {
  tools: Pick<Tools, 'act' | 'undo' | 'ownVerdict' | 'ownCalls'>;
  rules: Rules;
  switches: Switches;
  catalogue: Catalogue;
  judge: Judge;
  topics: Topics;
  firstParty: OwnTools;
  heldBack: HeldBack;
  /** How often each tool was called in the last seven days. */
  calls(): Promise<Map<string, number>>;
};

/** A panel that closes does not take its click back: the light was asked for. */
const never = (): AbortSignal => new AbortController().signal;
/** Letters of JSON per token, near enough for a meter. */
const LETTERS_PER_TOKEN = 4;

/** What the window asks of the pipeline. */
export function createHandlers({
  tools,
  rules,
  switches,
  catalogue,
  judge,
  topics,
  firstParty,
  heldBack,
  calls,
}: HandlerParts): ToolsHandlers {
  const act = (intent: Intent, { caller }: Who): Promise<Answered> => tools.act(intent, caller, never());
  const allowed = (): null => {
    heldBack.tell();
    topics.publish('tools.changed', null);
    return null;
  };
  const list = async (): Promise<Tool[]> => {
    const called = await calls();
    const mine = firstParty.list().map((tool) => {
      const rule = tools.ownVerdict(tool, ANYBODY);
      const tokens = Math.ceil(firstParty.letters(tool.name) / LETTERS_PER_TOKEN);
      return {
        ...tool,
        tokens,
        enabled: !switches.isOff(tool.name),
        calls: tools.ownCalls(tool.name),
        ...(rule && rule !== 'off' && { rule }),
      };
    });
    return [...mine, ...catalogue.all().map((tool) => shown(tool, judge, called.get(tool.name) ?? 0))];
  };

  return {
    'devices.act': ({ part, trait, command, args, confirmed }, who) =>
      act({ target: { kind: 'part', part, trait, command }, args, ...(confirmed && { confirmed }) }, who),
    'devices.runScene': ({ scene, confirmed }, who) =>
      act({ target: { kind: 'scene', scene }, args: {}, ...(confirmed && { confirmed }) }, who),
    'activity.undo': ({ entry, confirmed }, who) => tools.undo(entry, who.caller, confirmed ?? false, never()),
    'tools.list': async () => {
      const all = await list();
      // What every assistant is listed, as it is sent.
      const letters = all
        .filter(({ enabled, origin }) => enabled && origin === 'first-party')
        .reduce((sum, { name }) => sum + firstParty.letters(name), 0);
      return { tools: all, tokens: Math.ceil(letters / LETTERS_PER_TOKEN) };
    },
    'tools.enable': async ({ names, enabled }) => {
      await switches.set(names, enabled);
      catalogue.stale();
      topics.publish('tools.changed', null);
      return null;
    },
    'tools.rule': async ({ name, verdict }) => {
      const known = rules.ofTool(name);
      await rules.save({ ...known, tool: name, verdict });
      topics.publish('tools.changed', null);
      return null;
    },
    'tools.allowChange': async ({ name, mark }) => {
      heldBack.allow(name, mark);
      return allowed();
    },
    'tools.changes': ({ connection }) => heldBack.changes(connection),
    'tools.allowChanges': async ({ connection, marks }) => {
      heldBack.allowAll(connection, marks);
      return allowed();
    },
    'tools.run': async ({ name, args, confirmed }, who) => {
      const began = performance.now();
      const own = await firstParty.run(name, args, { caller: who.caller, confirmed: confirmed ?? false }, never());
      // No entry of its own: what it does to parts stands in the journal part by part.
      if (own) {
        const tookMs = Math.round(performance.now() - began);
        return { entry: '', status: own.failed ? 'failed' : 'done', tookMs, undoable: false, result: own.result };
      }
      const { result, ...outcome } = await act({ target: { kind: 'tool', tool: name }, args, ...(confirmed && { confirmed }) }, who);
      return { ...outcome, result };
    },
    'rules.list': () => rules.all(),
    'rules.save': (rule) => rules.save(rule),
    'rules.remove': async ({ id }) => {
      await rules.remove(id);
      return null;
    },
  };
}

/** Somebody nobody made a rule for: what an assistant meets by default. */
const ANYBODY = { kind: 'assistant', id: '', name: '' } as const;

function shown(
  { slug: _slug, original: _original, subject: _subject, cacheMs: _cacheMs, bare: _bare, plain: _plain, ...tool }: KnownTool,
  judge: Judge,
  calls: number,
): Tool {
  return { ...tool, rule: judge.preview(ANYBODY, { tool: tool.name, risk: tool.risk }).verdict, calls };
}
