import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { LaterAct } from '../../../kit/link.ts';
import { domainOf, DOMAINS } from '../domains/index.ts';
import type { Entity } from '../home/entities.ts';
import type { HomeAccess } from './access.ts';
import { serviceOn } from './effects.ts';
import { findItem, readItem, type Kind } from './items.ts';
import { modern, type Body } from './spelling.ts';

type Look = { access: HomeAccess; signal: AbortSignal; depth: number };
/** A script may run a script that runs a script. */
const DEEPEST = 4;
const MOST = 200;

/** Everything an automation, a script or a scene would do, step by step and item by item, whether or not its conditions ever hold. */
export async function expand(access: HomeAccess, kind: Kind, body: Body, signal: AbortSignal, depth = 0): Promise<LaterAct[]> {
  const look = { access, signal, depth };
  if ('use_blueprint' in body) return [worst('Does what a blueprint says', '执行蓝图中的内容')];
  if (kind === 'scene') return states(look, body['entities']);
  const { actions, sequence } = modern(body);
  return worstFirst(await steps(look, [...listOf(actions), ...listOf(sequence)]));
}

/** What is left out of too long a list is the least of it, and that something is left out is no small matter. */
function worstFirst(acts: LaterAct[]): LaterAct[] {
  if (acts.length <= MOST) return acts;
  const weight = (act: LaterAct): number => ('device' in act ? 1 : act.risk === 'danger' ? 0 : 2);
  const kept = acts.toSorted((a, b) => weight(a) - weight(b)).slice(0, MOST);
  return [worst('Does more than can be shown here', '所做的超出此处可显示的内容'), ...kept];
}

/** Only Hue names the group of a scene like this, and its bridge has nothing but lights. */
const untold = ({ id, attributes }: Entity): LaterAct =>
  typeof attributes['group_name'] === 'string' && typeof attributes['group_type'] === 'string'
    ? harmless(`Sets the lights of ${attributes['group_name']}`, `设置“${attributes['group_name']}”的灯光`)
    : worst(`Runs ${id}`, `运行 ${id}`);

/** The same of one that is there already. */
async function expandItem({ access, signal, depth }: Look, kind: Kind, id: string): Promise<LaterAct[]> {
  if (depth >= DEEPEST) return [worst(`Runs ${id}`, `运行 ${id}`)];
  const item = await findItem(access, kind, id, signal);
  const { body, raw } = await readItem(access, item, signal);
  // A scene that came with a bridge keeps to itself what it moves.
  if (kind === 'scene' && !raw && !Array.isArray(item.entity.attributes['entity_id'])) return [untold(item.entity)];
  return expand(access, kind, body, signal, depth + 1);
}

/**
 * What running one by hand would do. Only administrators may read it, and an account of few rights can run it all the same: of a scene its
 * entities are known then, of everything else nothing, and it may do the worst.
 */
export async function routineEffects(access: HomeAccess, id: string, signal: AbortSignal): Promise<LaterAct[]> {
  const kind = kindOf(domainOf(id));
  if (!kind) return [];
  const look = { access, signal, depth: 0 };
  try {
    return await expandItem(look, kind, id);
  } catch (thrown) {
    const unknown = unreadable(thrown, id);
    const members = kind === 'scene' ? access.entity(id)?.attributes['entity_id'] : undefined;
    return Array.isArray(members) && members.length > 0 ? states(look, members) : unknown;
  }
}

const worst = (en: string, zh: string): LaterAct => ({ risk: 'danger', what: { en, 'zh-CN': zh } });
const harmless = (en: string, zh: string): LaterAct => ({ risk: 'control', what: { en, 'zh-CN': zh } });
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

async function steps(look: Look, given: unknown): Promise<LaterAct[]> {
  const found: LaterAct[] = [];
  for (const step of listOf(given))
    found.push(...(Array.isArray(step) ? await steps(look, step) : isBody(step) ? await oneStep(look, step) : templated(step)));
  return found;
}
/** A list of steps that is written as one text is put together by the home itself. */
const templated = (step: unknown): LaterAct[] => (step === '' ? [] : [worst('Does what a template says', '执行模板中的内容')]);

/** Steps that only wait, look or remember, and those that hold further steps. */
const IDLE = ['delay', 'wait_template', 'wait_for_trigger', 'condition', 'and', 'or', 'not', 'variables', 'stop', 'set_conversation_response', 'if', 'choose', 'repeat', 'parallel', 'sequence']; // prettier-ignore
/** Old names under which the home puts a call together by itself. */
const TEMPLATED = ['service_template', 'data_template', 'target_template'];
/** Where steps hold further steps. */
const INNER = ['then', 'else', 'default', 'sequence', 'parallel'];

