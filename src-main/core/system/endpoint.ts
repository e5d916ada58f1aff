import type { Endpoint } from '../../../src-shared/contract/system.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Clock } from '../../kit/world.ts';
import type { LiveSettings, Tools } from '../areas.ts';
import type { NoteRepository } from '../storage/repositories.ts';

/** The state of the door for assistants: where it is, whether it is open, and until when it pauses. */
export interface EndpointState {
  get(): Endpoint;
  /** Where the host listens, or why it cannot. */
  announce(at: { url: string; problem?: Sentence }): void;
  /** Resolves when it would survive a crash. */
  set(wish: { on?: boolean | undefined; pauseMinutes?: number | undefined; resume?: boolean | undefined }): Promise<Endpoint>;
  /** Throws `paused` while the endpoint is switched off. */
  guard(): void;
  /** Throws `paused` while assistants are. */
  guardAssistant(): void;
}

type With = {
  settings: LiveSettings;
  tools: Pick<Tools, 'pause'>;
  /** Everything assistants have asked is refused. */
  refuseAll: () => void;
  notes: Pick<NoteRepository, 'set'>;
  /** Until when assistants were paused before this start. */
  pausedBefore: unknown;
  clock: Clock;
  changed: () => void;
};
const KIND = 'endpoint';
const KEY = 'paused-until';
/** What the last run left: stopped is stopped until somebody says otherwise. */
export const readPause = (notes: Pick<NoteRepository, 'get'>): Promise<unknown> => notes.get(KIND, KEY);

export function createEndpoint({ settings, tools, refuseAll, notes, pausedBefore, clock, changed }: With): EndpointState {
  let at: { url: string; problem?: Sentence } = { url: '' };
  let pausedUntil = typeof pausedBefore === 'number' ? pausedBefore : 0;
  tools.pause(pausedUntil);
  const get = (): Endpoint => ({ on: settings.get().endpoint, ...at, ...(pausedUntil > clock.now() ? { pausedUntil } : {}) });
  return {
    get,
    announce: (where) => {
      at = where;
      changed();
    },
    set: async ({ on, pauseMinutes, resume }) => {
      if (on !== undefined) settings.set({ endpoint: on });
      if (resume || pauseMinutes === 0) pausedUntil = 0;
      else if (pauseMinutes !== undefined) pausedUntil = clock.now() + pauseMinutes * 60_000;
      const isPause = resume === true || pauseMinutes !== undefined;
      // At once, and only then to the disk: who presses stop means now.
      if (isPause) tools.pause(pausedUntil);
      if (isPause && pausedUntil > clock.now()) refuseAll();
      changed();
      if (isPause) await notes.set(KIND, KEY, pausedUntil);
      return get();
    },
    guard: () => {
      if (!settings.get().endpoint) throw new SwitchboardError('paused', 'The person switched the endpoint for assistants off');
    },
    guardAssistant: () => {
      if (pausedUntil > clock.now())
        throw new SwitchboardError('paused', 'The person has paused assistants. Nothing was done; try again when they ask.');
    },
  };
}
