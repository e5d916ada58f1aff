import { z } from 'zod';
import { Outcome } from '../model/journal.ts';
import { Rule, Verdict } from '../model/rule.ts';
import { Tool, ToolChange } from '../model/tool.ts';
import { command, query, topic } from './define.ts';

export const tools = {
  'tools.list': query(z.undefined(), z.object({ tools: z.array(Tool), tokens: z.number() })),
  'tools.enable': command(z.object({ names: z.array(z.string()).min(1), enabled: z.boolean() }), z.null()),
  'tools.rule': command(z.object({ name: z.string(), verdict: Verdict }), z.null()),
  /** `mark`: of what the person was shown; what changed once more since is not allowed with it. */
  'tools.allowChange': command(z.object({ name: z.string(), mark: z.string() }), z.null()),
  /** What is held back of a connection. `moved`: it leads somewhere else now, and so its tools are another's, whatever they say. */
  'tools.changes': query(z.object({ connection: z.string() }), z.object({ moved: z.boolean(), tools: z.array(ToolChange) })),
  /** All of them in one deed, with the marks of what the person was shown, by name. */
  'tools.allowChanges': command(z.object({ connection: z.string(), marks: z.record(z.string(), z.string()) }), z.null()),
  /** Test run by the person, through the same pipeline. */
  'tools.run': command(
    z.object({ name: z.string(), args: z.record(z.string(), z.unknown()), confirmed: z.boolean().optional() }),
    Outcome.extend({ result: z.unknown() }),
  ),
  'rules.list': query(z.undefined(), z.array(Rule)),
  'rules.save': command(Rule.omit({ id: true }).extend({ id: z.string().optional() }), Rule),
  'rules.remove': command(z.object({ id: z.string() }), z.null()),
  'tools.changed': topic(z.null()),
  'rules.changed': topic(z.array(Rule)),
};
