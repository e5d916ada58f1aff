import { createNet } from '../../../../core/net/net.ts';
import { realClock } from '../../../../demo/clock.ts';
import { startDemo, type Demo, type DemoOptions } from '../../../../demo/index.ts';
import { Secret } from '../../../../kit/secret.ts';
import { silentLog } from '../../../../kit/testing/index.ts';
import { withTools } from '../../../../kit/tool.ts';
import type { LinkEvent, ToolAnswer } from '../../../../kit/link.ts';
import { HomeAssistantLink } from '../../link.ts';
import { longLived } from '../../sign-in/access.ts';
import { managementTools } from '../tools.ts';

export type ManagedHome = {
  demo: Demo;
  link: HomeAssistantLink;
  /** Runs one of the type's tools, and keeps how it is taken back. */
  run(tool: string, args?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Takes the last call back. */
  undo(): Promise<Record<string, unknown>>;
  undoable(): ToolAnswer['undo'];
  close(): Promise<void>;
};

/** The demo home, a live link to it, and its tools as the core would run them. */
export async function managedHome(
  options: DemoOptions & { as?: 'owner' | 'user' | 'reader'; hear?: (event: LinkEvent) => void } = {},
): Promise<ManagedHome> {
  const demo = await startDemo(options);
  const life = new AbortController();
  const net = createNet({ clock: realClock, log: silentLog, discovery: () => undefined });
  const world = net.world({
    type: { id: 'home-assistant', reach: 'typed', endpoints: {} },
    hosts: ['127.0.0.1'],
    secrets: { read: async () => undefined, write: async () => undefined },
    signal: life.signal,
    log: silentLog,
  });
  const { url, token } = demo.homeAssistant;
  const link = new HomeAssistantLink({ url, access: longLived(new Secret(options.as ? demo.tokenOf(options.as) : token)) }, world);
  if (options.hear) link.onEvent(options.hear);
  await link.start(life.signal);
  const tools = withTools(link, managementTools);
  let last: ToolAnswer['undo'];
  const run = async (tool: string, args: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
    const { result, undo } = (await tools.runTool?.(tool, args, life.signal)) ?? { result: undefined };
    last = undo;
    return Object.fromEntries(Object.entries(Object(result)));
  };
  return {
    demo,
    link,
    run,
    undo: async () => {
      if (!last) throw new Error('The last call cannot be taken back');
      return run(last.tool, last.args);
    },
    undoable: () => last,
    close: async () => {
      life.abort();
      await link.close();
      await demo.stop();
    },
  };
}
