import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';

type State = { tools: Tool[]; rules: Rule[] };

/** What assistants can call, and the rules. */
export const useTools = createArea<State>({
  initial: { tools: [], rules: [] },
  load: async () => {
    const [{ tools }, rules] = await Promise.all([hub.call('tools.list'), hub.call('rules.list')]);
    return { tools, rules };
  },
  listen: (write, refresh) => {
    hub.on('tools.changed', () => void refresh());
    hub.on('rules.changed', (rules) => write({ rules }));
  },
});
