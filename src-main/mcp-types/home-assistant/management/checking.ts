import { z } from 'zod';
import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { tool } from '../../../kit/tool.ts';
import { CommandRefused } from '../wire/refused.ts';
import { needAdmin, type HomeAccess, type ManagedLink } from './access.ts';
import { compact, matching, page, paging, search, short } from './page.ts';
import { redacted } from './redact.ts';

const RENDER_MS = 10_000;
const MOST_RENDERED = 20_000;
const Rendered = z.union([
  z.object({ error: z.string(), level: z.string().optional() }),
  z.object({
    result: z.unknown(),
    listeners: z.object({ all: z.boolean().catch(false), entities: z.array(z.string()).catch([]) }).optional(),
  }),
]);

const render = tool({
  title: { en: 'Render a template', 'zh-CN': '渲染模板' },
  description:
    'Renders a Jinja template in the home, now: any state, attribute, area or time. Answers the value with its type, and which entities it looked at.',
  risk: 'private',
  input: z.object({ template: z.string().min(1).max(20_000), variables: z.record(z.string(), z.unknown()).optional() }),
  run: async ({ access }: ManagedLink, { template, variables }, signal) => {
    const told = await rendered(access, { template, ...(variables && { variables }), report_errors: true, timeout: 5 }, signal);
    if ('error' in told) throw new InputError({ template: told.error });
    const value = typeof told.result === 'string' ? short(told.result, MOST_RENDERED) : told.result;
    return {
      result: compact({
        value: value ?? 'null',
        type: Array.isArray(value) ? 'list' : typeof value,
        looked_at: told.listeners?.all ? 'everything' : told.listeners?.entities.slice(0, 50),
      }),
    };
  },
});

/** A template that cannot even be read is the caller's fault. */
async function understood<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof CommandRefused && thrown.code === 'template_error') throw new InputError({ template: thrown.message });
    throw thrown;
  }
}

/** A template is a subscription that goes on for ever; its first word is what was asked for. */
async function rendered(
  { commands, clock }: HomeAccess,
  asked: Record<string, unknown>,
  signal: AbortSignal,
): Promise<z.infer<typeof Rendered>> {
  const { promise, resolve } = Promise.withResolvers<z.infer<typeof Rendered>>();
  const over = new AbortController();
  const off = await understood(
    commands.subscribe(
      'render_template',
      asked,
      (event) => {
        const { data } = Rendered.safeParse(event);
        // A warning is not the answer; the value follows it.
        if (data && !('error' in data && data.level === 'WARNING')) resolve(data);
      },
      { signal },
    ),
  );
  try {
    const late = clock.sleep(RENDER_MS, AbortSignal.any([signal, over.signal])).then(() => {
      throw new SwitchboardError('remote.timeout', 'The template was not rendered in time', { with: { seconds: RENDER_MS / 1000 } });
    });
    return await Promise.race([promise, late]);
  } finally {
    over.abort();
    off();
  }
}

const Checked = z.object({ result: z.string(), errors: z.string().nullish(), warnings: z.string().nullish() });
const check = tool({
  title: { en: 'Check the configuration', 'zh-CN': '检查配置' },
  description: 'Lets Home Assistant check its whole configuration, as before a restart. Says valid or invalid, with errors and warnings.',
  risk: 'read',
  input: z.object({}),
  run: async ({ access }: ManagedLink, _nothing, signal) => {
    await needAdmin(access, signal);
    const answer = await access.rest({ path: '/api/config/core/check_config', method: 'POST', timeoutMs: 55_000 }, signal);
    if (answer.status !== 200)
      throw new SwitchboardError('remote.refused', `Home Assistant answered ${answer.status} to checking its configuration`);
    const { result, errors, warnings } = Checked.parse(answer.json());
    return { result: compact({ result, errors: errors && short(errors, 5_000), warnings: warnings && short(warnings, 5_000) }) };
  },
});

const lines = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat().join('\n'));
const Logged = z.object({
  name: z.string().catch(''),
  message: lines.catch(''),
  level: z.string().catch(''),
  source: z.array(z.unknown()).catch([]),
  timestamp: z.number().catch(0),
  exception: lines.catch(''),
  count: z.number().catch(1),
});
const LEVELS = ['ERROR', 'WARNING', 'INFO'] as const;
const MOST_LOG = 24 * 1024 * 1024;

