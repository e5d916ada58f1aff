import type { play as contract, Play, PlayLine } from '../../../../src-shared/contract/play.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import type { Clock, Log } from '../../../kit/world.ts';
import type { Clients, HandlersOf, SwitchboardHandlers, Who } from '../../areas.ts';
import type { NoteRepository } from '../../storage/repositories.ts';
import type { Topics } from '../../topics.ts';

type With = {
  isDemo: boolean;
  /** Where the door listens. */
  url: () => string;
  clients: Pick<Clients, 'list'> & { handlers: Pick<SwitchboardHandlers, 'clients.create' | 'clients.revoke'> };
  notes: Pick<NoteRepository, 'get' | 'set'>;
  topics: Topics;
  clock: Clock;
  log: Log;
  who: Who;
  say(sentence: Sentence): Promise<string>;
};
export type Player = { handlers: HandlersOf<typeof contract>; close(): Promise<void> };

const KIND = 'play';
const KEY = 'client';
const MAX_LINES = 50;

/** Plays an assistant in the demo home: a client with an entry and a token of its own, over the real door. Loaded when it is first played. */
export function createPlayer({ isDemo, url, clients, notes, topics, clock, log, who, say }: With): Player {
  let lines: PlayLine[] = [];
  let life: AbortController | undefined;
  let own: { id: string; token: string } | undefined;
  let playing: Promise<void> = Promise.resolve();
  const get = (): Play => ({ running: life !== undefined, lines });
  const changed = () => topics.publish('play.changed', get());
  const tell = (text: Sentence, level: PlayLine['level']): void => {
    lines = [...lines.slice(1 - MAX_LINES), { at: clock.now(), text, level }];
    changed();
  };

  /** Its token is known to nobody but this run: what an earlier one left behind is removed. */
  const entry = async (): Promise<{ id: string; token: string }> => {
    const isThere = (id: unknown) => clients.list().some((client) => client.id === id && client.revokedAt === undefined);
    if (own && isThere(own.id)) return own;
    const former = await notes.get(KIND, KEY);
    if (typeof former === 'string' && isThere(former)) await clients.handlers['clients.revoke']({ id: former }, who);
    const name = await say({ key: 'demo.play.name' });
    const { client, token } = await clients.handlers['clients.create']({ name, kind: 'assistant', exposure: 'full' }, who);
    await notes.set(KIND, KEY, client.id);
    return (own = { id: client.id, token });
  };
  const perform = async (signal: AbortSignal): Promise<void> => {
    try {
      const { token } = await entry();
      const { playAssistant } = await import('./script.ts');
      await playAssistant({ url: new URL('/mcp', url()), token, signal, tell, clock });
    } catch (thrown) {
      if (signal.aborted) return;
      const { problem, message } = SwitchboardError.from(thrown);
      log.warn('The played assistant stopped', { problem, message, cause: String(thrown) });
      tell({ key: problem === 'paused' ? 'demo.play.paused' : 'demo.play.failed' }, 'bad');
    }
  };
  const stop = async (): Promise<void> => {
    life?.abort();
    await playing;
  };

  return {
    close: stop,
    handlers: {
      'play.get': get,
      'play.start': () => {
        if (!isDemo) throw new SwitchboardError('not.supported', 'An assistant is played in the demo home only');
        if (life) return get();
        const mine = (life = new AbortController());
        lines = [];
        playing = perform(mine.signal).finally(() => {
          life = undefined;
          changed();
        });
        changed();
        return get();
      },
      'play.stop': async () => {
        await stop();
        return get();
      },
    },
  };
}
