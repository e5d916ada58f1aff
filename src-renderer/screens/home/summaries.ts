import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { energy, measure } from '../../../src-shared/text/states/format.ts';
import { findTrait, mainTrait, toneOf } from '../../widgets/traits/part-state.ts';
import { asNumber } from '../../../src-shared/text/states/read.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { reasonFor } from './attention.ts';
import { homeFacts, warmthInside } from '../../../src-shared/text/home-sentence.ts';

export const SUMMARIES = ['lights', 'climate', 'security', 'energy', 'attention'] as const;
export type SummaryId = (typeof SUMMARIES)[number];
export const isSummary = (id: string | undefined): id is SummaryId => SUMMARIES.some((one) => one === id);

type Summary = {
  /** Which parts the filtered view shows. */
  has(shown: Placed): boolean;
  /** The chip's value in words, out of the parts it has. */
  words(texts: Texts, shown: readonly Placed[]): string;
  /** Whether there is something to look at. */
  alive(shown: readonly Placed[]): boolean;
};

export const isLit = ({ part, device }: Placed): boolean =>
  part.kind === 'light' && device.online && findTrait(part, 'power')?.state.value === true;
const GUARDED = new Set(['lock', 'alarm', 'garage', 'door', 'window', 'siren', 'valve']);
const OPENINGS = new Set(['lock', 'garage', 'door', 'window']);
/** What a contact stands at; a part that is one first is a door or a window, whatever else it measures. */
const CONTACTS = new Set(['door', 'window', 'opening', 'garage_door', 'garage', 'gate', 'lock']);
const DANGERS = new Set(['smoke', 'gas', 'carbon_monoxide', 'moisture', 'safety', 'tamper']);
const flagOf = ({ part }: Placed): string | undefined => {
  const main = mainTrait(part);
  return main?.trait === 'flag' ? main.state.limits?.kind : undefined;
};
const isContact = (one: Placed): boolean => CONTACTS.has(flagOf(one) ?? '');
const isGuarded = (one: Placed): boolean => GUARDED.has(one.part.kind) || isContact(one) || DANGERS.has(flagOf(one) ?? '');
/** Whether something stands open that keeps people out; of doors and windows only their contact tells. */
export function isOpen(one: Placed): boolean {
  const { part, device } = one;
  if (!device.online || !(OPENINGS.has(part.kind) || isContact(one))) return false;
  const lock = findTrait(part, 'lock')?.state.value;
  if (lock !== undefined && lock !== null) return lock !== 'locked' && lock !== 'locking';
  if (findTrait(part, 'position')) return toneOf(part) !== undefined;
  return findTrait(part, 'flag')?.state.value === true;
}
const METERED = ['power', 'energy', 'gas', 'water'] as const;
const MOTIONS = ['motion', 'occupancy', 'moving'];
export const isMoving = ({ part, device }: Placed): boolean =>
  device.online && MOTIONS.some((kind) => findTrait(part, 'flag', kind)?.state.value === true);

/** Watts drawn now. A meter that shows at least as much as everything else together is the house's own: nothing is counted twice. */
export function wattsOf(shown: readonly Placed[]): number {
  const drawn = shown.flatMap(({ part, device }) => {
    const watts = device.online ? asNumber(findTrait(part, 'meter', 'power')?.state.value) : undefined;
    return watts === undefined ? [] : [{ watts, meter: part.kind === 'meter' }];
  });
  const all = drawn.reduce((sum, { watts }) => sum + watts, 0);
  const mains = drawn.find(({ meter, watts }) => meter && watts > 0 && watts >= all - watts);
  return mains ? mains.watts : all;
}

const TABLE: { [S in SummaryId]: Summary } = {
  lights: {
    has: ({ part }) => part.kind === 'light',
    words: (texts, shown) => texts.t('home.summary.lights', { count: shown.filter(isLit).length }),
    alive: (shown) => shown.some(isLit),
  },
  climate: {
    has: (one) =>
      findTrait(one.part, 'climate') !== undefined ||
      one.part.kind === 'fan' ||
      (findTrait(one.part, 'reading', 'temperature') !== undefined && !isGuarded(one)),
    words: (texts, shown) => {
      const { temperature, unit } = warmthInside(shown);
      return temperature === undefined ? texts.t('home.summary.unknown') : measure(texts, temperature, unit);
    },
    alive: (shown) => shown.some(({ part }) => toneOf(part) === 'heat' || toneOf(part) === 'cool'),
  },
  security: {
    has: isGuarded,
    words: (texts, shown) =>
      shown.some(isOpen) ? texts.t('home.summary.opened', { count: shown.filter(isOpen).length }) : texts.t('home.summary.secure'),
    alive: (shown) => shown.some((one) => isOpen(one) || toneOf(one.part) === 'bad'),
  },
  energy: {
    has: ({ part }) => part.kind !== 'valve' && METERED.some((kind) => findTrait(part, 'meter', kind) !== undefined),
    words: (texts, shown) => energy(texts, wattsOf(shown), 'W'),
    alive: () => false,
  },
  attention: {
    has: (one) => reasonFor(one) !== undefined,
    words: (texts, shown) =>
      shown.length === 0 ? texts.t('home.summary.nothing') : texts.t('home.summary.attention', { count: devicesOf(shown).size }),
    alive: (shown) => shown.length > 0,
  },
};

const devicesOf = (shown: readonly Placed[]): Set<string> => new Set(shown.map(({ device }) => device.id));

export const belongsTo = (id: SummaryId, shown: Placed): boolean => TABLE[id].has(shown);

export type Chip = { id: SummaryId; title: string; words: string; alive: boolean };
/** The chips above the rooms; one that would have nothing behind it is left out, save *Needs attention*. */
export function chips(texts: Texts, shown: readonly Placed[], connections: readonly Connection[]): Chip[] {
  const failing = connections.filter(({ health }) => health.state === 'attention' || health.state === 'offline').length;
  return SUMMARIES.flatMap((id) => {
    const mine = shown.filter((one) => TABLE[id].has(one));
    if (id !== 'attention') return mine.length === 0 ? [] : [chip(texts, id, mine)];
    const count = devicesOf(mine).size + failing;
    return [
      {
        ...chip(texts, id, mine),
        alive: count > 0,
        words: count === 0 ? texts.t('home.summary.nothing') : texts.t('home.summary.attention', { count }),
      },
    ];
  });
}
const chip = (texts: Texts, id: SummaryId, mine: readonly Placed[]): Chip => ({
  id,
  title: texts.t(`home.summaries.${id}`),
  words: TABLE[id].words(texts, mine),
  alive: TABLE[id].alive(mine),
});

const PARTS_OF_DAY = [['night', 5], ['morning', 12], ['afternoon', 18], ['evening', 24]] as const; // prettier-ignore
export const partOfDay = (hour: number): (typeof PARTS_OF_DAY)[number][0] =>
  PARTS_OF_DAY.find(([, until]) => hour < until)?.[0] ?? 'evening';

/** The sentence a person could say: the very one the tray says. */
export const statusFacts = homeFacts;
