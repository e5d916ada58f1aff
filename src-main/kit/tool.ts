import { z } from 'zod';
import { InputError, NotFound } from '../../src-shared/errors/errors.ts';
import type { Risk } from '../../src-shared/model/risk.ts';
import type { Text } from '../../src-shared/text/text.ts';
import type { LaterAct, Link, LinkEvent, LinkTool, Place, ToolAnswer, ToolRun } from './link.ts';

/** A tool a type offers by itself, whatever it is connected to. */
export type TypeTool<L extends Link> = Omit<LinkTool, 'name'> & {
  run(link: L, args: unknown, signal: AbortSignal, how?: ToolRun): Promise<ToolAnswer>;
  doing?(link: L, args: unknown): Text | undefined;
  about?(link: L, args: unknown): Place[];
  effects?(link: L, args: unknown, signal: AbortSignal): Promise<LaterAct[]>;
};

/** Describes one tool; its input is parsed before `run` sees it. */
export function tool<L extends Link, S extends z.ZodType>(of: {
  title: Text;
  description: string;
  risk: Risk;
  input: S;
  subject?: keyof z.input<S> & string;
  consequence?: Text;
  /** What these arguments would do, in words; without it the title and the subject say it. */
  doing?(link: L, args: z.output<S>): Text | undefined;
  /** Which devices these arguments are about. */
  about?(link: L, args: z.output<S>): Place[];
  /** What these arguments would leave behind to act by itself. */
  effects?(link: L, args: z.output<S>, signal: AbortSignal): Promise<LaterAct[]>;
  run(link: L, args: z.output<S>, signal: AbortSignal, how: ToolRun): Promise<ToolAnswer>;
}): TypeTool<L> {
  const { title, description, risk, subject, consequence } = of;
  return {
    title,
    description,
    risk,
    ...(subject !== undefined && { subject }),
    ...(consequence && { consequence }),
    input: z.toJSONSchema(of.input, { io: 'input' }),
    run: (link, args, signal, how = {}) => {
      const parsed = of.input.safeParse(args);
      if (!parsed.success)
        throw new InputError(Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.') || 'input', issue.message])));
      return of.run(link, parsed.data, signal, how);
    },
    doing: (link, args) => {
      const parsed = of.input.safeParse(args);
      return parsed.success ? of.doing?.(link, parsed.data) : undefined;
    },
    about: (link, args) => {
      const parsed = of.input.safeParse(args);
      return parsed.success && of.about ? of.about(link, parsed.data) : [];
    },
    effects: async (link, args, signal) => {
      const parsed = of.input.safeParse(args);
      return parsed.success && of.effects ? of.effects(link, parsed.data, signal) : [];
    },
  };
}

/** A type's own tools as whoever lists them sees them. */
export const describedTools = <L extends Link>(tools: Record<string, TypeTool<L>>): LinkTool[] =>
  Object.entries(tools).map(([name, { run: _run, doing: _doing, about: _about, effects: _effects, ...described }]) => ({
    name,
    ...described,
  }));

type Others = Omit<Link, 'onEvent' | 'start' | 'act' | 'runTool' | 'describe' | 'about' | 'effects' | 'close'>;
type PassedOn = { [Name in keyof Required<Others>]: Others[Name] };

/** What a link can do besides. Named one by one, so that what links learn later is not forgotten here: it would not compile. */
const besides = (link: Link): PassedOn => ({
  runScene: link.runScene?.bind(link),
  history: link.history?.bind(link),
  picture: link.picture?.bind(link),
  facts: link.facts?.bind(link),
  look: link.look?.bind(link),
  relay: link.relay?.bind(link),
  wake: link.wake?.bind(link),
  replicas: link.replicas?.bind(link),
});

function passedOn(link: Link): Others {
  const { runScene, history, picture, facts, look, relay, wake, replicas } = besides(link);
  return {
    ...(runScene && { runScene }),
    ...(history && { history }),
    ...(picture && { picture }),
    ...(facts && { facts }),
    ...(look && { look }),
    ...(relay && { relay }),
    ...(wake && { wake }),
    ...(replicas && { replicas }),
  };
}

/** Adds a type's own tools to a link: they are announced at the start and run before the link's own. */
export function withTools<L extends Link>(link: L, tools: Record<string, TypeTool<L>>): Link {
  const names = Object.keys(tools);
  if (names.length === 0) return link;
  const listeners = new Set<(event: LinkEvent) => void>();
  const own = describedTools(tools);
  const ownTool = (name: string) => (Object.hasOwn(tools, name) ? tools[name] : undefined);
  let theirs: LinkTool[] = [];
  const announce = () => listeners.forEach((listen) => listen({ kind: 'tools', tools: [...own, ...theirs] }));
  const off = link.onEvent((event) => {
    if (event.kind !== 'tools') return listeners.forEach((listen) => listen(event));
    theirs = event.tools.filter((tool) => !names.includes(tool.name));
    announce();
  });
  const runOther = link.runTool?.bind(link);
  return {
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: async (signal) => {
      await link.start(signal);
      announce();
    },
    act: (request, signal) => link.act(request, signal),
    runTool: async (name, args, signal, how) => {
      const mine = ownTool(name);
      if (mine) return mine.run(link, args, signal, how);
      if (!runOther) throw new NotFound('tool', name);
      return runOther(name, args, signal, how);
    },
    describe: (name, args) => {
      const mine = ownTool(name);
      return mine ? mine.doing?.(link, args) : link.describe?.(name, args);
    },
    about: (name, args) => ownTool(name)?.about?.(link, args) ?? link.about?.(name, args) ?? [],
    effects: async (call, signal) => {
      const mine = 'tool' in call ? ownTool(call.tool) : undefined;
      if (mine && 'tool' in call) return (await mine.effects?.(link, call.args, signal)) ?? [];
      return (await link.effects?.(call, signal)) ?? [];
    },
    ...passedOn(link),
    close: async () => {
      await link.close();
      off();
    },
  };
}
