import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Socket, World } from '../../../kit/world.ts';
import type { Access } from '../sign-in/access.ts';
import { reasonOf } from './aborted.ts';
import { addresses } from './address.ts';
import { Commands } from './commands.ts';
import { diagnose } from './diagnosis.ts';

/** A large home's registries run to tens of megabytes in one frame. */
const MAX_FRAME = 128 * 1024 * 1024;
const HANDSHAKE_MS = 12_000;
const Hello = z.object({ type: z.string(), ha_version: z.string().optional() });

export type Phase = 'connecting' | 'authenticating' | 'ready' | 'closed';
export type Connection = {
  readonly commands: Commands;
  readonly version: string;
  /** Called once when the far end is lost, never after `close`. */
  onLost(listener: (error: SwitchboardError) => void): void;
  ping(timeoutMs: number): Promise<void>;
  close(): void;
};

/** Opens the socket and passes the door. Rejects with the problem the person can act on. */
export async function openConnection(
  world: World,
  url: string,
  access: Access,
  signal: AbortSignal,
  onPhase: (phase: Phase) => void = () => undefined,
): Promise<Connection> {
  const { socket: address, http } = addresses(url);
  onPhase('connecting');
  let socket: Socket;
  try {
    socket = await world.socket(address, { maxBytes: MAX_FRAME, timeoutMs: 10_000, signal });
  } catch (thrown) {
    throw await diagnose(world, http, thrown, signal);
  }
  onPhase('authenticating');
  const commands = new Commands((text) => socket.send(text), world.clock);
  const link = watched(socket, commands);
  try {
    const version = await passDoor(world, socket, link, await access.token(signal), signal);
    link.open();
    onPhase('ready');
    return {
      commands,
      version,
      onLost: link.onLost,
      ping: async (ms) => void (await commands.call('ping', {}, { timeoutMs: ms })),
      close: link.close,
    };
  } catch (thrown) {
    link.close();
    throw thrown;
  }
}

/** The socket's two lives: greetings before the door, commands behind it. */
function watched(socket: Socket, commands: Commands) {
  let greet: ((frame: unknown) => void) | undefined;
  let refuse: ((error: SwitchboardError) => void) | undefined;
  let lost: ((error: SwitchboardError) => void) | undefined;
  let open = false;
  let closed = false;
  const early: unknown[] = [];
  const offText = socket.onText((text) => {
    const frame = parsed(text);
    if (frame === undefined) commands.strange += 1;
    else if (open) commands.receive(frame);
    else if (greet) greet(frame);
    else early.push(frame);
  });
  const offClose = socket.onClose((code, reason) => {
    if (closed) return;
    closed = true;
    const error = new SwitchboardError('remote.unreachable', `Home Assistant closed the connection (${code}${reason ? ` ${reason}` : ''})`);
    commands.end(error);
    (open ? lost : refuse)?.(error);
  });
  return {
    open: () => {
      open = true;
    },
    onGreeting: (take: (frame: unknown) => void, fail: (error: SwitchboardError) => void): void => {
      greet = take;
      refuse = fail;
      for (const frame of early.splice(0)) take(frame);
    },
    onLost: (listener: (error: SwitchboardError) => void): void => {
      lost = listener;
    },
    close: (): void => {
      closed = true;
      offText();
      offClose();
      socket.close();
      commands.end(new SwitchboardError('channel.closed', 'The connection was closed'));
    },
  };
}

async function passDoor(
  world: World,
  socket: Socket,
  link: ReturnType<typeof watched>,
  token: string,
  signal: AbortSignal,
): Promise<string> {
  const over = new AbortController();
  const late = world.clock.sleep(HANDSHAKE_MS, AbortSignal.any([signal, over.signal])).then(
    () => Promise.reject(new SwitchboardError('remote.timeout', 'Home Assistant did not finish the sign-in')),
    () => (over.signal.aborted ? new Promise<never>(() => undefined) : Promise.reject(reasonOf(signal))),
  );
  const passed = new Promise<string>((resolve, reject) => {
    link.onGreeting((frame) => {
      const { data } = Hello.safeParse(frame);
      if (data?.type === 'auth_required') socket.send(JSON.stringify({ type: 'auth', access_token: token }));
      else if (data?.type === 'auth_ok') {
        link.open();
        resolve(data.ha_version ?? 'unknown');
      } else if (data?.type === 'auth_invalid')
        reject(new SwitchboardError('auth.refused', 'Home Assistant did not accept the access token'));
      else reject(new SwitchboardError('remote.strange', 'What answered does not speak like Home Assistant'));
    }, reject);
  });
  try {
    return await Promise.race([passed, late]);
  } finally {
    over.abort();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // counted by the caller; JSON itself has no undefined
  }
}
