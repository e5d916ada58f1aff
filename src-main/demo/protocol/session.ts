import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { Silence } from '../faults/answers.ts';
import type { Line } from '../faults/lines.ts';
import { since } from '../home/version.ts';
import { authComplaint } from '../life/complaint.ts';
import { Refusal } from '../life/service.ts';
import type { Refresh } from '../people/tokens.ts';
import type { Caller } from './command.ts';
import { COMMANDS } from './commands.ts';
import type { Door } from './door.ts';
import { Outbox } from './outbox.ts';

const AUTH_TIME = 10_000;
const Auth = z.strictObject({ type: z.literal('auth'), access_token: z.string().default('') });
const Envelope = z.looseObject({ id: z.int().positive(), type: z.string() });
/** Older cores took any number but zero for an id, and then found it too small. */
const OlderEnvelope = Envelope.extend({ id: z.int().refine((id) => id !== 0) });

/** One client on the wire, from greeting to close. */
export function serveSession(socket: WebSocket, wire: Duplex, door: Door): void {
  const { home, faults, lines, tokens } = door;
  const outbox = new Outbox(socket, faults.wire, home);
  const hello = home.later(AUTH_TIME, () => socket.close(1000));
  let commands: ((frame: unknown) => void) | undefined;
  const subscriptions = new Map<number, (() => void)[]>();
  const line: Line = { socket, wire, subscriptions };
  lines.all.add(line);

  const say = (message: object): void => {
    if (!faults.wire.silent) socket.send(JSON.stringify(message));
  };
  const refuse = (message: string): void => {
    faults.door.loginFailed();
    say({ type: 'auth_invalid', message });
    socket.close(1000);
  };
  const authenticate = (frame: unknown): void => {
    hello();
    const auth = Auth.safeParse(frame);
    if (!auth.success) return refuse(`Auth message incorrectly formatted: ${authComplaint(home, auth.error, frame)}`);
    const holder = tokens.holder(auth.data.access_token);
    if (!holder) return refuse('Invalid access token or password');
    line.refresh = holder.id;
    say({ type: 'auth_ok', ha_version: home.version });
    commands = commandPhase(door, holder, outbox, subscriptions);
  };

  say({ type: 'auth_required', ha_version: home.version });
  socket.on('message', (data: Buffer) => {
    if (faults.wire.silent) return undefined;
    const frame = parsed(data.toString());
    if (frame === undefined) return socket.close(1000);
    if (commands) return commands(frame);
    return authenticate(frame);
  });
  socket.on('ping', (data: Buffer) => {
    if (!faults.wire.silent) socket.pong(data);
  });
  // A broken frame ends the session as a close does.
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    lines.all.delete(line);
    hello();
    outbox.close();
    for (const offs of subscriptions.values()) for (const off of offs) off();
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON itself has no undefined
  }
}

function commandPhase(door: Door, holder: Refresh, outbox: Outbox, subscriptions: Map<number, (() => void)[]>): (frame: unknown) => void {
  let lastId = 0;
  const callerFor = (id: number, later: (() => void)[]): Caller => ({
    ...door,
    user: holder.user,
    token: holder,
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

  const answer = async (id: number, type: string, message: Record<string, unknown>): Promise<void> => {
    const found = Object.hasOwn(COMMANDS, type) ? COMMANDS[type] : undefined;
    const later: (() => void)[] = [];
    try {
      const wait = door.faults.commands.before(type);
      if (wait > 0) await new Promise<void>((resolve) => void door.home.later(wait, resolve));
      if (!found?.known(door.home)) throw new Refusal('unknown_command', 'Unknown command.');
      const given = found.answer(callerFor(id, later), message);
      // What needs no time is answered before the next command is looked at.
      const result = door.faults.commands.after(type, (given instanceof Promise ? await given : given) ?? null);
      outbox.send({ id, type: 'result', success: true, result });
      for (const run of later) run();
    } catch (thrown) {
      if (!(thrown instanceof Silence)) outbox.send({ id, type: 'result', success: false, error: refusal(thrown) });
    }
  };

  const one = (frame: unknown): void => {
    const fail = (id: unknown, code: string, message: string): void =>
      outbox.send({ id, type: 'result', success: false, error: { code, message } });
    if (typeof frame !== 'object' || frame === null) return fail(0, 'invalid_format', 'Message incorrectly formatted.');
    const envelope = (since(door.home.version, '2025.4') ? Envelope : OlderEnvelope).safeParse(frame);
    if (!envelope.success) return fail('id' in frame ? frame.id : null, 'invalid_format', 'Message incorrectly formatted.');
    const { id, type, ...message } = envelope.data;
    if (id <= lastId) return fail(id, 'id_reuse', 'Identifier values have to increase.');
    lastId = id;
    if (type === 'ping') return outbox.send({ id, type: 'pong' });
    return void answer(id, type, message);
  };
  return (frame) => {
    for (const message of Array.isArray(frame) ? frame : [frame]) one(message);
  };
}

/** What went wrong, as core words it; anything that is no refusal is its "unknown error". */
function refusal(thrown: unknown): object {
  if (!(thrown instanceof Refusal)) return { code: 'unknown_error', message: 'Unknown error' };
  const { code, message, translation } = thrown;
  if (!translation) return { code, message };
  const { key, placeholders, domain = 'homeassistant' } = translation;
  return { code, message, translation_key: key, translation_domain: domain, translation_placeholders: placeholders };
}
