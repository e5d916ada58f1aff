import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { tool } from '../../../kit/tool.ts';
import type { HomeAccess, ManagedLink } from './access.ts';
import { compact, page, paging, short } from './page.ts';
import { redacted } from './redact.ts';
import { findRoutine } from './routines.ts';
import { calls, of } from './wording.ts';

const text = z.string().nullish().catch(undefined);
const Summary = z.object({
  run_id: z.string(),
  state: text,
  script_execution: text,
  trigger: z.unknown().optional(),
  last_step: text,
  error: text,
  timestamp: z.object({ start: text, finish: text }).catch({ start: undefined, finish: undefined }),
});
type Summary = z.infer<typeof Summary>;
const Step = z.looseObject({ timestamp: text, error: text, result: z.unknown().optional(), changed_variables: z.unknown().optional() });
const Trace = Summary.extend({ trace: z.record(z.string(), z.array(Step)).catch({}) });
const MOST_STEPS = 200;

const rowOf = ({ run_id: run, state, script_execution: ended, trigger, last_step: last, error, timestamp: { start, finish } }: Summary) =>
  compact({ run, started: start, finished: finish, state: state === 'stopped' ? ended : state, because: trigger, last_step: last, error });

const TITLE = { en: 'See how an automation or script ran', 'zh-CN': '查看自动化或脚本的运行过程' };
const trace = tool({
  title: TITLE,
  doing: (link: ManagedLink, { item }) => of(TITLE, calls(link, item)),
  description:
    'The last runs of an automation or script: when, why, how far, which error. With "run" (an id from the list, or "last") that run step by step.',
  risk: 'private',
  subject: 'item',
  input: z.object({ item: z.string().min(1).max(255).describe('entity id or exact name'), run: z.string().max(64).optional(), ...paging }),
  run: async ({ access }: ManagedLink, { item: given, run, ...part }, signal) => {
    const { kind, key, entity } = await findRoutine(access, given, signal, ['automation', 'script']);
    if (key === undefined)
      throw new SwitchboardError('not.supported', `${entity.id} has no id, so the home keeps no traces of it`, {
        with: { part: entity.id, command: 'trace' },
      });
    const listed = z.array(z.unknown()).parse(await access.commands.call('trace/list', { domain: kind, item_id: key }, { signal }));
    const runs = listed
      .flatMap((raw) => Summary.safeParse(raw).data ?? [])
      .sort((a, b) => (b.timestamp.start ?? '').localeCompare(a.timestamp.start ?? ''));
    if (run === undefined) return { result: { of: entity.id, ...page(runs.map(rowOf), part) } };
    const wanted = run === 'last' ? runs[0]?.run_id : run;
    if (wanted === undefined || !runs.some(({ run_id: id }) => id === wanted))
      throw new SwitchboardError('not.found', `${entity.id} has no run "${run}" that is still kept`, { with: { what: 'run', name: run } });
    return { result: { of: entity.id, ...(await readTrace(access, kind, key, wanted, signal)) } };
  },
});

async function readTrace({ commands }: HomeAccess, kind: string, key: string, run: string, signal: AbortSignal) {
  const told = Trace.parse(await commands.call('trace/get', { domain: kind, item_id: key, run_id: run }, { signal }));
  const steps = Object.entries(told.trace)
    .flatMap(([path, all]) => all.map((step) => ({ path, step })))
    .sort((a, b) => (a.step.timestamp ?? '').localeCompare(b.step.timestamp ?? ''));
  return {
    ...rowOf(told),
    total_steps: steps.length,
    steps: steps.slice(0, MOST_STEPS).map(({ path, step: { timestamp, error, result } }) =>
      compact({
        step: path,
        at: timestamp,
        result: result === undefined ? undefined : short(redacted(JSON.stringify(result)), 300),
        error,
      }),
    ),
  };
}

/** How things ran. */
export const traceTools = { routine_trace: trace };