async function oneStep(look: Look, step: Body): Promise<LaterAct[]> {
  if (TEMPLATED.some((name) => name in step)) return [worst('Does what a template says', '执行模板中的内容')];
  const inner: LaterAct[] = [];
  for (const name of INNER) inner.push(...(await steps(look, step[name])));
  for (const one of [...listOf(step['choose']), ...listOf(step['repeat'])])
    if (isBody(one)) inner.push(...(await steps(look, one['sequence'])));
  if (typeof step['domain'] === 'string' && typeof step['type'] === 'string' && 'device_id' in step)
    return [...inner, ...(await service(look, `${step['domain']}.${step['type']}`, step))];
  if (typeof step['action'] === 'string') return [...inner, ...(await service(look, step['action'], step))];
  if (typeof step['scene'] === 'string') return [...inner, ...(await activate(look, [step['scene']]))];
  if (typeof step['event'] === 'string') return [...inner, harmless(`Fires the event ${step['event']}`, `触发事件 ${step['event']}`)];
  return IDLE.some((name) => name in step) ? inner : [...inner, worst('Does something nobody here knows', '执行此处未知的操作')];
}

/** What only speaks, counts or waits. */
const QUIET = new Set(['notify', 'persistent_notification', 'tts', 'logbook', 'system_log', 'timer', 'counter', 'logger', 'recorder', 'calendar', 'todo', 'weather', 'schedule']); // prettier-ignore
const KINDS = ['automation', 'script', 'scene'] as const;
const kindOf = (domain: string): Kind | undefined => KINDS.find((kind) => kind === domain);

async function service(look: Look, name: string, step: Body): Promise<LaterAct[]> {
  if (!/^[a-z0-9_]+\.[a-z0-9_]+$/.test(name)) return [worst('Calls what a template says', '调用由模板决定的服务')];
  const [domain = '', verb = ''] = name.split('.');
  const targets = targetsOf(look.access, domain, step);
  const kind = kindOf(domain);
  if (kind) return routine(look, kind, verb, step, targets);
  if (targets === undefined) return [worst(`${name}: what a template says`, `${name}：由模板决定`)];
  if (domain === 'homeassistant' && !/^(turn_on|turn_off|toggle)$/.test(verb)) return [worst(`Calls ${name}`, `调用 ${name}`)];
  const nothing = () => (isDescribed(domain) ? unaimed(name, domain) : worst(`Calls ${name}`, `调用 ${name}`));
  const { routines = [], things = [] } = Object.groupBy(withMembers(look.access, targets), (id) =>
    kindOf(domainOf(id)) ? 'routines' : 'things',
  );
  const acts = things.map((id) => {
    const entity = look.access.entity(id);
    const own = domainOf(id);
    return entity ? serviceOn(look.access, entity, `${own}.${domain === 'homeassistant' ? verbFor(own, verb) : verb}`) : nothing();
  });
  const all = [...acts, ...(verb === 'turn_off' ? [] : await activate(look, routines))];
  return all.length > 0 ? all : [nothing()];
}

/** Whoever is told in plain words may do anything that can be said. */
const LISTENING = new Set(['conversation', 'assist_satellite', 'ai_task']);
const isDescribed = (domain: string): boolean => QUIET.has(domain) || (Object.hasOwn(DOMAINS, domain) && !LISTENING.has(domain));

/** Who tells a group tells its members. */
function withMembers({ entity }: HomeAccess, ids: string[]): string[] {
  const all = new Set(ids);
  for (const id of all) {
    const members = entity(id)?.attributes['entity_id'];
    if (Array.isArray(members)) members.forEach((member) => typeof member === 'string' && all.add(member));
  }
  return [...all];
}

/** `homeassistant.turn_on` opens what is opened rather than switched. */
const OPENING: Record<string, Record<string, string>> = {
  cover: { turn_on: 'open_cover', turn_off: 'close_cover' },
  valve: { turn_on: 'open_valve', turn_off: 'close_valve' },
};
const verbFor = (domain: string, verb: string): string => OPENING[domain]?.[verb] ?? verb;

/** Aimed at nothing that is here: of a lock or an alarm nobody knows which will be meant. */
const unaimed = (name: string, domain: string): LaterAct =>
  ['lock', 'alarm_control_panel', 'cover', 'valve', 'siren'].includes(domain)
    ? worst(`Calls ${name}`, `调用 ${name}`)
    : harmless(`Calls ${name}`, `调用 ${name}`);

