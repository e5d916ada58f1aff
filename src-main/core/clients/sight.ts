import type { Home } from '../../../src-shared/contract/devices.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import { isShown, type Change, type Device, type Part, type Scene } from '../../../src-shared/model/device.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Verdict } from '../../../src-shared/model/rule.ts';
import { rowOfKey } from '../../../src-shared/model/traits/table.ts';
import type { Devices, Tools } from '../areas.ts';

/** A part as somebody may see it; `withheld` names what the rules keep back. */
export type SeenPart = { device: Device; part: Part; withheld: string[] };

/** What a client may see of the home: exposed parts the rules do not switch off, without readings that would have to be asked for. */
export interface Sight {
  home(caller: Caller): Home;
  /** Of these scenes the ones the caller may know of. */
  scenes(caller: Caller, scenes: Scene[]): Scene[];
  parts(caller: Caller): SeenPart[];
  part(caller: Caller, id: string): SeenPart | undefined;
  changes(caller: Caller, changes: Change[]): Change[];
  /** An entry of the caller's own, without the states they may not read. */
  entry(caller: Caller, entry: JournalEntry): JournalEntry;
}

type With = { devices: Pick<Devices, 'home' | 'part'>; tools: Pick<Tools, 'verdict'> };

export function createSight({ devices, tools }: With): Sight {
  const mayRead = (caller: Caller, part: string, trait: string): boolean =>
    caller.kind === 'person' || tools.verdict(caller, { part, risk: rowOfKey(trait)?.read ?? 'read' }).verdict === 'allow';

  const see = (caller: Caller, device: Device, part: Part): SeenPart | undefined => {
    if (!part.exposed || part.hidden) return undefined;
    if (caller.kind === 'person') return { device, part, withheld: [] };
    // A part has many traits and two kinds of reading: the rules are asked once for each.
    const asked = new Map<Risk, Verdict>();
    const verdict = (risk: Risk): Verdict => {
      const known = asked.get(risk) ?? tools.verdict(caller, { part: part.id, risk }).verdict;
      asked.set(risk, known);
      return known;
    };
    if (verdict('read') === 'off') return undefined;
    const withheld = Object.keys(part.traits).filter((trait) => verdict(rowOfKey(trait)?.read ?? 'read') !== 'allow');
    const traits = Object.fromEntries(
      Object.entries(part.traits).map(([key, state]) => [key, withheld.includes(key) ? { ...state, value: null } : state]),
    );
    return { device, part: withheld.length === 0 ? part : { ...part, traits }, withheld };
  };

  const mayHear = (caller: Caller, scene: Scene): boolean =>
    isShown(scene) && tools.verdict(caller, { connection: scene.connection, risk: 'read' }).verdict !== 'off';
  const scenesFor = (caller: Caller, scenes: Scene[]): Scene[] =>
    caller.kind === 'person' ? scenes : scenes.filter((scene) => mayHear(caller, scene));

  return {
    scenes: scenesFor,
    home: (caller) => {
      const { devices: all, rooms, scenes } = devices.home();
      const seen = all.map(({ details: _details, ...device }) => ({
        ...device,
        parts: device.parts.flatMap((part) => see(caller, device, part)?.part ?? []),
      }));
      const shown = seen.filter(({ parts }) => parts.length > 0);
      const inUse = new Set(shown.flatMap(({ room, parts }) => [room, ...parts.map((part) => part.room)]));
      return {
        devices: shown,
        rooms: caller.kind === 'person' ? rooms : rooms.filter(({ id }) => inUse.has(id)),
        scenes: scenesFor(caller, scenes),
      };
    },
    parts: (caller) => devices.home().devices.flatMap((device) => device.parts.flatMap((part) => see(caller, device, part) ?? [])),
    part: (caller, id) => {
      const found = devices.part(id);
      return found && see(caller, found.device, found.part);
    },
    entry: (caller, entry) => {
      const { part } = entry.target;
      const { before: _before, after: _after, ...rest } = entry;
      const trait = entry.command.slice(0, entry.command.lastIndexOf('.'));
      const found = part === undefined ? undefined : devices.part(part);
      return found && see(caller, found.device, found.part) && mayRead(caller, found.part.id, trait) ? entry : rest;
    },
    changes: (caller, changes) =>
      changes.filter(({ part, trait }) => {
        const found = devices.part(part);
        return found !== undefined && see(caller, found.device, found.part) !== undefined && mayRead(caller, part, trait);
      }),
  };
}
