import { z } from 'zod';

export const KINDS = ['automation', 'script', 'scene'] as const;
export type Kind = (typeof KINDS)[number];
export type Body = Record<string, unknown>;
/** One run of an automation or script. */
export type Trace = {
  run_id: string;
  domain: string;
  item_id: string;
  start: number;
  finish: number;
  trigger: string | null;
  error?: string;
  steps: { path: string; at: number; result?: unknown }[];
  config: Body;
};

/** The automations, scripts and scenes that were written in the panel: whole bodies by key, and how they ran. */
export class Items {
  readonly #bodies: Record<Kind, Map<string, Body>> = { automation: new Map(), script: new Map(), scene: new Map() };
  readonly traces: Trace[] = [];

  of(kind: Kind): Map<string, Body> {
    return this.#bodies[kind];
  }

  keep(trace: Trace): void {
    this.traces.unshift(trace);
    this.traces.splice(60);
  }
}

const Action = z.looseObject({});
const many = z.union([z.array(Action), Action.transform((one) => [one])]);
const Common = z
  .object({ alias: z.string(), description: z.string(), mode: z.enum(['single', 'restart', 'queued', 'parallel']) })
  .partial();

/** What a body of each kind must be like; anything else about it is kept as it is. */
const SHAPES: Record<Kind, z.ZodType> = {
  automation: z.union([
    z.looseObject({ ...Common.shape, triggers: many, actions: many, conditions: many.optional() }).refine((body) => !('trigger' in body) && !('action' in body)),
    z.looseObject({ ...Common.shape, trigger: many, action: many, condition: many.optional() }).refine((body) => !('triggers' in body) && !('actions' in body)),
    z.looseObject({ ...Common.shape, triggers: many, action: many }).refine((body) => !('trigger' in body) && !('actions' in body)),
    z.looseObject({ ...Common.shape, trigger: many, actions: many }).refine((body) => !('triggers' in body) && !('action' in body)),
    z.looseObject({ alias: z.string().optional(), use_blueprint: z.looseObject({ path: z.string() }) }),
  ]),
  script: z.looseObject({ ...Common.shape, sequence: many }),
  scene: z.looseObject({ name: z.string(), entities: z.record(z.string(), z.union([z.string(), z.looseObject({})])) }),
}; // prettier-ignore

const NEEDED: Record<Kind, string[]> = { automation: ['triggers', 'actions'], script: ['sequence'], scene: ['name', 'entities'] };

/** Why a body cannot be taken; undefined: it can. */
export function fault(kind: Kind, body: unknown): string | undefined {
  if (SHAPES[kind].safeParse(body).success) return undefined;
  const has = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  for (const [one, other] of [['trigger', 'triggers'], ['action', 'actions'], ['condition', 'conditions']] as const)
    if (has.includes(one) && has.includes(other)) return `Cannot specify both '${one}' and '${other}'. Please use '${other}' only.`;
  const missing = NEEDED[kind].find((key) => !has.includes(key) && !has.includes(key.replace(/s$/, '')));
  return missing ? `required key not provided @ data['${missing}']` : 'value is not allowed for dictionary value';
} // prettier-ignore

const listOf = (value: unknown): Body[] => z.array(z.looseObject({})).catch([]).parse([value].flat());

/** Old and new spellings of the same part of a body. */
export const actionsOf = (body: Body): Body[] => listOf(body['actions'] ?? body['action'] ?? body['sequence'] ?? []);
export const triggersOf = (body: Body): Body[] => listOf(body['triggers'] ?? body['trigger'] ?? []);

const NEW_NAMES: Record<string, string> = { trigger: 'triggers', condition: 'conditions', action: 'actions' };
/** An automation in the words newer cores answer with, however it was written. */
export function inNewWords(body: Body): Body {
  const entries = Object.entries(body).map(([key, value]) => [NEW_NAMES[key] ?? key, key in NEW_NAMES ? [value].flat() : value] as const);
  const renamed = Object.fromEntries(entries);
  const triggers = triggersOf(renamed).map(({ platform, ...rest }) => (platform === undefined ? rest : { ...rest, trigger: platform }));
  const actions = actionsOf(renamed).map(({ service, ...rest }) => (service === undefined ? rest : { ...rest, action: service }));
  return { ...renamed, ...('triggers' in renamed && { triggers }), ...('actions' in renamed && { actions }) };
}
