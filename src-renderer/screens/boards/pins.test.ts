import { describe, expect, it } from 'vitest';
import type { Board, Pin } from '../../../src-shared/model/board.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { placed, single, value } from '../../widgets/traits/sample-home.ts';
import { boardsMoved, inOrder, pinKey, pinName, resolve, withoutPin, withPin } from './pins.ts';

const lamp: Pin = { kind: 'part', part: 'p' };
const plot: Pin = { kind: 'plot', part: 'p', trait: 'level', hours: 24 };
const night: Pin = { kind: 'scene', scene: 's' };
const board = (pins: Pin[], id = 'b', order = 0): Board => ({ id, name: 'Board', order, pins });

describe('a board', () => {
  it('holds a thing once, but a tile, a plot and another length of it beside each other', () => {
    const both = withPin(withPin(board([lamp]), plot), lamp);
    expect(both.pins).toEqual([lamp, plot]);
    expect(withPin(both, { ...plot, hours: 168 }).pins).toHaveLength(3);
  });
  it('gives up one pin and keeps the others', () => {
    const left = withoutPin(board([lamp, plot, night]), pinKey(plot));
    expect(left.pins).toEqual([lamp, night]);
    // Taken back, it is at its place again, and nothing else is changed.
    expect(withPin(withoutPin(left, pinKey(lamp)), plot, 1).pins).toEqual([night, plot]);
  });
  it('is put in order without losing what another window added meanwhile', () => {
    expect(inOrder(board([lamp, plot, night]), [pinKey(plot), pinKey(lamp)]).pins).toEqual([plot, lamp, night]);
  });
  it('moves among the others, and not beyond the ends', () => {
    const boards = [board([], 'a', 0), board([], 'b', 1), board([], 'c', 2)];
    expect(boardsMoved(boards, 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(boardsMoved(boards, 'c', 1)).toEqual(['a', 'b', 'c']);
  });
  it('says what is missing instead of hiding it', () => {
    const texts = createTexts('en');
    const shown = new Map(placed([single('Lamp', 'light', { level: value(40) })]).map((one) => [one.part.id, one]));
    const [id = ''] = shown.keys();
    const names = (pins: Pin[]) => pins.map((pin) => pinName(texts, resolve(pin, shown, [])));
    expect(
      names([
        { kind: 'part', part: id },
        { ...plot, part: id },
      ]),
    ).toEqual(['Lamp', 'Brightness of Lamp']);
    expect(names([lamp, { ...plot, part: id, trait: 'gone' }, night])).toEqual([
      'A device that is gone',
      'A plot of something that is gone',
      'A scene that is gone',
    ]);
  });
});
