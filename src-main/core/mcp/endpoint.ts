import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import type { SwitchboardHandlers } from '../areas.ts';
import { readJson, Refused } from '../http/body.ts';
import type { Asked, Route } from '../http/route.ts';
import type { OwnTools } from '../tools/handlers.ts';
import type { House } from './house.ts';
import type { McpFacts } from './facts.ts';
import { CODES, isObject, refuse, RpcError, sendMessage } from './lane/rpc.ts';
import { namesModern } from './modern/envelope.ts';
import { sealingKey } from './modern/sealing-key.ts';
import type { Came, ServeMcp } from './serve-mcp.ts';
import { createAllowedWords } from './upstream/allowed-words.ts';
import { HOME_TOOLS, jsonSchema, listed } from './tool-table.ts';

const MAX_BODY_BYTES = 4 * 1024 * 1024;
const MAX_TURNED_AWAY_BYTES = 64 * 1024;

type Wire = Pick<Asked, 'req' | 'res'>;

type McpEndpoint = {
  routes: Route[];
  handlers: Pick<SwitchboardHandlers, 'connections.words' | 'connections.allowWords'>;
  close(): Promise<void>;
};

/**
 * `/mcp`: who may and how much at once. What answers is loaded with the first request; until then nothing of the protocol is in memory. The
 * door has looked at Host, Origin and token before anything comes here.
 */
export function createMcpEndpoint(facts: McpFacts): McpEndpoint {
  let serving: Promise<ServeMcp> | undefined;
  const words = createAllowedWords(facts);
  const begin = async (): Promise<ServeMcp> => {
    const [{ createServeMcp }, key] = await Promise.all([import('./serve-mcp.ts'), sealingKey(facts.vault)]);
    return createServeMcp(facts, key, words);
  };
  const load = () => (serving ??= begin());

  const enter = (client: string): (() => void) | SwitchboardError => {
    try {
      return facts.allowance.enter(client);
    } catch (thrown) {
      return SwitchboardError.from(thrown);
    }
  };
  /** Read no further than a call is long: whoever asks too much is told so by the id they asked with. */
  const turnAway = async ({ req, res }: Came, why: SwitchboardError): Promise<void> => {
    const body = why.problem === 'limit.reached' ? await readJson(req, MAX_TURNED_AWAY_BYTES).catch(() => undefined) : undefined;
    const answer = body === undefined ? undefined : (await import('./turned-away.ts')).turnedAway(body, req.headers, why, facts);
    if (answer === undefined) throw why;
    sendMessage(res, 200, answer);
  };
  const post = async (came: Came): Promise<void> => {
    const leave = enter(came.client.id);
    if (leave instanceof SwitchboardError) return turnAway(came, leave);
    came.res.once('close', leave);
    const body = await bodyOf(came);
    // A stream that stays open is no call: it has a cap of its own.
    if (isObject(body) && body.method === 'subscriptions/listen') leave();
    const serve = await load();
    // The door may have been shut meanwhile.
    if (!came.res.destroyed) await serve.post(came, body);
  };
  const row = (method: Route['method'], summary: string, serve: (came: Came) => Promise<void>): Route => ({
    method,
    path: '/mcp',
    access: 'client',
    summary,
    raw: true,
    unlisted: true,
    answer: async ({ req, res, client, caller }) => {
      if (!client) throw new SwitchboardError('auth.required', 'No client');
      await orRefuse({ req, res }, () => serve({ req, res, client, caller }));
    },
  });

  const far = (id: string) => {
    const connection = facts.connections.get(id);
    if (!connection) throw new NotFound('connection', id);
    return { connection, relay: facts.connections.link(id)?.relay?.() };
  };

  return {
    close: async () => {
      words.close();
      await (await serving)?.close();
    },
    handlers: {
      'connections.words': async ({ id }) => {
        const { connection, relay } = far(id);
        return relay ? (await import('./upstream/stands-out.ts')).farWords({ connection, relay, words }) : { said: [], unread: [] };
      },
      'connections.allowWords': async ({ id, allowed, ...asked }, { caller }) => {
        const { connection, relay } = far(id);
        const { allowWords, withdrawWords } = await import('./upstream/stands-out.ts');
        if (!allowed) return withdrawWords({ connection, relay, words }, asked, { ...facts, caller });
        if (!relay)
          throw new SwitchboardError('remote.unreachable', `${connection.name} is not connected`, { with: { name: connection.name } });
        return allowWords({ connection, relay, words }, asked, { ...facts, caller });
      },
    },
    routes: [
      row('POST', 'Model Context Protocol', post),
      row('GET', 'Listens to a session', async (came) => {
        if (came.req.method === 'HEAD' || isModern(came)) throw onlyPost();
        (await load()).get(came);
      }),
      row('DELETE', 'Ends a session', async (came) => {
        if (isModern(came)) throw onlyPost();
        (await load()).delete(came);
      }),
    ],
  };
}

/** Since 2026 there are no sessions: everything is posted. */
const isModern = ({ req }: Wire): boolean => namesModern(req.headers['mcp-protocol-version']);
const onlyPost = (): RpcError => new RpcError(CODES.refused, 'Method not allowed', { status: 405 });

async function bodyOf({ req }: Wire): Promise<unknown> {
  try {
    return await readJson(req, MAX_BODY_BYTES);
  } catch (thrown) {
    const error = SwitchboardError.from(thrown);
    if (error.problem === 'bug') throw thrown;
    const status = error instanceof Refused ? error.answerWith : error.status;
    throw new RpcError(status === 400 ? CODES.parse : CODES.refused, error.message, { status });
  }
}

/** Past the door, even a refusal is said in the protocol's words. */
async function orRefuse({ res }: Wire, serve: () => Promise<void>): Promise<void> {
  try {
    await serve();
  } catch (thrown) {
    if (!(thrown instanceof RpcError)) throw thrown;
    refuse(res, thrown.status, thrown, thrown.status === 405 ? { allow: 'POST' } : {});
  }
}

/** The tools of this program for the Tools screen: listed, and run by a person through the same code as `/mcp`. */
export const ownTools = (house: () => House): OwnTools => ({
  list,
  letters: (name) => JSON.stringify(HOME_TOOLS.filter((tool) => tool.name === name).map(listed)).length,
  run: (name, args, { caller, confirmed }, signal) =>
    HOME_TOOLS.find((tool) => tool.name === name)
      ?.run(house(), caller, args, { signal, confirmed })
      .then(({ structured, failed, images }) => ({ result: { ...(images && { pictures: images }), ...structured }, failed })),
});

const list = (): Tool[] =>
  HOME_TOOLS.map(({ name, title, description, risk, input, output }) => ({
    name,
    origin: 'first-party',
    title,
    description,
    risk,
    input: jsonSchema(input, 'input'),
    output: jsonSchema(output, 'output'),
    enabled: true,
    rule: risk === 'read' ? 'allow' : 'ask',
    calls: 0,
  }));
