import type { Endpoint } from '../../../src-shared/contract/system.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Clock } from '../../kit/world.ts';
import type { LiveSettings, Tools } from '../areas.ts';

/** The state of the door for assistants: where it is, whether it is open, and until when it pauses. */
export interface EndpointState {
  get(): Endpoint;
  /** Where the host listens, or why it cannot. */
  announce(at: { url: string; problem?: Sentence }): void;
  set(wish: { on?: boolean | undefined; pauseMinutes?: number | undefined; resume?: boolean | undefined }): Endpoint;
  /** Throws `paused` while the endpoint is switched off. */
  guard(): void;
  /** Throws `paused` while assistants are. */
  guardAssistant(): void;
}

type With = { settings: LiveSettings; tools: Pick<Tools, 'pause'>; clock: Clock; changed: () => void };

export function createEndpoint({ settings, tools, clock, changed }: With): EndpointState {
  let at: { url: string; problem?: Sentence } = { url: '' };
  let pausedUntil = 0;
  const get = (): Endpoint => ({ on: settings.get().endpoint, ...at, ...(pausedUntil > clock.now() ? { pausedUntil } : {}) });
  return {
    get,
    announce: (where) => {
      at = where;
      changed();
    },
    set: ({ on, pauseMinutes, resume }) => {
      if (on !== undefined) settings.set({ endpoint: on });
      if (resume || pauseMinutes === 0) pausedUntil = 0;
      else if (pauseMinutes !== undefined) pausedUntil = clock.now() + pauseMinutes * 60_000;
      if (resume || pauseMinutes !== undefined) tools.pause(pausedUntil);
      changed();
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