const log = tool({
  title: { en: 'Read the error log', 'zh-CN': '读取错误日志' },
  description:
    'The home\'s errors and warnings, newest first, each once with its count. "file": the end of the log file instead. Secrets are left out.',
  risk: 'private',
  input: z.object({ level: z.enum(LEVELS).optional(), search, file: z.boolean().default(false), ...paging }),
  run: async ({ access }: ManagedLink, { level, search: words, file, ...part }, signal) => {
    await needAdmin(access, signal);
    if (file) return { result: await logFile(access, words, part, signal) };
    const raw = z.array(z.unknown()).parse(await access.commands.call('system_log/list', {}, { signal }));
    const all = raw
      .flatMap((one) => Logged.safeParse(one).data ?? [])
      .filter((one) => level === undefined || one.level.toUpperCase() === level)
      .sort((a, b) => b.timestamp - a.timestamp);
    const rows = matching(all, words, ({ name, message }) => `${name} ${message}`).map(
      ({ name, message, level: how, source, timestamp, exception, count }) =>
        compact({
          at: new Date(timestamp * 1000).toISOString(),
          level: how,
          where: name,
          source: source.join(':'),
          message: redacted(short(message)),
          exception: redacted(short(exception.trim(), 1_000)),
          times: count > 1 ? count : undefined,
        }),
    );
    return { result: page(rows, part) };
  },
});

async function logFile(
  { rest }: HomeAccess,
  words: string | undefined,
  part: { limit: number; cursor?: string | undefined },
  signal: AbortSignal,
) {
  const answer = await rest({ path: '/api/error_log', maxBytes: MOST_LOG }, signal);
  if (answer.status === 404)
    throw new SwitchboardError('not.supported', 'This home keeps its log in the system journal; ask without "file"', {
      with: { part: 'log', command: 'file' },
    });
  if (answer.status !== 200) throw new SwitchboardError('remote.refused', `Home Assistant answered ${answer.status} to reading its log`);
  const newest = answer.text.split('\n').filter((line) => line.trim() !== '').reverse(); // prettier-ignore
  const { items, ...rows } = page(
    matching(newest, words, (line) => line),
    part,
  );
  return { ...rows, newest_first: items.map((line) => redacted(short(line))) };
}

const Reply = z.object({
  conversation_id: z.string().nullish(),
  continue_conversation: z.boolean().optional(),
  response: z.object({
    response_type: z.string(),
    speech: z.object({ plain: z.object({ speech: z.string() }).optional() }).catch({}),
    data: z.looseObject({ code: z.string().optional() }).catch({}),
  }),
});
const assist = tool({
  title: { en: 'Ask Home Assistant’s own assistant', 'zh-CN': '询问 Home Assistant 自带的助手' },
  description:
    "Says a sentence to Home Assistant's own assistant (Assist), which may act on everything exposed to it. Answers what it said and did.",
  risk: 'danger',
  consequence: {
    en: 'Home Assistant’s assistant may do whatever it understands, with everything it may see. What it did cannot be taken back from here.',
    'zh-CN': 'Home Assistant 的助手会按它的理解行事，并可控制它能看到的一切。它做过的事无法在这里撤销。',
  },
  subject: 'text',
  input: z.object({
    text: z.string().min(1).max(2_000),
    language: z.string().max(20).optional(),
    agent: z.string().max(255).optional(),
    conversation: z.string().max(255).optional(),
  }),
  run: async ({ access }: ManagedLink, { text, language, agent, conversation }, signal) => {
    const keys = {
      text,
      ...(language !== undefined && { language }),
      ...(agent !== undefined && { agent_id: agent }),
      ...(conversation !== undefined && { conversation_id: conversation }),
    };
    const {
      response,
      conversation_id: id,
      continue_conversation: goesOn,
    } = Reply.parse(await access.commands.call('conversation/process', keys, { timeoutMs: 55_000, signal }));
    return {
      result: compact({
        said: response.speech.plain?.speech,
        kind: response.response_type,
        error: response.data.code,
        data: response.response_type === 'error' ? undefined : response.data,
        conversation: id,
        asks_back: goesOn || undefined,
      }),
    };
  },
});

/** Looking into a home: templates, its configuration, its log, its own assistant. */
export const checkingTools = { template_render: render, config_check: check, log_read: log, assist_ask: assist };
