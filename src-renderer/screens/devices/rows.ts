import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Part } from '../../../src-shared/model/device.ts';
import { fold, foldedWords, holds } from '../../../src-shared/text/fold.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { batteryLow, partFacts } from '../../widgets/traits/part-state.ts';
import { lastReports, type DeviceAround, type Placed } from '../../widgets/traits/placed.ts';
import { beside } from '../../../src-shared/text/states/words.ts';

/** One line of the device table: a part, with its words ready to read, sort and search. */
export type Row = {
  placed: Placed;
  id: string;
  part: Part;
  device: DeviceAround;
  name: string;
  room: string;
  roomId: string;
  kind: string;
  state: string;
  source: string;
  /** When anything of its device last reported, ms UTC; 0: never. */
  lastSeen: number;
  low: boolean;
  /** Everything one may search it by, folded once. */
  haystack: string;
};

/** Every connection that leads to it. */
const connectionsOf = ({ connection, paths }: DeviceAround): string[] => paths?.map((way) => way.connection) ?? [connection];

/** A part never changes, a new report makes a new one: its row is worded once, however many others change. */
const known = new WeakMap<Placed, { texts: Texts; source: string; row: Row }>();

function rowOf(texts: Texts, placed: Placed, source: string, lastSeen: number): Row {
  const before = known.get(placed);
  if (before?.texts === texts && before.source === source && before.row.lastSeen === lastSeen) return before.row;
  const { part, device, room } = placed;
  const words = { room: room?.name ?? texts.t('home.unassigned'), kind: texts.t(`devices.kinds.${part.kind}`) };
  const row: Row = {
    placed,
    id: part.id,
    part,
    device,
    name: part.name,
    roomId: room?.id ?? '',
    ...words,
    state: device.online ? beside(partFacts(texts, part)) : texts.t('devices.words.offline'),
    source,
    lastSeen,
    low: batteryLow(part),
    haystack: fold([part.name, words.room, words.kind, source, device.name, device.maker ?? '', device.model ?? ''].join(' ')),
  };
  known.set(placed, { texts, source, row });
  return row;
}

export function rowsOf(texts: Texts, placed: readonly Placed[], connections: readonly Connection[]): Row[] {
  const sources = new Map(connections.map(({ id, name }) => [id, name]));
  const seen = lastReports(placed);
  return placed.map((one) => {
    const source = connectionsOf(one.device).map((id) => sources.get(id) ?? id);
    return rowOf(texts, one, source.join(' + '), seen.get(one.device.id) ?? 0);
  });
}

export const COLUMNS = ['name', 'room', 'kind', 'state', 'source', 'lastSeen', 'exposed'] as const;
export type Column = (typeof COLUMNS)[number];
export const isColumn = (name: string | undefined): name is Column => COLUMNS.some((column) => column === name);
export type Sorting = { column: Column; down: boolean };
export type Filter = { search: string; room: string; source: string; kind: string; offline: boolean; low: boolean; hidden: boolean };
export const noFilter: Filter = { search: '', room: '', source: '', kind: '', offline: false, low: false, hidden: false };
export const isFiltered = (filter: Filter): boolean => JSON.stringify(filter) !== JSON.stringify(noFilter);

/** The rows that fit; every word of the search occurs somewhere in what the person sees of the device. */
export function passing(rows: readonly Row[], filter: Filter): Row[] {
  const words = foldedWords(filter.search);
  return rows.filter(
    (row) =>
      (filter.room === '' || row.roomId === filter.room) &&
      (filter.source === '' || connectionsOf(row.device).includes(filter.source)) &&
      (filter.kind === '' || row.part.kind === filter.kind) &&
      (!filter.offline || !row.device.online || row.device.stale) &&
      (!filter.low || row.low) &&
      filter.hidden === (row.part.hidden === true) &&
      holds(row.haystack, words),
  );
}

// Comparing with one collator is many times faster than `localeCompare`, which makes one for every pair.
const { compare: order } = new Intl.Collator(undefined, { numeric: true });
const BY: { [C in Column]: (a: Row, b: Row) => number } = {
  name: (a, b) => order(a.name, b.name),
  room: (a, b) => order(a.room, b.room),
  kind: (a, b) => order(a.kind, b.kind),
  state: (a, b) => order(a.state, b.state),
  source: (a, b) => order(a.source, b.source),
  lastSeen: (a, b) => a.lastSeen - b.lastSeen,
  exposed: (a, b) => Number(a.part.exposed) - Number(b.part.exposed),
};
export const sorted = (rows: readonly Row[], { column, down }: Sorting): Row[] =>
  rows.toSorted((a, b) => (down ? -1 : 1) * BY[column](a, b) || BY.name(a, b));
