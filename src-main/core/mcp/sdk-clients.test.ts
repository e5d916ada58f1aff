import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {
  ElicitRequestSchema,
  ResourceUpdatedNotificationSchema,
  ToolListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';

// The clients most assistants are made of, as they come: they are asked, they watch, and they list everything there is.
let home: RunningCore;
let options: { requestInit: { headers: Record<string, string> } };
const who = () => home.core.identifyPerson('test');
const FAR = {
  name: 'far',
  title: { en: 'Far', 'zh-CN': '远' },
  description: 'Far',
  risk: 'read' as const,
  input: { type: 'object' },
  upstream: true,
};
const schema = { type: 'object' as const, properties: { colour: { type: 'string' as const } }, required: ['colour'] };
const answer = { action: 'accept' as const, content: { colour: 'blue' } };

beforeAll(async () => {
  home = await runningCore(undefined, (link) => {
    link.runTool = async (_tool, _args, _signal, how = {}) => {
      const told = await how.relay?.context.ask?.({
        method: 'elicitation/create',
        params: { mode: 'form', message: 'Which colour?', requestedSchema: schema },
      });
      return { result: { content: [{ type: 'text', text: JSON.stringify(told?.content) }] } };
    };
  });
  for (const risk of ['read', 'control'] as const) await home.core.handlers['rules.save']({ risk, verdict: 'allow' }, who());
  home.link.emit({ kind: 'tools', tools: [FAR] });
  options = { requestInit: { headers: { authorization: `Bearer ${(await home.client()).token}` } } };
});
afterAll(() => home.close());
const address = () => new URL(`${home.url}/mcp`);
const change = () =>
  home.link.emit({
    kind: 'changed',
    changes: [{ device: 'Ceiling light', part: 'main', trait: 'power', value: Math.random() > 0.5, at: Date.now() }],
  });
async function until(isSo: () => boolean, meanwhile: () => void = () => undefined): Promise<void> {
  for (let tries = 0; !isSo() && tries < 400; tries += 1) {
    meanwhile();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  expect(isSo()).toBe(true);
}

test('the client of the current revision', async () => {
  const client = new Client(
    { name: 'now', version: '2' },
    { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode: 'auto' } },
  );
  client.setRequestHandler('elicitation/create', () => answer);
  await client.connect(new StreamableHTTPClientTransport(address(), options));
  const { tools } = await client.listTools();
  const far = tools.find(({ name }) => name.endsWith('__far'));
  const told = await client.callTool({ name: far?.name ?? '' });
  expect(told.content).toEqual([{ type: 'text', text: JSON.stringify(answer.content) }]);
  const { resources } = await client.listResources();
  expect(resources.length).toBeGreaterThan(0);
  expect((await client.readResource({ uri: resources[0]!.uri })).contents.length).toBeGreaterThan(0);
  const { prompts } = await client.listPrompts();
  expect((await client.getPrompt({ name: prompts[0]!.name, arguments: {} })).messages.length).toBeGreaterThan(0);
  await client.close();
});

test('the client of before', async () => {
  const client = new OldClient({ name: 'before', version: '1' }, { capabilities: { elicitation: {} } });
  client.setRequestHandler(ElicitRequestSchema, () => answer);
  let lists = 0;
  const updated: string[] = [];
  client.setNotificationHandler(ToolListChangedNotificationSchema, () => void (lists += 1));
  client.setNotificationHandler(ResourceUpdatedNotificationSchema, ({ params }) => void updated.push(params.uri));
  await client.connect(new OldTransport(address(), options));
  // It compiles the schema of every answer: what is not one fails here.
  const { tools } = await client.listTools();
  const far = tools.find(({ name }) => name.endsWith('__far'));
  const told = await client.callTool({ name: far?.name ?? '' });
  expect(told.content).toEqual([{ type: 'text', text: JSON.stringify(answer.content) }]);
  const { resources } = await client.listResources();
  const uri = resources.map((one) => one.uri).find((one) => one.includes('parts/') && one.includes('Ceiling')) ?? '';
  await client.subscribeResource({ uri });
  await until(() => updated.includes(uri), change);
  await client.unsubscribeResource({ uri });
  home.link.emit({ kind: 'tools', tools: [] });
  await until(() => lists > 0);
  await client.setLoggingLevel('error');
  await client.ping();
  await client.close();
});
