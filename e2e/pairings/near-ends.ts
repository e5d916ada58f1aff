import { Client, LOG_LEVEL_META_KEY, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import * as old from '@modelcontextprotocol/sdk/types.js';

/** What a person, a model and a folder at this client say when they are asked. */
const ELICITED = { action: 'accept', content: { username: 'ada', email: 'ada@example.com', name: 'ada', context: 'tea' } };
const SAMPLED = { role: 'assistant', model: 'm', content: { type: 'text', text: 'sampled' } };
const ROOTS = { roots: [{ uri: 'file:///work', name: 'work' }] };
const CAPABILITIES = { elicitation: { form: {} }, sampling: {}, roots: { listChanged: true } };

/** A client as assistants are made of, with what it heard beside its answers. */
export type Near = {
  client: any;
  heard: { method: string; params: any }[];
  call(name: string, args?: Record<string, unknown>, options?: any): Promise<any>;
  /** Watches what is at this address, and the lists. */
  watch(uri: string): Promise<void>;
  wantsLog(): Promise<void>;
  /** It works in this folder from now on; a current client tells nobody: it says so with each call. */
  moves?(uri: string): Promise<void>;
};
export type NearEnd = { name: string; isOlder: boolean; connect(url: string, token: string, mute?: boolean): Promise<Near> };

const transportOptions = (token: string) => ({ requestInit: { headers: { authorization: `Bearer ${token}` } } });
const HEARD = [
  'notifications/message',
  'notifications/resources/updated',
  'notifications/tools/list_changed',
  'notifications/prompts/list_changed',
];

async function current(mode: 'auto' | 'legacy', url: string, token: string, mute = false): Promise<Near> {
  const capabilities = mute ? {} : CAPABILITIES;
  const versionNegotiation = { mode };
  let roots = ROOTS;
  const client: any = new Client({ name: 'near', version: '2' }, { capabilities, versionNegotiation });
  if (!mute) {
    client.setRequestHandler('elicitation/create', () => ELICITED);
    client.setRequestHandler('sampling/createMessage', () => SAMPLED);
    client.setRequestHandler('roots/list', () => roots);
  }
  const heard: Near['heard'] = [];
  for (const method of HEARD) client.setNotificationHandler(method, (note: any) => void heard.push(note));
  await client.connect(new StreamableHTTPClientTransport(new URL(url), transportOptions(token)));
  const isModern = client.getProtocolEra() === 'modern';
  let meta = {};
  return {
    client,
    heard,
    call: (name, args = {}, options) => client.callTool({ name, arguments: args, ...(isModern && { _meta: meta }) }, options),
    watch: async (uri) => {
      if (isModern) await client.listen({ toolsListChanged: true, promptsListChanged: true, resourceSubscriptions: [uri] });
      else await client.subscribeResource({ uri });
    },
    wantsLog: async () => {
      if (isModern) meta = { [LOG_LEVEL_META_KEY]: 'info' };
      else await client.setLoggingLevel('info');
    },
    ...(!isModern && {
      moves: (uri: string) => {
        roots = { roots: [{ uri, name: 'moved' }] };
        return client.sendRootsListChanged();
      },
    }),
  };
}

async function before(url: string, token: string, mute = false): Promise<Near> {
  let roots = ROOTS;
  const client: any = new OldClient({ name: 'near', version: '1' }, { capabilities: mute ? {} : CAPABILITIES });
  if (!mute) {
    client.setRequestHandler(old.ElicitRequestSchema, () => ELICITED);
    client.setRequestHandler(old.CreateMessageRequestSchema, () => SAMPLED);
    client.setRequestHandler(old.ListRootsRequestSchema, () => roots);
  }
  const heard: Near['heard'] = [];
  for (const schema of [
    old.LoggingMessageNotificationSchema,
    old.ResourceUpdatedNotificationSchema,
    old.ToolListChangedNotificationSchema,
    old.PromptListChangedNotificationSchema,
  ])
    client.setNotificationHandler(schema, (note: any) => void heard.push(note));
  await client.connect(new OldTransport(new URL(url), transportOptions(token)));
  return {
    client,
    heard,
    call: (name, args = {}, options) => client.callTool({ name, arguments: args }, undefined, options),
    watch: (uri) => client.subscribeResource({ uri }),
    wantsLog: () => client.setLoggingLevel('info'),
    moves: (uri) => {
      roots = { roots: [{ uri, name: 'moved' }] };
      return client.sendRootsListChanged();
    },
  };
}

export const NEAR_ENDS: NearEnd[] = [
  { name: 'a current client', isOlder: false, connect: (url, token, mute) => current('auto', url, token, mute) },
  { name: 'a client that speaks the older way', isOlder: true, connect: (url, token, mute) => current('legacy', url, token, mute) },
  { name: 'a client of the first SDK', isOlder: true, connect: before },
];
