import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { isShown, type Scene } from '../../../../src-shared/model/device.ts';
import { riskOf, rowOfKey } from '../../../../src-shared/model/traits/table.ts';
import { deviceId, partId } from '../../../../src-shared/model/key.ts';
import type { Connections, Devices, FoundPart, Target } from '../../areas.ts';
import type { Held } from '../../../../src-shared/model/tool.ts';
import { calledName, type Catalogue, type KnownTool } from '../catalogue.ts';
import { foldedWords } from '../../../../src-shared/text/fold.ts';
import type { Stage, Work } from '../work.ts';
import { partSentence, sceneSentence, toolSentence } from '../words.ts';

/** Finds what is meant: a part by id or by name, a scene, a tool. Says what it might have been when there is no such thing. */
export const resolve = (
  devices: Pick<Devices, 'part' | 'scene' | 'search' | 'home' | 'route'>,
  catalogue: Catalogue,
  connections: Pick<Connections, 'link'>,
): Stage => ({
  name: 'resolve',
  enter: (work) => {
    const { target } = work.intent;
    if (target.kind === 'part') resolvePart(work, target, devices);
    else if (target.kind === 'scene') resolveScene(work, target.scene, devices);
    else {
      const tool = resolveTool(work, target.tool, catalogue, devices);
      resolveAbout(work, tool, devices, connections);
    }
  },
});

function resolvePart(work: Work, target: Extract<Target, { kind: 'part' }>, devices: Pick<Devices, 'part' | 'search' | 'route'>): void {
  const at = devices.part(target.part) ?? byName(work, target.part, devices);
  // An assistant must not learn by trying which things are kept from it.
  if (!at || !maySee(work, at)) throw missing('part', target.part, nearest(work, target.part, devices));
  const state = at.part.traits[target.trait];
  const row = state && rowOfKey(target.trait);
  const command = row && Object.hasOwn(row.commands, target.command) ? row.commands[target.command] : undefined;
  if (!row || !command) {
    throw new SwitchboardError('not.supported', `"${at.part.name}" does not know ${target.trait} ${target.command}`, {
      with: { part: at.part.name, command: target.command },
    });
  }
  work.found = { kind: 'part', at, trait: target.trait, row, name: target.command, command };
  work.way = devices.route(at.part.id, target.trait);
  work.connection = work.way.connection;
  work.target = {
    part: at.part.id,
    device: at.device.id,
    connection: at.device.connection,
    ...(at.part.room !== undefined && { room: at.part.room }),
  };
  work.risk = riskOf(target.trait, target.command, state.limits) ?? command.risk;
  work.before = state.value;
  work.what = partSentence(at, target.trait, target.command, work.args);
}

function byName(work: Work, name: string, devices: Pick<Devices, 'search'>): FoundPart | undefined {
  const wanted = foldedWords(name).join(' ');
  const same = devices.search(name, 5).filter((found) => maySee(work, found) && foldedWords(found.part.name).join(' ') === wanted);
  return same.length === 1 ? same[0] : undefined;
}

const maySee = ({ caller }: Work, { part }: FoundPart): boolean =>
  caller.kind === 'person' || caller.kind === 'automation' || (part.exposed && !part.hidden);

const nearest = (work: Work, name: string, devices: Pick<Devices, 'search'>): string[] =>
  devices
    .search(name.slice(0, 200), 12)
    .filter((found) => maySee(work, found))
    .slice(0, 3)
    .map(({ part, room }) => (room ? `${part.name} (${room.name})` : part.name));

function resolveScene(work: Work, id: string, devices: Pick<Devices, 'scene' | 'home'>): void {
  const found = devices.scene(id) ?? sceneByName(work, id, devices);
  const scene = found && mayRun(work, found) ? found : undefined;
  if (!scene) throw missing('scene', id, []);
  work.found = { kind: 'scene', scene };
  work.connection = scene.connection;
  work.target = { scene: scene.id, connection: scene.connection };
  work.what = sceneSentence(scene);
}

const mayRun = ({ caller }: Work, scene: Scene): boolean => caller.kind === 'person' || caller.kind === 'automation' || isShown(scene);

