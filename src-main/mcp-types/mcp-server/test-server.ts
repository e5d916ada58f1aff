import type { Text } from '../../../src-shared/text/text.ts';
import type { Counts, Say, World } from '../../kit/index.ts';
import type { Place } from './config.ts';
import { namedBy, nameFor } from './facts.ts';
import { McpServerLink } from './link.ts';

const STEPS = {
  program: { en: 'Starting the program and greeting it', 'zh-CN': '正在启动程序并建立会话' },
  address: { en: 'Reaching the address and greeting the server', 'zh-CN': '正在访问该地址并建立会话' },
  tools: { en: 'Reading what it offers', 'zh-CN': '正在读取它提供的内容' },
} satisfies Record<string, Text>;

const LISTS = [
  ['resources', 'resources/list'],
  ['prompts', 'prompts/list'],
] as const;

/** Tries a server as a person would look for the fault: does it come up, does it greet back, what does it offer. */
export async function testServer(place: Place, world: World, say: Say): Promise<Counts> {
  const link = new McpServerLink(place, true, world);
  let step: keyof typeof STEPS = place.kind;
  say({ step, state: 'running', text: STEPS[step] });
  try {
    await link.start(world.signal);
    const named = nameFor(place, link.server.client.getServerVersion());
    say({ step, state: 'ok', text: greetingOf(link), ...(named !== undefined && { named }) });
    step = 'tools';
    say({ step, state: 'running', text: STEPS[step] });
    const counts = { ...link.counts, ...(await listed(link, world.signal)) };
    say({ step, state: 'ok', text: offered(counts) });
    return counts;
  } catch (thrown) {
    say({ step, state: 'failed', text: STEPS[step] });
    throw thrown;
  } finally {
    await link.close();
  }
}

function greetingOf({ server }: McpServerLink): Text {
  const name = namedBy(server) ?? '';
  const version = server.client.getNegotiatedProtocolVersion() ?? '';
  return { en: `It answers: ${name} · MCP ${version}`, 'zh-CN': `已应答：${name} · MCP ${version}` };
}

async function listed({ server }: McpServerLink, signal: AbortSignal): Promise<Counts> {
  const counts: Counts = {};
  for (const [name, method] of LISTS) {
    if (!server.about.capabilities[name]) continue;
    const { [name]: entries } = await server.request(method, {}, { signal, capabilities: {} });
    counts[name] = Array.isArray(entries) ? entries.length : 0;
  }
  return counts;
}

const offered = ({ tools = 0, resources = 0, prompts = 0 }: Counts): Text => ({
  en: `${tools} tools, ${resources} resources, ${prompts} prompts`,
  'zh-CN': `${tools} 个工具，${resources} 个资源，${prompts} 个提示词`,
});
