import type { Board, Pin } from '../../../src-shared/model/board.ts';
import type { Scene, TraitState } from '../../../src-shared/model/device.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { traitName } from '../../../src-shared/text/states/words.ts';
import type { Placed } from '../../widgets/traits/placed.ts';

/** What makes two pins the same; a plot over another length of time is another plot. */
export const pinKey = (pin: Pin): string =>
  pin.kind === 'scene' ? `scene ${pin.scene}` : pin.kind === 'part' ? `part ${pin.part}` : `plot ${pin.part} ${pin.trait} ${pin.hours}`;

export const holds = ({ pins }: Board, pin: Pin): boolean => pins.some((one) => pinKey(one) === pinKey(pin));
/** A board with one pin more, at the end or at a place; what is there already stays where it is. */
export const withPin = (board: Board, pin: Pin, at = board.pins.length): Board =>
  holds(board, pin) ? board : { ...board, pins: board.pins.toSpliced(at, 0, pin) };
export const withoutPin = (board: Board, key: string): Board => ({ ...board, pins: board.pins.filter((pin) => pinKey(pin) !== key) });
/** A board in another order; a pin that another window added meanwhile stays at the end. */
export function inOrder(board: Board, keys: readonly string[]): Board {
  const place = (pin: Pin) => (keys.includes(pinKey(pin)) ? keys.indexOf(pinKey(pin)) : keys.length);
  return { ...board, pins: board.pins.toSorted((a, b) => place(a) - place(b)) };
}

/** The ids of boards with one moved by a place. */
export function boardsMoved(boards: readonly Board[], id: string, by: 1 | -1): string[] {
  const ids = boards.map((board) => board.id);
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return ids;
  return ids.map((one, index) => (index === at ? other : index === at + by ? id : one));
}

/** A pin with the thing behind it; what is no longer there is said to be missing. */
export type Pinned =
  | { kind: 'part'; placed: Placed }
  | { kind: 'plot'; placed: Placed; trait: string; state: TraitState; hours: number }
  | { kind: 'scene'; scene: Scene }
  | { kind: 'missing'; of: Pin['kind'] };

export function resolve(pin: Pin, parts: ReadonlyMap<string, Placed>, scenes: readonly Scene[]): Pinned {
  if (pin.kind === 'scene') {
    const scene = scenes.find(({ id }) => id === pin.scene);
    return scene ? { kind: 'scene', scene } : { kind: 'missing', of: 'scene' };
  }
  const placed = parts.get(pin.part);
  if (pin.kind === 'part') return placed ? { kind: 'part', placed } : { kind: 'missing', of: 'part' };
  const state = placed?.part.traits[pin.trait];
  return placed && state ? { kind: 'plot', placed, trait: pin.trait, state, hours: pin.hours } : { kind: 'missing', of: 'plot' };
}

const MISSING = { part: 'home.boards.missingPart', plot: 'home.boards.missingPlot', scene: 'home.boards.missingScene' } as const;
/** What a pin is called, for readers and for sentences about it. */
export function pinName(texts: Texts, pinned: Pinned): string {
  if (pinned.kind === 'missing') return texts.t(MISSING[pinned.of]);
  if (pinned.kind === 'scene') return pinned.scene.name;
  const part = pinned.placed.part.name;
  return pinned.kind === 'part' ? part : texts.t('home.boards.plotOf', { part, trait: traitName(texts, pinned.trait, pinned.state) });
}
