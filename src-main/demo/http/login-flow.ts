import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { isClient, isRedirect, secret } from '../people/tokens.ts';
import type { Door } from '../protocol/door.ts';
import type { Asked, Reply, Route } from './route.ts';

const Begin = z.object({
  client_id: z.string(),
  handler: z.tuple([z.string(), z.string().nullable()]),
  redirect_uri: z.string(),
  type: z.string().optional(),
});
const Step = z.object({ client_id: z.string(), username: z.string().optional(), password: z.string().optional() });
type Flow = { client: string; redirect: string };
const flows = new WeakMap<Home, Map<string, Flow>>();
const malformed = (message: string): Reply => ({ status: 400, json: { message } });

function flowsOf(home: Home): Map<string, Flow> {
  const known = flows.get(home) ?? new Map<string, Flow>();
  flows.set(home, known);
  return known;
}

const form = (flow_id: string, errors: Record<string, string>): Reply => ({
  json: {
    type: 'form',
    flow_id,
    handler: ['homeassistant', null],
    data_schema: [
      { name: 'username', required: true, type: 'string' },
      { name: 'password', required: true, type: 'string' },
    ],
    errors,
    description_placeholders: null,
    last_step: null,
    preview: null,
    step_id: 'init',
  },
});

function read<T>(schema: z.ZodType<T>, body: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

function begin({ home }: Door, { body }: Asked): Reply {
  const asked = read(Begin, body);
  if (!asked) return malformed("Message format incorrect: required key not provided @ data['client_id']");
  if (!isClient(asked.client_id)) return malformed('Invalid client id');
  if (asked.handler[0] !== 'homeassistant') return { status: 404, json: { message: 'Invalid handler specified' } };
  const id = secret(16);
  flowsOf(home).set(id, { client: asked.client_id, redirect: asked.redirect_uri });
  return form(id, {});
}

/** The redirect is looked at only when the password was right. */
function step({ home, household, tokens, faults }: Door, { body, match }: Asked): Reply {
  const id = match[1] ?? '';
  const flow = flowsOf(home).get(id);
  const given = read(Step, body);
  if (!given) return malformed('Message format incorrect');
  if (!flow) return { status: 404, json: { message: 'Invalid flow specified' } };
  if (given.client_id !== flow.client) return malformed('Invalid client id');
  if (given.username === undefined || given.password === undefined) return malformed('User input malformed');
  const user = household.all.find(
    ({ username, password }) => username !== '' && username === given.username && password === given.password,
  );
  if (!user) {
    faults.door.loginFailed();
    return form(id, { base: 'invalid_auth' });
  }
  if (!isRedirect(flow.client, flow.redirect)) return { status: 403, json: { message: 'Invalid redirect URI' } };
  flowsOf(home).delete(id);
  return {
    json: {
      version: 1,
      type: 'create_entry',
      flow_id: id,
      handler: ['homeassistant', null],
      result: tokens.code(user, flow.client),
      description: null,
      description_placeholders: null,
    },
  };
}

/** Signing in without a page. */
export const loginRoutes: Route[] = [
  { method: 'POST', path: /^\/auth\/login_flow$/, open: true, answer: begin },
  { method: 'POST', path: /^\/auth\/login_flow\/([^/]+)$/, open: true, answer: step },
  {
    method: 'DELETE',
    path: /^\/auth\/login_flow\/([^/]+)$/,
    open: true,
    answer: ({ home }, { match }) =>
      flowsOf(home).delete(match[1] ?? '')
        ? { json: { message: 'Flow aborted' } }
        : { status: 404, json: { message: 'Invalid flow specified' } },
  },
];
