import type { Input } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Tool, ToolsWhere } from '../../../src-shared/model/tool.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';

/** Which tools a deed is about: some by name, or all that are found so, except some. */
export type Which = { names: string[] } | { where: ToolsWhere; except?: string[] };
type Adjustment = Input<Switchboard, 'tools.adjust'>['set'];

/** How a deed is taken back, where it can be. */
export type Deed = { undo?: string | undefined };

/** Does it and says what went wrong; undefined then. The list follows through its topic. */
async function done(what: string, deed: Promise<Deed | null>): Promise<Deed | undefined> {
  try {
    return (await deed) ?? {};
  } catch (thrown) {
    tellFailure(what, thrown);
    return undefined;
  }
}

/** Whether the core agreed. */
export const isDone = (deed: Deed | undefined): boolean => deed !== undefined;

/** Switches tools. */
export const enableTools = (what: string, which: Which, enabled: boolean): Promise<Deed | undefined> =>
  done(what, hub.call('tools.enable', { ...which, enabled }));
/** Sets what holds for whoever calls them. */
export const ruleTools = (what: string, which: Which, verdict: Tool['rule']): Promise<Deed | undefined> =>
  done(what, hub.call('tools.rule', { ...which, verdict }));
/** Makes something else of tools than their source says; null takes it back. Throws what was wrong with it. */
export const adjustTools = (which: Which, set: Adjustment): Promise<Deed> => hub.call('tools.adjust', { ...which, set });
export const adjustMany = (what: string, which: Which, set: Adjustment): Promise<Deed | undefined> => done(what, adjustTools(which, set));
/** The person agrees to what a tool of another server says of itself now. */
export const allowChange = (what: string, name: string, mark: string): Promise<boolean> =>
  done(what, hub.call('tools.allowChange', { name, mark })).then(isDone);
/** Nobody is asked about it any more, and it stays off until the person switches it on. */
export const keepOff = (what: string, name: string, mark: string): Promise<boolean> =>
  done(
    what,
    // Off first: should the second fail, nothing is on that nobody allowed.
    hub.call('tools.enable', { names: [name], enabled: false }).then(() => hub.call('tools.allowChange', { name, mark })),
  ).then(isDone);
