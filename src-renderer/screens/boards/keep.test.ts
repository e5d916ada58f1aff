import { afterEach, expect, it, vi } from 'vitest';
import type { Board, Pin } from '../../../src-shared/model/board.ts';
import { hub } from '../../hub/hub.ts';
import { useBoards } from '../../hub/stores/boards.ts';
import { changeBoard } from './keep.ts';
import { pinKey, withoutPin, withPin } from './pins.ts';

afterEach(() => {
  vi.restoreAllMocks();
  useBoards.write({ boards: [] });
});

it('takes off two pins and puts on a third though the board on the screen is still the one before', async () => {
  const [lamp, fan, night]: Pin[] = [
    { kind: 'part', part: 'lamp' },
    { kind: 'part', part: 'fan' },
    { kind: 'scene', scene: 'night' },
  ];
  if (!lamp || !fan || !night) throw new Error('three pins');
  const shown: Board = { id: 'b', name: 'Board', order: 0, pins: [lamp, fan] };
  useBoards.write({ boards: [shown] });
  vi.spyOn(hub, 'call').mockImplementation(async (_name, ...input: unknown[]) => Object.assign({ order: 0 }, input[0]));
  await Promise.all([
    changeBoard(shown, (now) => withoutPin(now, pinKey(lamp))),
    changeBoard(shown, (now) => withPin(now, night)),
    changeBoard(shown, (now) => withoutPin(now, pinKey(fan))),
  ]);
  expect(useBoards.get().boards).toEqual([{ ...shown, pins: [night] }]);
});
