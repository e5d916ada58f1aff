import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { AnswerRepository, KeptAnswer } from '../storage/repositories.ts';
import type { Notices } from '../system/notices.ts';

/** Answers that come together are written together. */
const GATHER_MS = 250;
/** A disk that took nothing is tried again after this long. */
const AGAIN_MS = 5 * 60_000;
const NOTICE = 'answers.disk';

export type About = Omit<KeptAnswer, 'key' | 'packed' | 'body'>;
export interface AnswersOnDisk {
  /** False where it is certain that it is not there; what is there is known after the first question. */
  mayHave(key: string): boolean;
  read(key: string): Promise<Omit<KeptAnswer, 'key'> | undefined>;
  save(key: string, answer: Omit<KeptAnswer, 'key'>): void;
  forget(which: { connection?: string; tool?: string }): void;
  sweep(): Promise<void>;
  close(): Promise<void>;
}
type Parts = {
  repository: AnswerRepository;
  clock: Pick<Clock, 'now'>;
  log: Pick<Log, 'warn'>;
  notices?: Pick<Notices, 'raise' | 'clear'> | undefined;
  mostBytes: number;
};

/** The answers on disk: which are there is known in memory, so that nobody asks the disk in vain. Where it takes nothing, memory is enough. */
export function createAnswersOnDisk({ repository, clock, log, notices, mostBytes }: Parts): AnswersOnDisk {
  let index: Map<string, About> | undefined;
  let reading: Promise<Map<string, About>> | undefined;
  let waiting = new Map<string, KeptAnswer>();
  let timer: NodeJS.Timeout | undefined;
  let brokenUntil = 0;
  let forgotten = 0;
  let isToldOf = false;
  let turn: Promise<void> = Promise.resolve();

  const listed = async (): Promise<Map<string, About>> => {
    // What is still to be removed is not there, and what was forgotten while the disk told is told anew.
    for (;;) {
      const since = forgotten;
      await turn;
      const read = await repository.index(clock.now()).catch(() => []); // a disk that cannot be read has nothing to tell
      if (since === forgotten) return (index = new Map([...read, ...waiting]));
    }
  };
  const known = (): Promise<Map<string, About>> => (reading ??= listed());
  const broken = (thrown: unknown): void => {
    brokenUntil = clock.now() + AGAIN_MS;
    if (isToldOf) return;
    isToldOf = true;
    const { problem, message } = SwitchboardError.from(thrown);
    log.warn('Answers are kept in memory alone: the disk takes none', { problem, cause: message });
    notices?.raise({ id: NOTICE, level: 'warn', sentence: { key: 'system.notices.answersInMemory' } });
  };
  const healed = (): void => {
    if (!isToldOf) return;
    isToldOf = false;
    notices?.clear(NOTICE);
  };
  /** One after the other, and nobody waits for it. */
  const inTurn = (work: () => Promise<void>): Promise<void> => (turn = turn.then(work).then(healed, broken));
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const due = [...waiting.values()];
    waiting = new Map();
    return due.length === 0 ? turn : inTurn(() => repository.save(due));
  };

  return {
    mayHave: (key) => index === undefined || index.has(key),
    read: async (key) => {
      const about = (index ?? (await known())).get(key);
      if (!about || about.until <= clock.now()) return undefined;
      const mine = waiting.get(key);
      const body = mine ?? (await repository.read(key).catch(() => undefined));
      return body && { ...about, packed: body.packed, body: body.body };
    },
    save: (key, answer) => {
      if (brokenUntil > clock.now()) return;
      const { packed: _packed, body: _body, ...about } = answer;
      index?.set(key, about);
      waiting.set(key, { key, ...answer });
      timer ??= setTimeout(() => void flush(), GATHER_MS).unref();
    },
    forget: (which) => {
      forgotten += 1;
      const isMeant = ({ connection, tool }: About) =>
        (which.connection === undefined || connection === which.connection) && (which.tool === undefined || tool === which.tool);
      for (const kept of [index, waiting]) for (const [key, about] of kept ?? []) if (isMeant(about)) kept?.delete(key);
      void inTurn(() => repository.remove(which));
    },
    sweep: async () => {
      await inTurn(() => repository.sweep(clock.now(), mostBytes));
      index = undefined;
      reading = undefined;
    },
    close: () => flush(),
  };
}
