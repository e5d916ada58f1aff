import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Part } from '../../../src-shared/model/device.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { batteryLow, partFacts } from '../../widgets/traits/part-state.ts';
import type { DeviceAround, Placed } from '../../widgets/traits/placed.ts';
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
  lastSeen: number;
  low: boolean;
};

export function rowsOf(texts: Texts, placed: readonly Placed[], connections: readonly Connection[]): Row[] {
  const sources = new Map(connections.map(({ id, name }) => [id, name]));
  return placed.map(({ part, device, room }) => ({
    placed: { part, device, room },
    id: part.id,
    part,
    device,
    name: part.name,
    roomId: room?.id ?? '',
    room: room?.name ?? texts.t('home.unassigned'),
    kind: texts.t(`devices.kinds.${part.kind}`),
    state: device.online ? beside(partFacts(texts, part)) : texts.t('devices.words.offline'),
    source: sources.get(device.connection) ?? device.connection,
    lastSeen: device.lastSeen ?? 0,
    low: batteryLow(part),
  }));
}

export const COLUMNS = ['name', 'room', 'kind', 'state', 'source', 'lastSeen', 'exposed'] as const;
export type Column = (typeof COLUMNS)[number];
export const isColumn = (name: string | undefined): name is Column => COLUMNS.some((column) => column === name);
export type Sorting = { column: Column; down: boolean };
export type Filter = { search: string; room: string; source: string; kind: string; offline: boolean; low: boolean; hidden: boolean };
export const noFilter: Filter = { search: '', room: '', source: '', kind: '', offline: false, low: false, hidden: false };
export const isFiltered = (filter: Filter): boolean => JSON.stringify(filter) !== JSON.stringify(noFilter);

/** Every word of the search occurs somewhere in what the person sees of the device. */
function found({ name, room, kind, source, device }: Row, search: string): boolean {
  const text = [name, room, kind, source, device.name, device.maker ?? '', device.model ?? ''].join(' ').toLocaleLowerCase();
  return search.toLocaleLowerCase().split(/\s+/).every((word) => text.includes(word)); // prettier-ignore
}

export const passing = (rows: readonly Row[], filter: Filter): Row[] =>
  rows.filter(
    (row) =>
      (filter.room === '' || row.roomId === filter.room) &&
      (filter.source === '' || row.device.connection === filter.source) &&
      (filter.kind === '' || row.part.kind === filter.kind) &&
      (!filter.offline || !row.device.online) &&
      (!filter.low || row.low) &&
      filter.hidden === (row.part.hidden === true) &&
      found(row, filter.search.trim()),
  );

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
