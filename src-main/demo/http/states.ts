import { z } from 'zod';
import { Refusal } from '../life/service.ts';
import { callService } from '../protocol/call-service.ts';
import { homeConfig } from '../protocol/config.ts';
import { converse } from '../assist/conversation.ts';
import { call } from '../life/index.ts';
import { describeServices } from '../protocol/describe-services.ts';
import type { Door } from '../protocol/door.ts';
import { render } from '../templates/render.ts';
import { NOT_FOUND, type Asked, type Reply, type Route } from './route.ts';

const Data = z.record(z.string(), z.unknown());
const Template = z.object({ template: z.string(), variables: Data.optional() });
const Written = z.object({ state: z.union([z.string(), z.number()]).transform(String), attributes: Data.default({}) });
const Said = z.object({ text: z.string(), conversation_id: z.string().nullish(), language: z.string().nullish() });
const ENTITY = /^[a-z0-9_]+\.[a-z0-9_]+$/;

const parsed = (body: string): unknown => {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    throw new Refusal('malformed', 'Invalid JSON specified.');
  }
};

/** The house over REST: states, services, templates. */
export const states: Route[] = [
  { path: /^\/api\/$/, answer: () => ({ json: { message: 'API running.' } }) },
  { path: /^\/api\/config$/, answer: ({ home }) => ({ json: homeConfig(home) }) },
  { path: /^\/api\/components$/, answer: ({ home }) => ({ json: homeConfig(home).components }) },
  { path: /^\/api\/core\/state$/, answer: ({ home }) => ({ json: { state: home.phase, recorder_state: { migration_in_progress: false, migration_is_live: false } } }) },
  { path: /^\/api\/events$/, answer: () => ({ json: [{ event: 'state_changed', listener_count: 1 }, { event: '*', listener_count: 0 }] }) },
  {
    method: 'POST',
    path: /^\/api\/events\/([A-Za-z0-9_]+)$/,
    admin: true,
    answer: ({ home }, { match, body, user }) => {
      home.fire(match[1] ?? '', Data.parse(parsed(body)), home.context(user.id), 'REMOTE');
      return { json: { message: `Event ${match[1]} fired.` } };
    },
  },
  {
    path: /^\/api\/services$/,
    answer: ({ home }) => ({ json: Object.entries(describeServices(home)).map(([domain, services]) => ({ domain, services })) }),
  },
  { path: /^\/api\/states$/, answer: ({ home }) => ({ json: [...home.states.values()].map((state) => home.full(state)) }) },
  {
    path: /^\/api\/states\/(.+)$/,
    answer: ({ home }, { match }) => {
      const state = home.get(match[1] ?? '');
      return state ? { json: home.full(state) } : { status: 404, json: { message: 'Entity not found.' } };
    },
  },
  { method: 'POST', path: /^\/api\/states\/(.+)$/, admin: true, answer: write },
  {
    method: 'DELETE',
    path: /^\/api\/states\/(.+)$/,
    admin: true,
    answer: ({ home }, { match }) => {
      if (!home.get(match[1] ?? '')) return { status: 404, json: { message: 'Entity not found.' } };
      home.remove(match[1] ?? '');
      return { json: { message: 'Entity removed.' } };
    },
  },
  {
    method: 'POST',
    path: /^\/api\/template$/,
    admin: true,
    answer: ({ home }, { body }) => {
      const { template, variables } = Template.parse(parsed(body));
      try {
        return { text: render(home, template, variables).text };
      } catch (thrown) {
        return { status: 400, json: { message: `Error rendering template: ${thrown instanceof Error ? thrown.message : ''}` } };
      }
    },
  },
  { method: 'POST', path: /^\/api\/services\/([a-z0-9_]+)\/([a-z0-9_]+)$/, answer: service },
  {
    method: 'POST',
    path: /^\/api\/config\/core\/check_config$/,
    admin: true,
    answer: () => ({ json: { result: 'valid', errors: null, warnings: null } }),
  },
  { path: /^\/api\/error_log$/, admin: true, answer: ({ home }) => ({ text: home.log.text() }) },
  {
    method: 'POST',
    path: /^\/api\/conversation\/process$/,
    answer: async ({ home }, { body, user }) => {
      const { text, conversation_id } = Said.parse(parsed(body));
      return { json: await converse({ home, call }, text, conversation_id ?? null, home.context(user.id)) };
    },
  },
  { method: 'POST', path: /^\/api\/webhook\/.+$/, open: true, answer: () => ({ text: '' }) },
  { path: /^\/api\/hassio\/.*$/, answer: () => NOT_FOUND },
]; // prettier-ignore

/** Writes what is only in memory; no device hears of it. */
function write({ home }: Door, { match, body, user }: Asked): Reply {
  const id = match[1] ?? '';
  const given = Written.safeParse(parsed(body));
  if (!given.success) return { status: 400, json: { message: 'No state specified.' } };
  if (!ENTITY.test(id)) return { status: 400, json: { message: 'Invalid entity ID specified.' } };
  const known = home.get(id);
  home.write(id, given.data.state, given.data.attributes, home.context(user.id));
  const state = home.get(id);
  return { status: known ? 200 : 201, json: state && home.full(state), headers: { location: `/api/states/${id}` } };
}

/** Answers with what changed meanwhile, which is often nothing. */
async function service({ home, faults }: Door, { match, body, user, url }: Asked): Promise<Reply> {
  const [, domain = '', name = ''] = match;
  const changed = new Map<string, unknown>();
  const off = home.on(({ change }) => change?.after && changed.set(change.id, home.full(change.after)));
  try {
    const data = Data.parse(parsed(body));
    const respond = url.searchParams.has('return_response');
    const response = await callService(home, faults.services, { domain, service: name, data, target: {}, respond }, home.context(user.id), user).catch(refused);
    return { json: respond ? { changed_states: [...changed.values()], service_response: response } : [...changed.values()] };
  } finally {
    off();
  }
} // prettier-ignore

const refused = (thrown: unknown): never => {
  throw thrown instanceof Refusal && thrown.message === 'Unauthorized' ? new Refusal('rest_unauthorized', '') : thrown;
};