async function routine(look: Look, kind: Kind, verb: string, step: Body, targets: string[] | undefined): Promise<LaterAct[]> {
  if (kind === 'scene' && (verb === 'apply' || verb === 'create'))
    return isBody(step['data']) ? states(look, step['data']['entities']) : [worst(`Calls scene.${verb}`, `调用 scene.${verb}`)];
  if (verb === 'turn_off' || verb === 'reload') return [harmless(`Calls ${kind}.${verb}`, `调用 ${kind}.${verb}`)];
  // A script is called by its own name, too.
  const ids = kind === 'script' && !['turn_on', 'toggle'].includes(verb) ? [`script.${verb}`] : targets;
  if (ids === undefined) return [worst(`Runs the ${kind} a template names`, `运行由模板决定的${kind}`)];
  return activate(look, ids);
}

async function activate(look: Look, ids: string[]): Promise<LaterAct[]> {
  const found: LaterAct[] = [];
  for (const id of ids) {
    const kind = kindOf(domainOf(id));
    if (!kind || id.includes('{')) found.push(worst(`Runs ${id}`, `运行 ${id}`));
    else found.push(...(await expandItem(look, kind, id).catch((thrown: unknown) => unreadable(thrown, id))));
  }
  return found;
}

/** What cannot be read may do anything; only an end of the call is an end. */
function unreadable(thrown: unknown, id: string): LaterAct[] {
  if (!(thrown instanceof SwitchboardError) || thrown.problem === 'channel.closed') throw thrown;
  return [worst(`Runs ${id}`, `运行 ${id}`)];
}

/** Which service a scene uses to bring a state about, where that may be more than switching. */
const BY_STATE: Record<string, Record<string, string>> = {
  lock: { unlocked: 'unlock', open: 'open', locked: 'lock' },
  cover: { open: 'open_cover', closed: 'close_cover' },
  valve: { open: 'open_valve', closed: 'close_valve' },
  alarm_control_panel: {
    disarmed: 'alarm_disarm',
    armed_home: 'alarm_arm_home',
    armed_away: 'alarm_arm_away',
    armed_night: 'alarm_arm_night',
  },
};

function states({ access }: Look, entities: unknown): LaterAct[] {
  // Of a scene written by hand only the names are known.
  const wanted: [string, unknown][] = isBody(entities) ? Object.entries(entities) : listOf(entities).map((id) => [String(id), undefined]);
  return wanted.flatMap(([id, state]) => {
    const entity = access.entity(id);
    if (!entity) return [unaimed(`scene: ${id}`, domainOf(id))];
    const told = isBody(state) ? state['state'] : state;
    const word = told === true ? 'on' : told === false ? 'off' : String(told);
    const domain = domainOf(id);
    const verb = BY_STATE[domain]?.[word] ?? (word === 'on' || word === 'off' ? `turn_${word}` : 'scene');
    return [serviceOn(access, entity, `${domain}.${verb}`)];
  });
}

const textsIn = (bodies: Body[], name: string): string[] =>
  bodies.flatMap((one) => listOf(one[name])).flatMap((id) => (typeof id === 'string' ? id.split(',').map((part) => part.trim()) : []));

/** The entities meant by a step. Undefined: a template decides. Labels, floors and rooms nobody knows count as everything of that domain. */
function targetsOf(access: HomeAccess, domain: string, step: Body): string[] | undefined {
  const bodies = [step, step['target'], step['data']].filter(isBody);
  const [own, areas, devices] = [textsIn(bodies, 'entity_id'), textsIn(bodies, 'area_id'), textsIn(bodies, 'device_id')];
  const wider = [...textsIn(bodies, 'label_id'), ...textsIn(bodies, 'floor_id')];
  if (typeof step['target'] === 'string' || [...own, ...areas, ...devices, ...wider].some((id) => id.includes('{'))) return undefined;
  const isOfDomain = (id: string) => domain === 'homeassistant' || domainOf(id) === domain;
  const places = [...areas.map((id) => access.within('area_id', id)), ...devices.map((id) => access.within('device_id', id))];
  if (own.includes('all') || wider.length > 0 || places.includes(undefined)) return access.ids().filter(isOfDomain);
  // A device step names its entity by an id of the registry; which of the device's it is makes no difference here.
  const named = devices.length > 0 ? own.filter((id) => access.entity(id)) : own;
  return [...new Set([...named, ...places.flatMap((ids) => ids ?? []).filter((id) => isOfDomain(id) && access.entity(id))])];
}
