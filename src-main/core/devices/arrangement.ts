import { z } from 'zod';
import { takingTurns } from '../../../src-shared/in-turn.ts';
import type { NoteRepository } from '../storage/repositories.ts';
import { RoomDecision, roomIdOf, type MergedRooms } from './rooms.ts';

/** What the person decided about a part; a field left out is left to the source. An empty room means: in none. */
export const PartDecision = z.object({
  name: z.string().optional(),
  room: z.string().optional(),
  favourite: z.boolean().optional(),
  hidden: z.boolean().optional(),
  exposed: z.boolean().optional(),
  order: z.number().optional(),
});
export type PartDecision = z.infer<typeof PartDecision>;

/** What `devices.arrange` asks: null takes a decision back. */
export type Wish = { [K in keyof Omit<PartDecision, 'order'>]: PartDecision[K] | null };
export type RoomWish = { order?: string[] | undefined; room?: string | undefined; hidden?: boolean | undefined; name?: string | undefined };

export interface Arrangement {
  load(): Promise<void>;
  of(part: string): PartDecision;
  rooms(): Map<string, RoomDecision>;
  arrange(parts: string[], wish: Wish, known: MergedRooms): Promise<void>;
  /** Gives these parts the places 0, 1, 2 …; the others lose theirs. Answers whose place changed. */
  arrangeTiles(parts: string[]): Promise<string[]>;
  arrangeRooms(wish: RoomWish): Promise<void>;
}

const UNDECIDED: PartDecision = {};

/** The person's decisions, in memory and in the notes. They outlive the devices: a plug that comes back is still called "Bed lamp". */
export function createArrangement(notes: NoteRepository): Arrangement {
  const parts = new Map<string, PartDecision>();
  const rooms = new Map<string, RoomDecision>();

  const keepPart = async (id: string, decision: PartDecision) => {
    if (Object.keys(decision).length > 0) {
      await notes.set('part', id, decision);
      parts.set(id, decision);
    } else if (parts.has(id)) {
      await notes.remove('part', id);
      parts.delete(id);
    }
  };
  const keepRoom = async (id: string, decision: RoomDecision) => {
    await notes.set('room', id, decision);
    rooms.set(id, decision);
  };
  // An order is many notes: of two that were written at once, what is left would be neither.
  const inTurn = takingTurns();

  return {
    load: async () => {
      // Read one by one: what one of them was saved as must not cost the others, nor the start.
      for (const [id, note] of await notes.all('part')) parts.set(id, PartDecision.safeParse(note).data ?? UNDECIDED);
      for (const [id, note] of await notes.all('room')) rooms.set(id, RoomDecision.safeParse(note).data ?? {});
    },
    of: (part) => parts.get(part) ?? UNDECIDED,
    rooms: () => rooms,
    arrange: (ids, wish, known) =>
      inTurn(async () => {
        const room = typeof wish.room === 'string' ? roomIdOf(wish.room) : wish.room;
        if (typeof wish.room === 'string' && room && !known.get(room)) await keepRoom(room, { name: wish.room.trim(), made: true });
        for (const id of ids) {
          await keepPart(id, decide(parts.get(id) ?? UNDECIDED, { ...wish, room }));
        }
      }),
    arrangeTiles: (ids) =>
      inTurn(async () => {
        const places = new Map(ids.map((id, place) => [id, place]));
        const moved = [...new Set([...parts.keys(), ...ids])].filter((id) => parts.get(id)?.order !== places.get(id));
        for (const id of moved) {
          const { order: _before, ...rest } = parts.get(id) ?? UNDECIDED;
          const order = places.get(id);
          await keepPart(id, { ...rest, ...(order !== undefined && { order }) });
        }
        return moved;
      }),
    arrangeRooms: ({ order, room, name, hidden }) =>
      inTurn(async () => {
        for (const [place, id] of (order ?? []).entries()) await keepRoom(id, { ...rooms.get(id), order: place });
        if (room === undefined) return;
        await keepRoom(room, {
          ...rooms.get(room),
          ...(name !== undefined && { name: name.trim() }),
          ...(hidden !== undefined && { hidden }),
        });
      }),
  };
}

/** Undefined: as before. Null: taken back. An empty name is a name taken back. */
function decide(before: PartDecision, wish: Wish): PartDecision {
  const pick = <T>(wished: T | null | undefined, was: T | undefined): T | undefined => (wished === undefined ? was : (wished ?? undefined));
  const name = pick(wish.name, before.name)?.trim();
  const room = pick(wish.room, before.room);
  const favourite = pick(wish.favourite, before.favourite);
  const hidden = pick(wish.hidden, before.hidden);
  const exposed = pick(wish.exposed, before.exposed);
  return {
    ...(name && { name }),
    ...(room !== undefined && { room }),
    ...(favourite && { favourite }),
    ...(hidden !== undefined && { hidden }),
    ...(exposed !== undefined && { exposed }),
    ...(before.order !== undefined && { order: before.order }),
  };
}
