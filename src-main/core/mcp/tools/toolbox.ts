import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { block, line, OUTSIDE, plain, quoted } from '../as-data.ts';
import { homeTool } from '../home-tool.ts';
import { fromFar } from '../lane/context.ts';
import { page } from './find.ts';
import { Plan, planOf, refusal, sayPlan } from './foreseen.ts';
import { findTools, reach } from './reachable.ts';
import { toolResult } from './tool-result.ts';

const MAX_DESCRIPTION = 2_000;
const MAX_SCHEMA = 6_000;

const Listed = z.object({ name: z.string(), summary: z.string(), risk: z.string(), approval: z.string() });
const Searched = z.object({ total: z.number(), tools: z.array(Listed), next: z.string().optional() });

export const toolsSearch = homeTool(
  {
    name: 'tools_search',
    title: { en: 'Search more tools', 'zh-CN': '搜索更多工具' },
    description:
      'More tools than listed here, by words: managing automations, scenes, timers, devices and whatever else is connected. Then tools_describe, then tools_call.',
    risk: 'read',
  },
  z.object({
    query: z.string().max(200).default(''),
    limit: z.number().int().min(1).max(50).default(10),
    cursor: z.string().max(20).optional(),
  }),
  Searched,
  async (house, caller, { query, ...paged }) => {
    const { parts, ...rest } = page(await findTools(house, caller, query), paged);
    return {
      ...rest,
      tools: parts.map(({ name, description, risk }) => ({
        name,
        summary: line(description, 140),
        risk,
        approval: house.tools.verdict(caller, { tool: name, risk }).verdict,
      })),
    };
  },
  ({ total, tools, next }) =>
    [
      total === 0 ? 'Nothing fits. Try other words, or none for all.' : `${total} found${next ? `; more with cursor "${next}"` : ''}.`,
      ...tools.map(
        ({ name, summary, risk, approval }) =>
          `- ${name} [${risk}${approval === 'ask' ? ', asks the person first' : ''}]: ${quoted(summary, 140)}`,
      ),
    ].join('\n'),
  OUTSIDE,
);

const Described = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  risk: z.string(),
  rules: z.string(),
  input: z.record(z.string(), z.unknown()),
  output: z.record(z.string(), z.unknown()).optional(),
});

export const toolsDescribe = homeTool(
  {
    name: 'tools_describe',
    title: { en: 'Describe tools', 'zh-CN': '查看工具说明' },
    description: 'Arguments and full description of tools that tools_search found.',
    risk: 'read',
  },
  z.object({ names: z.array(z.string().min(1).max(100)).min(1).max(5) }),
  z.object({ tools: z.array(Described) }),
  async (house, caller, { names }) => ({
    tools: await Promise.all(
      names.map(async (wanted) => {
        const { name, title, description, risk, input, output } = await reach(house, caller, wanted);
        const tooMuch = JSON.stringify(input).length > MAX_SCHEMA;
        return {
          name,
          title: title.en,
          description: plain(description, MAX_DESCRIPTION),
          risk,
          rules: house.tools.verdict(caller, { tool: name, risk }).verdict,
          input: tooMuch ? { type: 'object', properties: namesIn(input) } : input,
          ...(output && JSON.stringify(output).length <= MAX_SCHEMA && { output }),
        };
      }),
    ),
  }),
  ({ tools }) =>
    tools
      .map(
        ({ name, description, risk, rules, input }) =>
          `- ${name} [${risk}; rules: ${rules}]\n  says of itself: ${quoted(description, MAX_DESCRIPTION)}\n  args: ${plain(JSON.stringify(input), MAX_SCHEMA)}`,
      )
      .join('\n'),
  OUTSIDE,
);

/** Of a schema too long to show, what there is to fill in. */
const namesIn = ({ properties }: Record<string, unknown>): Record<string, unknown> =>
  typeof properties === 'object' && properties !== null ? Object.fromEntries(Object.keys(properties).map((name) => [name, {}])) : {};

const Called = z.object({
  ok: z.boolean(),
  name: z.string(),
  status: z.string(),
  result: z.record(z.string(), z.unknown()).optional(),
  text: z.string().optional(),
  entry: z.string().optional(),
  undoable: z.boolean().optional(),
  plan: Plan.optional(),
  problem: z.string().optional(),
  approval: z.string().optional(),
  message: z.string().optional(),
});

export const toolsCall = homeTool(
  {
    name: 'tools_call',
    title: { en: 'Call a tool', 'zh-CN': '调用工具' },
    description:
      'Calls a tool that tools_search found, under the same rules as control. dry_run: says what it would do and what the rules say.',
    risk: 'control',
    hints: { destructive: true, idempotent: false, openWorld: true },
  },
  z.object({
    name: z.string().min(1).max(100),
    args: z.record(z.string(), z.unknown()).default({}),
    dry_run: z.boolean().default(false),
  }),
  Called,
  async (house, caller, { name, args, dry_run: dry }, context) => {
    const tool = await reach(house, caller, name);
    const { relay } = context;
    const intent = {
      target: { kind: 'tool' as const, tool: tool.name },
      args,
      ...(context.confirmed && { confirmed: true }),
      ...(relay && tool.origin === 'upstream' && { relay: { context: fromFar(relay, tool.slug), params: {} } }),
    };
    try {
      if (dry) return { ok: true, name, status: 'planned', plan: planOf(house, caller, await house.tools.foresee(intent, caller)) };
      const { result, status, entry, undoable } = await house.tools.act(intent, caller, context.signal, { ask: context.ask });
      const { images, failed, ...told } = toolResult(result, tool.origin === 'upstream');
      images.forEach(context.show);
      if (!failed) house.search.used(caller.id, tool.name);
      return { ok: !failed, name, status, ...told, entry, undoable };
    } catch (thrown) {
      // A person on the Tools screen is asked to confirm, and shown what went wrong, as everywhere.
      if (caller.kind === 'person' && thrown instanceof SwitchboardError) throw thrown;
      return { ok: false, name, ...refusal(thrown) };
    }
  },
  ({ name, status, text, result, plan, message, undoable, entry }) =>
    [
      `${line(name, 100)}: ${status}${plan ? `; ${sayPlan(plan)}` : ''}${message ? `. ${message}` : ''}${undoable && entry ? `; undo with entry ${entry}` : ''}`,
      block(text ?? (result === undefined ? '' : JSON.stringify(result))),
    ]
      .filter(Boolean)
      .join('\n'),
  OUTSIDE,
);
