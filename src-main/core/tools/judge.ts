import type { Clock, Log } from '../../kit/world.ts';
import type { Clients, Connections, Devices, Tools } from '../areas.ts';
import type { Catalogue } from './catalogue.ts';
import type { Conditions } from './conditions.ts';
import { decide, STRICTNESS, type Decision, type Question } from './decide.ts';
import { createLeakGuard } from './leak.ts';
import type { Storage } from '../storage/repositories.ts';
import type { Rules } from './rules.ts';
import type { Work } from './work.ts';

export interface Judge {
  load(): Promise<void>;
  work(work: Work): Decision;
  /** A call went through: its caller knows more now. */
  passed(work: Work): void;
  /** What the rules would say of a target; a condition that needs the arguments counts as met. */
  preview: Tools['verdict'];
  isKeptAway: Tools['isKeptAway'];
}

type JudgeParts = {
  rules: Pick<Rules, 'all' | 'about' | 'offAbout'>;
  conditions: Conditions;
  catalogue: Catalogue;
  devices: Pick<Devices, 'part' | 'room' | 'scene'>;
  connections: Pick<Connections, 'get'>;
  clients: Pick<Clients, 'get'>;
  storage: Pick<Storage, 'notes'>;
  clock: Clock;
  log: Log;
};

/** Puts an intent before the rules, with the names the sentence needs. */
export function createJudge({ rules, conditions, catalogue, devices, connections, clients, storage, clock, log }: JudgeParts): Judge {
  /** As it is called now: a rule is still of the tool it was made for. */
  const sayOf = (tool: string | undefined): string | undefined => (tool === undefined ? undefined : (catalogue.get(tool)?.alias ?? tool));
  const names = (target: Question['target'], caller: Question['caller']): ReturnType<Question['names']> => {
    const found = target.part === undefined ? undefined : devices.part(target.part);
    return {
      client: clients.get(caller.id)?.name ?? caller.name,
      part: found?.part.name,
      device: found?.device.name,
      room: target.room === undefined ? undefined : devices.room(target.room)?.name,
      connection: target.connection === undefined ? undefined : connections.get(target.connection)?.name,
      tool: sayOf(target.tool),
      scene: target.scene === undefined ? undefined : devices.scene(target.scene)?.name,
    };
  };
  const ask = (question: Omit<Question, 'names' | 'at' | 'upstream' | 'plain'>): Decision => {
    const tool = question.target.tool === undefined ? undefined : catalogue.get(question.target.tool);
    const upstream = tool?.origin === 'upstream';
    return decide(rules.about(question.target.tool, tool?.plain), {
      ...question,
      at: clock.now(),
      upstream,
      plain: tool?.plain,
      names: () => names(question.target, question.caller),
    });
  };
  const guard = createLeakGuard({ rules: rules.all, clock, notes: storage.notes, log });
  const judgeWork = (work: Work): Decision => {
    const { caller, risk, target, found } = work;
    const holds = (condition: string) => conditions.holds(condition, factsOf(work, clock.now()));
    const kind = found?.kind === 'part' ? found.at.part.kind : undefined;
    const own = ask({ caller, risk, target: { ...target, kind }, holds, leaks: guard.meets(work) });
    // What it does later is held against the rules as if it were done now; the strictest word counts.
    const later = (work.effects ?? []).map((effect) => ask({ caller, risk: effect.risk, target: effect.target, holds }));
    // A yes to the tool is no yes to a device that was switched off – nor to one the person wants to be asked about, unless they named the tool.
    const counts = ({ verdict, by }: Decision): boolean =>
      verdict === 'off' || (verdict === 'ask' && by !== undefined && own.by?.tool === undefined);
    const bound = (work.about ?? []).map((about) => ask({ caller, risk, target: about, holds })).filter(counts);
    return [own, ...later, ...bound].reduce((strictest, one) =>
      STRICTNESS[one.verdict] > STRICTNESS[strictest.verdict] ? one : strictest,
    );
  };
  return {
    load: guard.load,
    work: judgeWork,
    passed: guard.note,
    isKeptAway: (caller, { name, plain, connection, risk }) => {
      const offs = rules.offAbout(name, plain);
      if (offs.length === 0 || caller.kind === 'person') return false;
      const target = { tool: name, connection };
      const question = {
        caller,
        risk,
        target,
        plain,
        upstream: true,
        at: clock.now(),
        holds: () => true,
        names: () => names(target, caller),
      };
      return decide(offs, question).verdict === 'off';
    },
    preview: (caller, { part, tool, connection, risk }) => {
      const found = part === undefined ? undefined : devices.part(part);
      const target = {
        part,
        device: found?.device.id,
        room: found?.part.room,
        connection: found?.device.connection ?? catalogue.get(tool ?? '')?.connection ?? connection,
        tool,
        kind: found?.part.kind,
      };
      return ask({ caller, risk, target, holds: () => true });
    },
  };
}

/** What a condition may speak of. */
function factsOf({ caller, args, target, risk, command, before, found }: Work, now: number): Record<string, unknown> {
  const date = new Date(now);
  return {
    caller: { kind: caller.kind, id: caller.id, name: caller.name },
    args,
    target: { ...target },
    part: found?.kind === 'part' ? { name: found.at.part.name, kind: found.at.part.kind, room: found.at.room?.name ?? '' } : {},
    command,
    risk,
    before,
    now: { hour: date.getHours(), minute: date.getMinutes(), weekday: date.getDay() },
  };
}
