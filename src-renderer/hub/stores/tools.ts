import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';

type State = { tools: Tool[]; tokens: number; rules: Rule[] };

/** What assistants can call, what that costs them in context, and the rules. */
export const useTools = createArea<State>({
  initial: { tools: [], tokens: 0, rules: [] },
  load: async () => {
    const [{ tools, tokens }, rules] = await Promise.all([hub.call('tools.list'), hub.call('rules.list')]);
    return { tools, tokens, rules };
  },
  listen: (write, refresh) => {
    hub.on('tools.changed', () => void refresh());
    hub.on('rules.changed', (rules) => write({ rules }));
  },
});
