import { z } from 'zod';
import { Board, Pin } from '../model/board.ts';
import { GivenId } from '../model/id.ts';
import { command, query, topic } from './define.ts';

export const boards = {
  'boards.list': query(z.undefined(), z.array(Board)),
  /** Without an id: a new one, at the end. */
  'boards.save': command(z.object({ id: GivenId.optional(), name: z.string().trim().min(1).max(60), pins: z.array(Pin).max(200) }), Board),
  'boards.remove': command(z.object({ id: GivenId }), z.null()),
  'boards.order': command(z.object({ ids: z.array(GivenId).max(1000) }), z.null()),
  'boards.changed': topic(z.array(Board)),
};
