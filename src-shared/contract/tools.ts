import { z } from 'zod';
import { Outcome } from '../model/journal.ts';
import { Rule, Verdict } from '../model/rule.ts';
import { Tool, ToolChange, ToolRow, ToolSettings, ToolsWhere } from '../model/tool.ts';
import { command, query, topic } from './define.ts';

/** Which tools a deed is about: by name, or all that are found so, except some. */
const names = z.array(z.string()).min(1).max(10_000).optional();
const Which = z.object({ names, where: ToolsWhere.optional(), except: z.array(z.string()).max(10_000).optional() });
const { alias, title, description, risk, cacheMs, perMinute } = ToolSettings.shape;
/** Left out: it stays; null: back to what its source says. */
const Adjustment = z.object({
  alias: alias.nullable(),
  title: title.nullable(),
  description: description.nullable(),
  risk: risk.nullable(),
  cacheMs: cacheMs.nullable(),
  perMinute: perMinute.nullable(),
});
/** `listed`: those that are on and that an assistant which is shown everything finds in its list, and what that costs it. */
const Counts = z.object({
  ...{ total: z.number(), on: z.number(), held: z.number(), found: z.number(), overridden: z.number(), tokens: z.number() },
  listed: z.object({ tools: z.number(), tokens: z.number() }),
});

/** `undo`: the entry of the journal by which it is taken back; none where nothing was changed, or too much of it to be kept. */
const Deed = z.object({ undo: z.string().optional() });

export const tools = {
  'tools.list': query(z.undefined(), z.object({ tools: z.array(Tool), tokens: z.number() })),
  /** A part of a long list; `all` and `groups` count whatever there is, the rest what was found. */
  'tools.page': query(
    ToolsWhere.extend({
      sort: z.enum(['name', 'connection', 'risk', 'rule', 'calls', 'tokens']).optional(),
      down: z.boolean().optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    z.object({
      total: z.number(),
      on: z.number(),
      tokens: z.number(),
      tools: z.array(ToolRow),
      all: Counts,
      groups: z.array(Counts.extend({ connection: z.string().optional() })),
    }),
  ),
  'tools.one': query(z.object({ name: z.string() }), Tool),
  /** What the person makes of tools; an alias is one tool's alone. */
  'tools.adjust': command(Which.extend({ set: Adjustment }), Deed),
  'tools.enable': command(Which.extend({ enabled: z.boolean() }), Deed),
  'tools.rule': command(Which.extend({ name: z.string().optional(), verdict: Verdict }), Deed),
  /** `mark`: of what the person was shown; what changed once more since is not allowed with it. */
  'tools.allowChange': command(z.object({ name: z.string(), mark: z.string() }), z.null()),
  /** What is held back of a connection. `moved`: it leads somewhere else now, and so its tools are another's, whatever they say. */
  'tools.changes': query(z.object({ connection: z.string() }), z.object({ moved: z.boolean(), tools: z.array(ToolChange) })),
  /** All of them in one deed, with the marks of what the person was shown, by name. */
  'tools.allowChanges': command(z.object({ connection: z.string(), marks: z.record(z.string(), z.string()) }), z.null()),
  /** Test run by the person, through the same pipeline. `run`: what it can be cancelled by. */
  'tools.run': command(
    z.object({ name: z.string(), args: z.record(z.string(), z.unknown()), confirmed: z.boolean().optional(), run: z.string().optional() }),
    Outcome.extend({ result: z.unknown() }),
  ),
  /** Ends a test run; what its tool has done by then stays done. */
  'tools.cancel': command(z.object({ run: z.string() }), z.null()),
  'rules.list': query(z.undefined(), z.array(Rule)),
  'rules.save': command(Rule.omit({ id: true }).extend({ id: z.string().optional() }), Rule),
  'rules.remove': command(z.object({ id: z.string() }), z.null()),
  'tools.changed': topic(z.null()),
  /** The search knows everything now, and somebody was answered before it did. */
  'tools.searchable': topic(z.null()),
  'rules.changed': topic(z.array(Rule)),
};
