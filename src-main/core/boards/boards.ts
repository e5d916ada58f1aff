import { randomUUID } from 'node:crypto';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { Board } from '../../../src-shared/model/board.ts';
import type { SwitchboardHandlers } from '../areas.ts';
import { takingTurns } from '../../../src-shared/in-turn.ts';
import type { NoteRepository } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';

export type BoardsHandlers = Pick<SwitchboardHandlers, 'boards.list' | 'boards.save' | 'boards.remove' | 'boards.order'>;

/** More pages than anybody finds their way in. */
const MOST = 100;

/** The pages a person put together. They are notes: small, few, and read whole. */
export function createBoards({ notes, topics }: { notes: NoteRepository; topics: Topics }): { handlers: BoardsHandlers } {
  // Read one by one: what one of them was saved as must not cost the others.
  const all = async (): Promise<Board[]> =>
    [...(await notes.all('board')).values()]
      .flatMap((note) => Board.safeParse(note).data ?? [])
      .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  const tell = async () => topics.publish('boards.changed', await all());
  // A board is written whole: an order that was read before must not bring back what was on it then, nor a board that is gone.
  const inTurn = takingTurns();

  return {
    handlers: {
      'boards.list': all,
      'boards.save': ({ id, name, pins }) =>
        inTurn(async () => {
          const known = await all();
          const before = known.find((board) => board.id === id);
          if (id !== undefined && !before) throw new NotFound('board', id);
          if (!before && known.length >= MOST) throw new SwitchboardError('limit.reached', `There are ${MOST} boards already`);
          const board: Board = { id: id ?? randomUUID(), name, pins, order: before?.order ?? (known.at(-1)?.order ?? -1) + 1 };
          await notes.set('board', board.id, board);
          await tell();
          return board;
        }),
      'boards.remove': ({ id }) =>
        inTurn(async () => {
          await notes.remove('board', id);
          await tell();
          return null;
        }),
      'boards.order': ({ ids }) =>
        inTurn(async () => {
          for (const board of await all()) {
            const place = ids.indexOf(board.id);
            const order = place < 0 ? ids.length + board.order : place;
            if (order !== board.order) await notes.set('board', board.id, { ...board, order });
          }
          await tell();
          return null;
        }),
    },
  };
}
