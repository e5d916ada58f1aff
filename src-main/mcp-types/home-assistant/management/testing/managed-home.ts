import { createNet } from '../../../../core/net/net.ts';
import { realClock } from '../../../../demo/clock.ts';
import { startDemo, type Demo, type DemoOptions } from '../../../../demo/index.ts';
import { Secret } from '../../../../kit/secret.ts';
import { silentLog } from '../../../../kit/testing/index.ts';
import { withTools } from '../../../../kit/tool.ts';
import type { Link, LinkEvent, ToolAnswer } from '../../../../kit/link.ts';
import type { HttpAnswer, HttpRequest, World } from '../../../../kit/world.ts';
import { HomeAssistantLink } from '../../link.ts';
import { longLived } from '../../sign-in/access.ts';
import { managementTools } from '../tools.ts';

export type ManagedHome = {
  demo: Demo;
  link: HomeAssistantLink;
  /** The same with its tools, as the core has it. */
  whole: Link;
  /** Runs one of the type's tools, and keeps how it is taken back. */
  run(tool: string, args?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Takes the last call back. */
  undo(): Promise<Record<string, unknown>>;
  undoable(): ToolAnswer['undo'];
  /** Whether nobody can say that the last call happened. */
  unsure(): boolean;
  close(): Promise<void>;
};

/** The demo home, a live link to it, and its tools as the core would run them. */
export async function managedHome(
  options: DemoOptions & {
    as?: 'owner' | 'user' | 'reader';
    hear?: (event: LinkEvent) => void;
    /** Stands on the wire between the link and the home. */
    wire?: (request: HttpRequest, pass: World['http']) => Promise<HttpAnswer>;
  } = {},
): Promise<ManagedHome> {
  const demo = await startDemo(options);
  const life = new AbortController();
  const net = createNet({ clock: realClock, log: silentLog, discovery: () => undefined });
  const outside = net.world({
    type: { id: 'home-assistant', reach: 'typed', endpoints: {} },
    hosts: ['127.0.0.1'],
    secrets: { read: async () => undefined, write: async () => undefined },
    signal: life.signal,
    log: silentLog,
  });
  const { wire } = options;
  const world: World = wire ? { ...outside, http: (request) => wire(request, outside.http) } : outside;
  const { url, token } = demo.homeAssistant;
  const link = new HomeAssistantLink({ url, access: longLived(new Secret(options.as ? demo.tokenOf(options.as) : token)) }, world);
  if (options.hear) link.onEvent(options.hear);
  await link.start(life.signal);
  const tools = withTools(link, managementTools);
  let last: Partial<ToolAnswer> = {};
  const run = async (tool: string, args: Record<string, unknown> = {}, back = false): Promise<Record<string, unknown>> => {
    last = (await tools.runTool?.(tool, args, life.signal, { back })) ?? {};
    return Object.fromEntries(Object.entries(Object(last.result)));
  };
  return {
    demo,
    link,
    whole: tools,
    run: (tool, args) => run(tool, args),
    undo: async () => {
      if (!last.undo) throw new Error('The last call cannot be taken back');
      return run(last.undo.tool, last.undo.args, true);
    },
    undoable: () => last.undo,
    unsure: () => last.unsure === true,
    close: async () => {
      life.abort();
      await link.close();
      await demo.stop();
    },
  };
}
