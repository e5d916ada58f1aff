import type { Board, Pin } from '../../../src-shared/model/board.ts';
import { takingTurns } from '../../../src-shared/in-turn.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { hashOf, navigate } from '../../hub/router.ts';
import { useBoards } from '../../hub/stores/boards.ts';
import { currentTexts } from '../../hub/texts.ts';
import { toast } from '../../ui/toast.tsx';
import { holds, withPin } from './pins.ts';

const put = (board: Board): void =>
  useBoards.write(({ boards }) => ({
    boards: boards.some(({ id }) => id === board.id) ? boards.map((one) => (one.id === board.id ? board : one)) : [...boards, board],
  }));

/** Keeps a board; without an id a new one. Undefined: it was not kept, and the person was told why. */
export async function saveBoard(board: { id?: string; name: string; pins: Pin[] }): Promise<Board | undefined> {
  try {
    const saved = await hub.call('boards.save', { ...(board.id && { id: board.id }), name: board.name, pins: board.pins });
    put(saved);
    return saved;
  } catch (thrown) {
    tellFailure(board.name, thrown, () => void saveBoard(board));
    return undefined;
  }
}

const inTurn = takingTurns();
/** A board is kept whole: what is changed about it is changed on what the change before it left, which may not be on the screen yet. */
export const changeBoard = ({ id, ...shown }: Board, change: (now: Board) => Board): Promise<Board | undefined> =>
  inTurn(() => saveBoard(change(useBoards.get().boards.find((one) => one.id === id) ?? { id, ...shown })));

export async function orderBoards(ids: string[]): Promise<void> {
  try {
    await hub.call('boards.order', { ids });
  } catch (thrown) {
    tellFailure(currentTexts().t('home.boards.tabs'), thrown, () => void orderBoards(ids));
  }
}

/** Puts a deleted board back where it was; it comes under a new address. */
async function restore(board: Board, ids: string[]): Promise<void> {
  const saved = await saveBoard({ name: board.name, pins: board.pins });
  if (!saved) return;
  await orderBoards(ids.map((id) => (id === board.id ? saved.id : id)));
  navigate({ screen: 'boards', id: saved.id });
}

/** Deletes a board at once; one press brings it back. */
export async function removeBoard(board: Board): Promise<void> {
  const { t } = currentTexts();
  const ids = useBoards.get().boards.map(({ id }) => id);
  try {
    await hub.call('boards.remove', { id: board.id });
    useBoards.write(({ boards }) => ({ boards: boards.filter(({ id }) => id !== board.id) }));
    if (window.location.hash.startsWith(hashOf({ screen: 'boards', id: board.id }))) navigate({ screen: 'home' });
    toast({
      title: t('home.boards.deleted', { board: board.name }),
      action: { label: t('common.actions.undo'), run: () => void restore(board, ids) },
      ms: 10_000,
    });
  } catch (thrown) {
    tellFailure(board.name, thrown, () => void removeBoard(board));
  }
}

/** Pins a thing to a board, says so, and offers to go there. */
export async function pinTo(board: Board, pin: Pin, what: string): Promise<boolean> {
  const { t } = currentTexts();
  const there = holds(board, pin);
  const saved = there ? board : await changeBoard(board, (now) => withPin(now, pin));
  if (!saved) return false;
  toast({
    level: 'ok',
    title: t(there ? 'home.boards.already' : 'home.boards.pinned', { what, board: saved.name }),
    action: { label: t('home.boards.show'), run: () => navigate({ screen: 'boards', id: saved.id }) },
  });
  return true;
}