function sceneByName(work: Work, name: string, devices: Pick<Devices, 'home'>) {
  const wanted = foldedWords(name).join(' ');
  const same =
    wanted === '' ? [] : devices.home().scenes.filter((scene) => mayRun(work, scene) && foldedWords(scene.name).join(' ') === wanted);
  return same.length === 1 ? same[0] : undefined;
}

const WHY_HELD: Record<Held, string> = {
  changed: 'says something else of itself than when it was first seen',
  moved: 'is behind a connection that leads somewhere else now',
  suspicious: 'says of itself what looks as if it was meant to mislead, and nobody has allowed it yet',
};

function resolveTool(work: Work, name: string, catalogue: Catalogue, devices: Pick<Devices, 'scene' | 'home'>): KnownTool {
  const tool = catalogue.get(name);
  if (!tool) throw missing('tool', name, catalogue.near(name));
  work.found = { kind: 'tool', tool };
  work.connection = tool.connection;
  const scenes = scenesNamed(tool, work.args, devices);
  if (scenes.some((scene) => !mayRun(work, scene))) throw missing('scene', scenes[0]?.name ?? '', []);
  const [scene] = scenes;
  work.target = { connection: tool.connection, ...(scene && { scene: scene.id }), tool: tool.name };
  work.risk = tool.risk;
  work.what = toolSentence(tool, work.args, { scene: devices.scene, doing: catalogue.doing });
  if (tool.changed !== undefined)
    throw new SwitchboardError(
      'policy.denied',
      `The tool "${calledName(tool)}" ${WHY_HELD[tool.held ?? 'changed']}. The person can look at it under Tools`,
      { with: { rule: name } },
    );
  if (!tool.enabled) throw new SwitchboardError('policy.denied', `The tool "${name}" is switched off`, { with: { rule: name } });
  return tool;
}

/** A tool that is about a device is bound by what was said of that device, whatever name it calls it by. */
function resolveAbout(
  work: Work,
  { connection, original, origin, subject = '' }: KnownTool,
  devices: Pick<Devices, 'part' | 'home'>,
  connections: Pick<Connections, 'link'>,
): void {
  const places = origin === 'type' ? (connections.link(connection)?.about?.(original, work.args) ?? []) : [];
  const found = places.flatMap(({ device, part }) => {
    const id = deviceId(connection, device);
    if (part !== undefined) return devices.part(partId(id, part)) ?? [];
    const whole = devices.home().devices.find((one) => one.id === id);
    return (whole?.parts ?? []).flatMap((one) => devices.part(one.id) ?? []);
  });
  const named = work.args[subject];
  if (found.some((at) => !maySee(work, at))) throw missing('part', typeof named === 'string' ? named : original, []);
  if (found.length > 0) work.about = found.map(targetOf);
}

const targetOf = ({ part, device }: FoundPart): NonNullable<Work['about']>[number] => {
  const room = part.room ?? device.room;
  return { part: part.id, device: device.id, connection: device.connection, kind: part.kind, ...(room !== undefined && { room }) };
};

/** A tool that is about a scene is bound by what was said of that scene. */
function scenesNamed(
  { connection, subject, origin }: KnownTool,
  args: Record<string, unknown>,
  devices: Pick<Devices, 'scene' | 'home'>,
): Scene[] {
  const item = origin === 'type' && subject !== undefined ? args[subject] : undefined;
  if (typeof item !== 'string' || item === '') return [];
  const exact = devices.scene(`${connection}/${encodeURIComponent(item)}`);
  if (exact) return [exact];
  const wanted = item.slice(0, MAX_NAME).trim().toLowerCase();
  const folded = foldedWords(wanted).join(' ');
  return devices
    .home()
    .scenes.filter((scene) => scene.connection === connection)
    .filter(({ name }) => name.trim().toLowerCase() === wanted || (folded !== '' && foldedWords(name).join(' ') === folded));
}

/** Nothing is called by a longer name. */
const MAX_NAME = 300;

function missing(what: string, name: string, near: string[]): SwitchboardError {
  const hint = near.length > 0 ? `. Did you mean ${near.map((one) => `"${one}"`).join(', ')}?` : '';
  return new SwitchboardError('not.found', `There is no ${what} "${name.slice(0, 200)}"${hint}`, {
    with: { what, name: name.slice(0, 200), near: near.join(', ') },
  });
}
