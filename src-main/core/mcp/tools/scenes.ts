import { z } from 'zod';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Scene } from '../../../../src-shared/model/device.ts';
import { foldedWords } from '../../../../src-shared/text/fold.ts';
import { likeness } from '../../devices/likeness.ts';
import { line, quoted } from '../as-data.ts';
import { homeTool, type ToolContext } from '../home-tool.ts';
import type { House } from '../house.ts';
import { page } from './find.ts';
import { Plan, planOf, refusal, sayPlan } from './foreseen.ts';
import { sayNear } from './named-part.ts';
import { isoOf } from './when.ts';

const Input = z.object({
  run: z.string().min(1).max(300).optional().describe('id or name; without it they are listed'),
  query: z.string().max(200).optional(),
  kind: z.enum(['scene', 'script', 'automation']).optional(),
  dry_run: z.boolean().default(false),
  limit: z.number().int().min(1).max(100).default(30),
  cursor: z.string().max(20).optional(),
});
const ShownScene = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  enabled: z.boolean().optional(),
  lastRun: z.string().optional(),
});
const Ran = z.object({ id: z.string(), name: z.string(), status: z.string(), tookMs: z.number().optional(), plan: Plan.optional() });
const Output = z.object({
  ok: z.boolean(),
  total: z.number().optional(),
  scenes: z.array(ShownScene).optional(),
  next: z.string().optional(),
  ran: Ran.optional(),
  problem: z.string().optional(),
  approval: z.string().optional(),
  message: z.string().optional(),
  didYouMean: z.array(z.string()).optional(),
});
type Output = z.infer<typeof Output>;
const NEAREST = 3;
const MOST_CHOICES = 10;

export const scenes = homeTool(
  {
    name: 'scenes',
    title: { en: 'Scenes and automations', 'zh-CN': '场景与自动化' },
    description:
      'Lists scenes, scripts and automations, or runs one. "done": it was started, not that every device followed. dry_run: says what the rules say instead of running.',
    risk: 'control',
    hints: { idempotent: false },
  },
  Input,
  Output,
  async (house, caller, { run, dry_run: dry, ...wanted }, context) =>
    run === undefined ? list(house, caller, wanted) : runOne(house, caller, run, dry, context),
  say,
);

const scenesFor = ({ sight, devices }: House, caller: Caller): Scene[] => sight.scenes(caller, devices.home().scenes);

function list(house: House, caller: Caller, { query, kind, ...paged }: Omit<z.output<typeof Input>, 'run' | 'dry_run'>): Output {
  const all = scenesFor(house, caller).filter((scene) => kind === undefined || scene.kind === kind);
  const { parts, ...rest } = page(query?.trim() ? alike(all, query) : all, paged);
  return {
    ok: true,
    ...rest,
    scenes: parts.map(({ id, name, kind: is, enabled, lastRun }) => ({
      id,
      name,
      kind: is,
      ...(enabled === false && { enabled }),
      ...(lastRun !== undefined && { lastRun: isoOf(lastRun) }),
    })),
  };
}

/** Best match first; what has nothing in common is left out. */
function alike(all: Scene[], query: string): Scene[] {
  const asked = foldedWords(query);
  const score = ({ name }: Scene): number => {
    const words = foldedWords(name);
    return asked.reduce((sum, word) => sum + Math.max(0, ...words.map((one) => likeness(one, word))), 0) / Math.max(1, asked.length);
  };
  return all
    .map((scene) => ({ scene, score: score(scene) }))
    .filter((one) => one.score > 0.3)
    .sort((a, b) => b.score - a.score)
    .map(({ scene }) => scene);
}

async function runOne(house: House, caller: Caller, wanted: string, dry: boolean, context: ToolContext): Promise<Output> {
  const meant = await meantScene(house, caller, wanted, context.ask);
  if (!('scene' in meant)) return { ok: false, problem: 'not.found', ...meant };
  const { id, name } = meant.scene;
  const intent = { target: { kind: 'scene' as const, scene: id }, args: {}, ...(context.confirmed && { confirmed: true }) };
  try {
    if (dry)
      return { ok: true, ran: { id, name, status: 'planned', plan: planOf(house, caller, await house.tools.foresee(intent, caller)) } };
    const { status, tookMs } = await house.tools.act(intent, caller, context.signal, { ask: context.ask });
    return { ok: true, ran: { id, name, status, tookMs: Math.round(tookMs) } };
  } catch (thrown) {
    if (caller.kind === 'person') throw thrown;
    const { status, ...why } = refusal(thrown);
    return { ok: false, ran: { id, name, status }, ...why };
  }
}

type Meant = { scene: Scene } | { message: string; didYouMean: string[] };
async function meantScene(house: House, caller: Caller, wanted: string, ask: ToolContext['ask']): Promise<Meant> {
  const all = scenesFor(house, caller);
  const byId = all.find(({ id }) => id === wanted);
  if (byId) return { scene: byId };
  const asked = foldedWords(wanted).join(' ');
  const same = all.filter(({ name }) => foldedWords(name).join(' ') === asked);
  const [only] = same;
  if (only && same.length === 1) return { scene: only };
  const chosen = same.length > 1 && ask ? await choose(wanted, same, ask) : undefined;
  if (chosen) return { scene: chosen };
  const near = same.length > 1 ? same.slice(0, MOST_CHOICES) : alike(all, wanted).slice(0, NEAREST);
  return {
    message: same.length > 1 ? `${quoted(wanted)} means several; use the id` : `There is no scene ${quoted(wanted)}`,
    didYouMean: near.map(({ id, name, kind }) => `${quoted(name)} (${kind}) id ${id}`),
  };
}

async function choose(wanted: string, same: Scene[], ask: NonNullable<ToolContext['ask']>): Promise<Scene | undefined> {
  const choices = new Map(
    same.slice(0, MOST_CHOICES).map((scene, index) => [line(`${index + 1}: ${quoted(scene.name)} (${scene.kind})`, 200), scene]),
  );
  const answer = await ask({
    message: `Several are called ${quoted(wanted)}. Which one is meant?`,
    schema: { type: 'object', properties: { scene: { type: 'string', title: 'Scene', enum: [...choices.keys()] } }, required: ['scene'] },
  });
  const scene = answer?.['scene'];
  return typeof scene === 'string' ? choices.get(scene) : undefined;
}

function say({ total = 0, scenes: all = [], next, ran, message, didYouMean = [] }: Output): string {
  if (ran) {
    const { name, status, tookMs, plan } = ran;
    return `${quoted(name)}: ${status}${tookMs === undefined ? '' : ` (${tookMs} ms)`}${plan ? `; ${sayPlan(plan)}` : ''}${message ? `. ${message}` : ''}`;
  }
  if (message !== undefined) return [`${message}.`, ...sayNear(didYouMean)].join(' ');
  return [
    `${total} found${next ? `, ${all.length} shown; more with cursor "${next}"` : ''}.`,
    ...all.map(
      ({ id, name, kind, enabled, lastRun }) =>
        `- ${quoted(name)} [${kind}${enabled === false ? ', switched off' : ''}]${lastRun ? ` last run ${lastRun}` : ''} id ${id}`,
    ),
  ].join('\n');
}
