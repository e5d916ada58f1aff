import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useTools } from '../../hub/stores/tools.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';

/** Switches tools; the list follows through its topic. */
export const enableTools = (what: string, names: string[], enabled: boolean): void => {
  const set = (on: boolean) =>
    useTools.write(({ tools }) => ({ tools: tools.map((tool) => (names.includes(tool.name) ? { ...tool, enabled: on } : tool)) }));
  set(enabled);
  hub.call('tools.enable', { names, enabled }).catch((thrown: unknown) => {
    set(!enabled);
    tellFailure(what, thrown, () => enableTools(what, names, enabled));
  });
};
/** Sets the rule of one tool; taken back when the core refuses. */
export const ruleTool = (what: string, { name, rule }: Tool, verdict: Tool['rule']): void => {
  const set = (value: Tool['rule']) =>
    useTools.write(({ tools }) => ({ tools: tools.map((tool) => (tool.name === name ? { ...tool, rule: value } : tool)) }));
  set(verdict);
  hub.call('tools.rule', { name, verdict }).catch((thrown: unknown) => {
    set(rule);
    tellFailure(what, thrown);
  });
};
/** The person agrees to what a tool of another server says of itself now. */
export const allowChange = (what: string, { name, changed }: Tool): void => {
  if (changed === undefined) return;
  hub.call('tools.allowChange', { name, mark: changed }).catch((thrown: unknown) => tellFailure(what, thrown));
};
