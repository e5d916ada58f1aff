import { createHash, randomUUID } from 'node:crypto';
import { spelledOut } from '../../../src-shared/forms/confinement.ts';
import { PLACE_PROBLEMS, type Problem } from '../../../src-shared/errors/problems.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Health } from '../../../src-shared/model/connection.ts';
import type { Clock, ProgramRequest } from '../../kit/world.ts';
import type { Connections } from '../areas.ts';
import type { Journal } from '../activity/journal.ts';
import type { JournalDraft, NoteRepository } from '../storage/repositories.ts';

/** Who is back within this was only started again: that is for the log. */
const GONE_MS = 5_000;
/** What ran this long and goes again is another story. */
const STEADY_MS = 60_000;
const AWAY: ReadonlySet<Problem> = new Set<Problem>(['program.ended', 'program.missing', 'program.script', ...PLACE_PROBLEMS]);
const KIND = 'program-started';
const US: Caller = { kind: 'automation', id: 'switchboard', name: 'Switchboard' };

export type ProgramsTold = {
  /** A program runs for that connection. */
  started(connection: string, request: ProgramRequest): Promise<void>;
  stop(): void;
};
type With = {
  connections: Pick<Connections, 'get' | 'onHealth' | 'onRemoved'>;
  notes: NoteRepository;
  journal: Pick<Journal, 'note'>;
  clock: Pick<Clock, 'now'>;
};

/** Of programs the journal holds that one ran for the first time since somebody agreed to it, and that one does not come back: never each restart. */
export function tellOfPrograms({ connections, notes, journal, clock }: With): ProgramsTold {
  const running = new Map<string, string>();
  const outages = new Map<string, { told: boolean; backAt: number | undefined }>();
  const write = (connection: string, deed: 'started' | 'gone', program: string, rest: Partial<JournalDraft>): void =>
    journal.note({
      ...{ id: randomUUID(), at: clock.now(), caller: US, target: { connection }, command: `program.${deed}`, risk: 'control' },
      what: { key: `activity.what.program.${deed}`, with: { name: connections.get(connection)?.name ?? connection, program } },
      ...{ args: program === '' ? {} : { program }, outcome: 'done', undoable: false, ...rest },
    });
  const heard = (connection: string, { state, problem, since, sentence }: Health): void => {
    const outage = outages.get(connection) ?? { told: false, backAt: undefined };
    outages.set(connection, outage);
    if (state === 'connected') outage.backAt ??= clock.now();
    if (!problem || !AWAY.has(problem)) return;
    if (outage.backAt !== undefined && clock.now() - outage.backAt >= STEADY_MS) outage.told = false;
    outage.backAt = undefined;
    if (outage.told || (state === 'offline' && clock.now() - since < GONE_MS)) return;
    outage.told = true;
    write(connection, 'gone', '', { outcome: 'failed', ...(sentence && { note: sentence }) });
  };
  const stops = [
    connections.onHealth(heard),
    connections.onRemoved((id) => {
      running.delete(id);
      outages.delete(id);
      void notes.remove(KIND, id);
    }),
  ];
  return {
    started: async (connection, { program, args, cwd, env = {}, within }) => {
      const mark = createHash('sha256')
        .update(JSON.stringify([program, args, cwd ?? '', Object.keys(env).toSorted(), ...(within ? [spelledOut(within)] : [])]))
        .digest('base64url');
      if (running.get(connection) === mark) return;
      running.set(connection, mark);
      if ((await notes.get(KIND, connection)) === mark) return;
      await notes.set(KIND, connection, mark);
      write(connection, 'started', program, { args: { program, touches: within ? spelledOut(within) : 'everything' } });
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}
