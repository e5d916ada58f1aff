import { keyOf, type Known, type Report, type Told } from '../abilities/ability.ts';
import { advance, lose, tell } from '../record/device-facts.ts';
import type { Thing } from '../record/thing.ts';

/** One ability as it was last told, and since when it is so. */
export type Standing = { told: Told; said: string; at: number };
/** A thing of the home while we look after it. */
export type Member = {
  thing: Thing;
  /** Its last word; undefined: none since we listen. */
  heardAt?: number;
  /** By `part key`. */
  standing: Map<string, Standing>;
};
export const placeOf = ({ part, ...told }: Pick<Told, 'part' | 'trait' | 'what'>): string => `${part} ${keyOf(told)}`;

/** Begins with a thing as it was listed. */
export function join(listed: Thing, at: number): Member {
  const thing = { ...listed, known: asReached(listed, listed.known) };
  return { thing, standing: standingOf(thing, at) };
}
/** What is listed as out of reach was last seen some time ago. */
const asReached = ({ row, online }: Thing, known: Known): Known => (online ? known : lose(row, known));

function standingOf({ row, known, kind }: Thing, at: number, before?: Member['standing']): Member['standing'] {
  // A group reports nothing by itself: what is shown of it is what it was told last.
  const all = tell(row, known).map((told): Told => (kind === 'group' ? { ...told, assumed: true } : told));
  return new Map(
    all.map((told): [string, Standing] => {
      const said = JSON.stringify(told.value) ?? 'null';
      const was = before?.get(placeOf(told));
      return [placeOf(told), { told, said, at: was?.said === said ? was.at : at }];
    }),
  );
}

/** What is known of it now, with everything that follows. */
export function knowing(member: Member, known: Known, at: number): Member {
  return told({ ...member, thing: { ...member.thing, known } }, at);
}

const told = (member: Member, at: number): Member => ({ ...member, standing: standingOf(member.thing, at, member.standing) });

export const after = (member: Member, report: Report): Member => told({ ...member, thing: advance(member.thing, report) }, report.at);

/** A thing listed anew: what follows from its reports, and stands in no list, is kept; so is what was heard since the list was asked for. */
export function renewed(member: Member, thing: Thing, heard: readonly string[], at: number): Member {
  const isSame = thing.row === member.thing.row;
  const { params, notes } = member.thing.known;
  const newer = Object.fromEntries(heard.map((name) => [name, params[name]]));
  const known = isSame ? { ...thing.known, params: { ...params, ...thing.known.params, ...newer }, notes } : thing.known;
  const standing: Member['standing'] = isSame ? member.standing : new Map<string, Standing>();
  return knowing({ ...member, thing, standing }, asReached(thing, known), at);
}

/** Out of reach: what moved when it was last seen moves no more. */
export const lost = (member: Member, at: number): Member => knowing(member, lose(member.thing.row, member.thing.known), at);

/** Nothing changed but values. */
export const hasSameShape = (before: Member, now: Member): boolean =>
  before.standing.size === now.standing.size &&
  [...now.standing].every(([place, { told }]) => {
    const was = before.standing.get(place)?.told;
    return was !== undefined && was.assumed === told.assumed && was.setting === told.setting && was.label?.en === told.label?.en;
  }) &&
  before.thing.known.channels === now.thing.known.channels;
