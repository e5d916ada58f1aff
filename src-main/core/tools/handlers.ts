import type { Caller } from '../../../src-shared/model/caller.ts';
import { InputError, NotFound } from '../../../src-shared/errors/errors.ts';
import type { Verdict } from '../../../src-shared/model/rule.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import type { Clock } from '../../kit/world.ts';
import type { Answered, Intent, SwitchboardHandlers, Tools, Who } from '../areas.ts';
import type { Journal } from '../activity/journal.ts';
import { takingTurns } from '../../../src-shared/in-turn.ts';
import type { Topics } from '../topics.ts';
import type { Catalogue, KnownTool } from './catalogue.ts';
import { adjustmentIn, createDeeds, settingsBefore, type By, type RuledBefore, type Written } from './deeds.ts';
import type { HeldBack } from './held-back.ts';
import type { Judge } from './judge.ts';
import { LETTERS_PER_TOKEN } from './as-shown.ts';
import { createListing } from './listing.ts';
import { checkAlias, checkCache, type Adjustment, type Overrides } from './overrides.ts';
import type { Rules } from './rules.ts';
import type { Switches } from './switches.ts';
import { createTestRuns, never } from './test-runs.ts';

export type ToolsHandlers = Pick<
  SwitchboardHandlers,
  | 'devices.act'
  | 'devices.runScene'
  | 'tools.list'
  | 'tools.page'
  | 'tools.one'
  | 'tools.adjust'
  | 'tools.enable'
  | 'tools.rule'
  | 'tools.allowChange'
  | 'tools.changes'
  | 'tools.allowChanges'
  | 'tools.run'
  | 'tools.cancel'
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
  overrides: Pick<Overrides, 'adjust'>;
  clock: Pick<Clock, 'now'>;
  journal: Pick<Journal, 'append' | 'get'>;
  /** Names of connections' tools that are meant by these words, the best first. */
  search?: ((words: string) => Promise<readonly string[]>) | undefined;
  /** How often each tool was called in the last seven days. */
  calls(): Promise<Map<string, number>>;
};

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
  overrides,
  clock,
  journal,
  search,
  calls,
}: HandlerParts): ToolsHandlers {
  const act = (intent: Intent, { caller }: Who, signal = never()): Promise<Answered> => tools.act(intent, caller, signal);
  const allowed = async (names: string[], by: By): Promise<null> => {
    heldBack.tell();
    topics.publish('tools.changed', null);
    await deeds.write(names, { command: 'tools.allowChange', what: 'allowChange' }, by);
    return null;
  };
  const listing = createListing({ tools, switches, catalogue, judge, firstParty, clock, calls, search });
  const changed = (): void => {
    catalogue.stale();
    topics.publish('tools.changed', null);
  };
  const enable = async (names: string[], enabled: boolean, by: By): Promise<Written> => {
    const switched = names.map((name) => catalogue.get(name)?.name ?? name).filter((name) => switches.isOff(name) === enabled);
    await switches.set(names, enabled);
    changed();
    const before = { names: switched, enabled: !enabled };
    return deeds.write(switched, { command: 'tools.enable', what: enabled ? 'on' : 'off', before }, by);
  };
  const adjust = async (names: string[], set: Adjustment, by: By): Promise<Written> => {
    const theirs = names.map((name) => {
      const tool = catalogue.get(name);
      if (!tool) throw new NotFound('tool', name);
      return tool;
    });
    const [one, ...more] = theirs;
    if (typeof set.alias === 'string' && one) {
      if (more.length > 0) throw new InputError({ alias: 'a name is one tool’s alone' });
      checkAlias(one, set.alias, (name) => firstParty.list().some((own) => own.name === name) || isOthers(catalogue.get(name), one));
    }
    // What was so before is brought back as it was.
    if (by.undoes === undefined) for (const tool of theirs) checkCache(tool, set);
    const before = settingsBefore(theirs, set);
    await overrides.adjust(theirs, set);
    changed();
    return deeds.write(Object.keys(before), { command: 'tools.adjust', ...adjustmentIn(set), args: { ...set }, before }, by);
  };
  const rule = async (names: string[], verdict: Verdict, by: By): Promise<Written> => {
    const before: RuledBefore = Object.fromEntries(names.map((tool) => [tool, rules.ofTool(tool)?.verdict ?? null]));
    await rules.saveAll(names.map((tool) => ({ ...rules.ofTool(tool), tool, verdict })));
    topics.publish('tools.changed', null);
    return deeds.write(names, { command: 'tools.rule', what: `rule.${verdict}`, before }, by);
  };
  const ruleAgain = async (before: RuledBefore, by: By): Promise<Written> => {
    const [names, gone] = [Object.keys(before), new Set<string>()];
    const back = Object.entries(before).flatMap(([tool, verdict]) => {
      if (verdict !== null) return [{ ...rules.ofTool(tool), tool, verdict }];
      gone.add(rules.ofTool(tool)?.id ?? '');
      return [];
    });
    await rules.forget(({ id }) => gone.has(id));
    if (back.length > 0) await rules.saveAll(back);
    topics.publish('tools.changed', null);
    return deeds.write(names, { command: 'tools.rule', what: 'rule.before' }, by);
  };
  const runs = createTestRuns();
  // Every deed reads what stands before it changes that: two presses in a row never both start from the same.
  const inTurn = takingTurns();
  const deeds = createDeeds({ journal, clock, enable, adjust, ruleAgain });

  return {
    'devices.act': ({ part, trait, command, args, confirmed }, who) =>
      act({ target: { kind: 'part', part, trait, command }, args, ...(confirmed && { confirmed }) }, who),
    'devices.runScene': ({ scene, confirmed }, who) =>
      act({ target: { kind: 'scene', scene }, args: {}, ...(confirmed && { confirmed }) }, who),
    'activity.undo': async ({ entry, confirmed }, { caller }) =>
      (await inTurn(() => deeds.undo(entry, caller))) ?? tools.undo(entry, caller, confirmed ?? false, never()),
    'tools.list': async () => {
      const all = await listing.all();
      // What every assistant is listed, as it is sent.
      const letters = all
        .filter(({ enabled, origin }) => enabled && origin === 'first-party')
        .reduce((sum, { name }) => sum + firstParty.letters(name), 0);
      return { tools: all, tokens: Math.ceil(letters / LETTERS_PER_TOKEN) };
    },
    'tools.page': listing.page,
    'tools.one': ({ name }) => listing.one(name),
    'tools.adjust': ({ set, ...which }, who) => inTurn(async () => adjust(await listing.meant(which), set, who)),
    'tools.enable': ({ enabled, ...which }, who) => inTurn(async () => enable(await listing.meant(which), enabled, who)),
    'tools.rule': ({ name, verdict, ...which }, who) =>
      inTurn(async () => rule(name === undefined ? await listing.meant(which) : [name], verdict, who)),
    'tools.allowChange': ({ name, mark }, who) =>
      inTurn(async () => {
        const isHeld = catalogue.get(name)?.changed !== undefined;
        await heldBack.allow(name, mark);
        return allowed(isHeld ? [name] : [], who);
      }),
    'tools.changes': ({ connection }) => heldBack.changes(connection),
    'tools.allowChanges': ({ connection, marks }, who) =>
      inTurn(async () => {
        const held = Object.keys(marks).filter((name) => catalogue.get(name)?.changed !== undefined);
        await heldBack.allowAll(connection, marks);
        return allowed(held, who);
      }),
    'tools.run': ({ name, args, confirmed, run }, who) =>
      runs.during(run, async (signal) => {
        const began = performance.now();
        const own = await firstParty.run(name, args, { caller: who.caller, confirmed: confirmed ?? false }, signal);
        // No entry of its own: what it does to parts stands in the journal part by part.
        if (own) {
          const tookMs = Math.round(performance.now() - began);
          return { entry: '', status: own.failed ? 'failed' : 'done', tookMs, undoable: false, result: own.result };
        }
        const intent: Intent = { target: { kind: 'tool', tool: name }, args, ...(confirmed && { confirmed }) };
        const { result, ...outcome } = await act(intent, who, signal);
        return { ...outcome, result };
      }),
    'tools.cancel': async ({ run }) => {
      runs.cancel(run);
      return null;
    },
    'rules.list': () => rules.all(),
    'rules.save': (rule) => inTurn(() => rules.save(rule)),
    'rules.remove': ({ id }) =>
      inTurn(async () => {
        await rules.remove(id);
        return null;
      }),
  };
}

const isOthers = (found: KnownTool | undefined, tool: KnownTool): boolean => found !== undefined && found.name !== tool.name;
