import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Socket, World } from '../../../kit/world.ts';
import type { Access } from '../sign-in/access.ts';
import { addresses } from './address.ts';
import { Commands } from './commands.ts';
import { diagnose } from './diagnosis.ts';
import { passDoor, TokenRefused } from './door.ts';
import { parsed } from './shapes.ts';

/** A large home's registries run to tens of megabytes in one frame. */
const MAX_FRAME = 128 * 1024 * 1024;
const UPGRADE_MS = 10_000;

export type Connection = {
  readonly commands: Commands;
  readonly version: string;
  /** Called once when the far end is lost, never after `close`. */
  onLost(listener: (error: SwitchboardError) => void): void;
  ping(timeoutMs: number): Promise<void>;
  heardAt(): number;
  /** Whoever still waits hears `why`. */
  close(why?: SwitchboardError): void;
};

/** Opens the socket and passes the door. Rejects with the problem the person can act on. */
export async function openConnection(world: World, url: string, access: Access, signal: AbortSignal): Promise<Connection> {
  try {
    return await enter(world, url, await access.token(signal), signal);
  } catch (thrown) {
    // An access token that ended looks like a wrong one. A fresh one is worth one more try; a third could ban this computer.
    if (!(thrown instanceof TokenRefused) || !(await access.refused(signal))) throw thrown;
    return enter(world, url, await access.token(signal), signal);
  }
}

async function enter(world: World, url: string, token: string, signal: AbortSignal): Promise<Connection> {
  const { socket: address, http } = addresses(url);
  let socket: Socket;
  try {
    socket = await world.socket(address, { maxBytes: MAX_FRAME, timeoutMs: UPGRADE_MS, signal });
  } catch (thrown) {
    throw await diagnose(world, http, thrown, signal);
  }
  const complain = (what: string): void => world.log.warn(what);
  const commands = new Commands({ send: (text) => socket.send(text), clock: world.clock, complain });
  const line = watched(socket, commands, () => world.clock.now());
  try {
    const version = await passDoor(world.clock, { ...line, send: (text) => socket.send(text) }, token, signal);
    const ping = async (ms: number): Promise<void> => void (await commands.call('ping', {}, { timeoutMs: ms }));
    return { commands, version, onLost: line.onLost, ping, heardAt: line.heardAt, close: line.close };
  } catch (thrown) {
    line.close();
    throw thrown;
  }
}

/** The socket's two lives: greetings before the door, commands behind it. */
function watched(socket: Socket, commands: Commands, now: () => number) {
  let greet: ((frame: unknown) => void) | undefined;
  let lost: ((error: SwitchboardError) => void) | undefined;
  let end: SwitchboardError | undefined;
  let open = false;
  let heardAt = now();
  const early: unknown[] = [];
  const offText = socket.onText((text) => {
    heardAt = now();
    const frame = parsed(text);
    if (open && frame === undefined) commands.strange += 1;
    else if (open) commands.receive(frame);
    else if (greet) greet(frame);
    else early.push(frame);
  });
  const offClose = socket.onClose((code, reason) => {
    if (end) return;
    // It says hardly ever why, and a client that fell behind is dropped without a word: the token is not to blame.
    end = new SwitchboardError('remote.unreachable', `Home Assistant closed the connection (${code}${reason ? ` ${reason}` : ''})`);
    commands.end(end);
    lost?.(end);
  });
  const onLost = (listener: (error: SwitchboardError) => void): void => {
    lost = listener;
    if (end && end.problem !== 'channel.closed') listener(end);
  };
  return {
    heardAt: () => heardAt,
    onLost,
    open: () => {
      open = true;
    },
    onGreeting: (take: (frame: unknown) => void): void => {
      greet = take;
      for (const frame of early.splice(0)) take(frame);
    },
    close: (why = new SwitchboardError('channel.closed', 'The connection was closed')): void => {
      end ??= why;
      offText();
      offClose();
      socket.close();
      commands.end(end);
    },
  };
}
