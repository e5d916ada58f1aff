import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { RunningCore } from '../../testing/running-core.ts';

type Told = {
  text: string;
  data: any;
  failed: boolean;
  content: { type: string; text?: string; data?: string; mimeType?: string }[];
};
export type Assistant = {
  id: string;
  token: string;
  call(name: string, args?: Record<string, unknown>, more?: { signal?: AbortSignal; onprogress?: (progress: any) => void }): Promise<Told>;
  client: any;
  close(): Promise<void>;
};
type As = {
  era?: 'modern' | 'legacy';
  name?: string;
  exposure?: 'full' | 'search' | 'selected';
  /** What the person at this client answers when they are asked. */
  answers?: (asked: any) => { action: string; content?: Record<string, unknown> };
};

/** An assistant of either era at the real endpoint, with a token of its own. */
export async function assistant(
  home: RunningCore,
  { era = 'modern', name = 'Claude', exposure = 'full', answers }: As = {},
): Promise<Assistant> {
  const who = home.core.identifyPerson('test');
  const { client: known, token } = await home.core.handlers['clients.create']({ name, kind: 'assistant', exposure }, who);
  const headers = { requestInit: { headers: { authorization: `Bearer ${token}` } } };
  const url = new URL(`${home.url}/mcp`);
  const info = { name: 'test', version: '1' };
  const capabilities = answers ? { elicitation: { form: {} } } : {};
  const client: any =
    era === 'modern' ? new Client(info, { capabilities, versionNegotiation: { mode: 'auto' } }) : new OldClient(info, { capabilities });
  if (answers)
    client.setRequestHandler(era === 'modern' ? 'elicitation/create' : ElicitRequestSchema, async ({ params }: any) => answers(params));
  await client.connect(era === 'modern' ? new StreamableHTTPClientTransport(url, headers) : new OldTransport(url, headers));
  return {
    id: known.id,
    token,
    client,
    call: async (tool, args = {}, more = {}) => {
      const params = { name: tool, arguments: args };
      const result = era === 'modern' ? await client.callTool(params, more) : await client.callTool(params, undefined, more);
      return {
        text: result.content[0]?.text ?? '',
        data: result.structuredContent,
        failed: result.isError === true,
        content: result.content,
      };
    },
    close: () => client.close(),
  };
}
