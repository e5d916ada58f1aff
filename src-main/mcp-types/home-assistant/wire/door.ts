import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { reasonOf } from '../../../kit/abort.ts';
import type { Clock } from '../../../kit/world.ts';

/** Home Assistant itself gives ten seconds. */
const HANDSHAKE_MS = 12_000;
const Hello = z.object({ type: z.string(), ha_version: z.string().optional() });

/** Home Assistant did not take the token: the only refusal that is about the token. */
export class TokenRefused extends SwitchboardError {
  constructor() {
    super('auth.refused', 'Home Assistant did not accept the access token');
  }
}

/** A socket before its door. */
export type Porch = {
  send(text: string): void;
  onGreeting(take: (frame: unknown) => void): void;
  onLost(listener: (error: SwitchboardError) => void): void;
  /** From here on frames are answers. */
  open(): void;
};

/** Shows the token and resolves with the version of the home behind the door. */
export async function passDoor(clock: Clock, porch: Porch, token: string, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const over = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const stop = (): void => reject(reasonOf(signal));
  signal.addEventListener('abort', stop, { once: true });
  clock.sleep(HANDSHAKE_MS, over.signal).then(
    () => reject(new SwitchboardError('remote.timeout', 'Home Assistant did not finish the sign-in')),
    () => undefined,
  );
  porch.onLost(reject);
  porch.onGreeting((frame) => {
    const { data } = Hello.safeParse(frame);
    if (data?.type === 'auth_required') porch.send(JSON.stringify({ type: 'auth', access_token: token }));
    else if (data?.type === 'auth_invalid') reject(new TokenRefused());
    else if (data?.type === 'auth_ok') {
      porch.open();
      resolve(data.ha_version ?? 'unknown');
    } else reject(new SwitchboardError('remote.strange', 'What answered does not speak like Home Assistant'));
  });
  try {
    return await promise;
  } finally {
    over.abort();
    signal.removeEventListener('abort', stop);
  }
}
