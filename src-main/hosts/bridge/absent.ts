import { errorOf, IDENTITY, methodOf, modernResult, paramsOf, resultOf, type Fields, type Id, type Message } from './rpc.ts';

/** Why nobody is behind the bridge just now, in words a model can pass on to its person. */
export type Why = 'not-running' | 'no-token' | 'open-token' | 'refused';
export const REASONS: Record<Why, string> = {
  'not-running': 'Switchboard is not running. Ask the person to start it; its tools appear here by themselves.',
  'no-token':
    'Switchboard does not know this assistant: its token file is missing. Ask the person to connect it again under Clients in Switchboard.',
  'open-token':
    'The token file of this assistant can be read by other users of this computer, so it is not used. Ask the person to connect it again under Clients in Switchboard, or to make the file readable by its owner only.',
  refused: 'Switchboard no longer lets this assistant in. Ask the person to connect it again under Clients in Switchboard.',
};

const LEGACY_VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];
const MODERN_VERSIONS = ['2026-07-28'];
/** What the endpoint can do once it is there; a client learns it only once. */
const CAPABILITIES = {
  tools: { listChanged: true },
  resources: { listChanged: true, subscribe: true },
  prompts: { listChanged: true },
  completions: {},
  logging: {},
};

const LISTS: Record<string, string> = {
  'tools/list': 'tools',
  'resources/list': 'resources',
  'resources/templates/list': 'resourceTemplates',
  'prompts/list': 'prompts',
};
const EMPTY = new Set(['ping', 'logging/setLevel', 'resources/subscribe', 'resources/unsubscribe']);
const UNAVAILABLE = -32000;

/** The version we greet an older client with: its own, where it exists. */
export const greetedVersion = (wanted: unknown): string => LEGACY_VERSIONS.find((one) => one === wanted) ?? '2025-11-25';

/** What a request gets while nobody is there: a greeting, an empty catalogue, and the reason. */
export function answerAlone(message: Fields & { id: Id }, why: Why, isModern: boolean): Message {
  const { id } = message;
  const method = methodOf(message) ?? '';
  const instructions = REASONS[why];
  const done = (result: Fields) => resultOf(id, isModern ? modernResult(result) : result);
  if (method === 'initialize') {
    const protocolVersion = greetedVersion(paramsOf(message)['protocolVersion']);
    return resultOf(id, { protocolVersion, capabilities: CAPABILITIES, serverInfo: IDENTITY, instructions });
  }
  if (method === 'server/discover') return done({ supportedVersions: MODERN_VERSIONS, capabilities: CAPABILITIES, instructions });
  const list = LISTS[method];
  if (list !== undefined) return done({ [list]: [] });
  if (method === 'completion/complete') return done({ completion: { values: [] } });
  if (EMPTY.has(method) && !isModern) return done({});
  if (method === 'tools/call') {
    const result = { content: [{ type: 'text', text: instructions }], isError: true };
    // How long it holds is said of lists only.
    return resultOf(id, isModern ? { resultType: 'complete', ...result } : result);
  }
  return errorOf(id, UNAVAILABLE, instructions);
}
