import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Tokens } from '../http/tokens.ts';
import { Refusal } from '../life/service.ts';
import type { Caller } from './command.ts';
import { COMMANDS } from './commands.ts';
import { Outbox } from './outbox.ts';
import { HA_VERSION } from './version.ts';

const AUTH_TIME = 10_000;
const Auth = z.strictObject({ type: z.literal('auth'), access_token: z.string() });
const Envelope = z.looseObject({ id: z.int().positive(), type: z.string() });

/** Who a token belongs to; refused tokens are counted by the server. */
export type Door = Pick<Caller, 'home' | 'past' | 'sign'> & {
  enter(token: string): Caller['user'] | undefined;
  tokens: Tokens;
  /** Whether a signature is ours and still good. */
  signed(path: string, signature: string): boolean;
};

/** One client on the wire, from greeting to close. */
export function serveSession(socket: WebSocket, door: Door): void {
  const outbox = new Outbox(socket);
  const hello = door.home.later(AUTH_TIME, () => socket.close(1000));
  let commands: ((frame: unknown) => void) | undefined;
  const subscriptions = new Map<number, (() => void)[]>();

  const say = (message: object): void => socket.send(JSON.stringify(message));
  const refuse = (message: string): void => {
    say({ type: 'auth_invalid', message });
    socket.close(1000);
  };
  const authenticate = (frame: unknown): void => {
    hello();
    const auth = Auth.safeParse(frame);
    if (!auth.success) return refuse(`Auth message incorrectly formatted: ${authFault(auth.error, frame)}`);
    const user = door.enter(auth.data.access_token);
    if (!user) return refuse('Invalid access token or password');
    say({ type: 'auth_ok', ha_version: HA_VERSION });
    commands = commandPhase({ ...door, user }, outbox, subscriptions);
  };

  say({ type: 'auth_required', ha_version: HA_VERSION });
  socket.on('message', (data: Buffer) => {
    const frame = parsed(data.toString());
    if (frame === undefined) return socket.close(1000);
    if (commands) commands(frame);
    else authenticate(frame);
  });
  // A broken frame ends the session as a close does.
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    hello();
    outbox.close();
    for (const offs of subscriptions.values()) for (const off of offs) off();
  });
}

function authFault(error: z.ZodError, frame: unknown): string {
  const issue = error.issues[0];
  if (typeof frame !== 'object' || frame === null) return 'expected a dictionary';
  return issue?.code === 'unrecognized_keys'
    ? `extra keys not allowed @ data['${issue.keys[0]}']`
    : `required key not provided @ data['${String(issue?.path[0] ?? 'type')}']`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON itself has no undefined
  }
}

type Inside = Door & { user: Caller['user'] };

function commandPhase(
  { home, past, sign, user }: Inside,
  outbox: Outbox,
  subscriptions: Map<number, (() => void)[]>,
): (frame: unknown) => void {
  let lastId = 0;
  const wrong = (id: number | null): void =>
    outbox.send({ id, type: 'result', success: false, error: { code: 'invalid_format', message: 'Message incorrectly formatted.' } });

  const callerFor = (id: number, later: (() => void)[]): Caller => ({
    home,
    past,
    sign,
    user,
    tell: (event) => outbox.send({ id, type: 'event', event }),
    afterResult: (run) => void later.push(run),
    keep: (off) => void subscriptions.set(id, [...(subscriptions.get(id) ?? []), off]),
    forget: (subscription) => {
      const offs = subscriptions.get(subscription);
      for (const off of offs ?? []) off();
      return subscriptions.delete(subscription);
    },
    coalesce: () => {
      outbox.coalesce = true;
    },
  });

  const one = async (frame: unknown): Promise<void> => {
    if (typeof frame !== 'object' || frame === null) return wrong(0);
    const envelope = Envelope.safeParse(frame);
    if (!envelope.success) return wrong('id' in frame && typeof frame.id === 'number' ? frame.id : null);
    const { id, type, ...message } = envelope.data;
    const fail = (code: string, message: string): void => outbox.send({ id, type: 'result', success: false, error: { code, message } });
    if (id <= lastId) return fail('id_reuse', 'Identifier values have to increase.');
    lastId = id;
    if (type === 'ping') return outbox.send({ id, type: 'pong' });
    const found = Object.hasOwn(COMMANDS, type) ? COMMANDS[type] : undefined;
    if (!found) return fail('unknown_command', 'Unknown command.');
    const later: (() => void)[] = [];
    try {
      const result = await found.answer(callerFor(id, later), message);
      outbox.send({ id, type: 'result', success: true, result: result ?? null });
      for (const run of later) run();
    } catch (thrown) {
      outbox.send({ id, type: 'result', success: false, error: refusal(thrown) });
    }
  };
  return (frame) => {
    for (const message of Array.isArray(frame) ? frame : [frame]) void one(message);
  };
}

/** What went wrong, as core words it; anything that is no refusal is its "unknown error". */
function refusal(thrown: unknown): object {
  if (!(thrown instanceof Refusal)) return { code: 'unknown_error', message: 'Unknown error' };
  const { code, message, translation } = thrown;
  if (!translation) return { code, message };
  const { key, placeholders } = translation;
  return { code, message, translation_key: key, translation_domain: 'homeassistant', translation_placeholders: placeholders };
}
