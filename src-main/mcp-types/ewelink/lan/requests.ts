import { z } from 'zod';
import type { HttpAnswer, World } from '../../../kit/world.ts';
import { parsedJson } from '../cloud/json.ts';
import { open, readText, seal } from './cipher.ts';
import { refusedBy, notHere, strangeFrom, wasReset } from './refusals.ts';

/** One request to a device. No data: it is only asked. */
export type Command = { name: string; data?: Readonly<Record<string, unknown>>; timeoutMs?: number };
/** Whom to ask: read at every request, keys and addresses change. No key: it speaks openly. */
export type Target = {
  id: string;
  address: string;
  key?: string | undefined;
  owner?: string | undefined;
  /** The person says where it is, which may be far. */
  fixed?: boolean;
};

const Envelope = z.object({
  error: z.number().catch(0),
  encrypt: z.boolean().catch(false),
  iv: z.string().catch(''),
  data: z.unknown().optional(),
});
/** Slower than this, the cloud is quicker. */
const TIMEOUT_MS = 1000;
const AGAIN_MS = 100;
const MOST_TRIES = 10;
const MOST_BYTES = 256 * 1024;
/** Any text does where nobody looks at it. */
const SOMEBODY = '123';

/** What an answer held, and whether only somebody with the key can have said it. */
export type Held = { held: unknown; opened: boolean };
export type Ask = (target: Target, command: Command, signal: AbortSignal) => Promise<Held>;
/** The one command whose sender is looked at. */
const FOR_CHILDREN = 'subdev/control';

/** Sends one request and reads the answer: what it held, if anything. A device that is busy with somebody else is asked again. */
export function createAsk(world: World): Ask {
  let last = 0;
  const sequence = (): string => {
    last = Math.max(world.clock.now(), last + 1);
    return String(last);
  };
  const post = (target: Target, { name, data, timeoutMs = TIMEOUT_MS }: Command, signal: AbortSignal): Promise<HttpAnswer> =>
    world.http({
      url: `http://${target.address}/zeroconf/${name}`,
      method: data === undefined ? 'GET' : 'POST',
      // A connection that stays open would keep everybody else out.
      headers: { connection: 'close', ...(data !== undefined && { 'content-type': 'application/json' }) },
      ...(data !== undefined && { body: letter(target, name, data, sequence()) }),
      timeoutMs,
      maxBytes: MOST_BYTES,
      once: true,
      // Whoever sends us on means somebody else in the house.
      stays: true,
      // What announces itself is in the house, whatever address it gives.
      ...(!target.fixed && { within: 'lan' }),
      signal,
    });
  return async (target, command, signal) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return readAnswer(target, await post(target, command, signal));
      } catch (thrown) {
        if (!wasReset(thrown) || tries >= MOST_TRIES) throw thrown;
        await world.clock.sleep(AGAIN_MS, signal);
      }
    }
  };
}

/** The owner's key is a secret, and goes to nobody who does not need it. */
function letter({ id, key, owner = SOMEBODY }: Target, name: string, data: unknown, sequence: string): string {
  const head = { sequence, deviceid: id, selfApikey: name === FOR_CHILDREN && key !== undefined ? owner : SOMEBODY };
  return JSON.stringify(key === undefined ? { ...head, data } : { ...head, encrypt: true, ...seal(key, data) });
}

function readAnswer({ id, key }: Target, { status, headers, text }: HttpAnswer): Held {
  if ((headers['content-type'] ?? '').includes('text/html')) throw notHere(id);
  if (status >= 400) throw refusedBy(id, status);
  const answer = parsed(status, text);
  if (!answer) throw strangeFrom(id);
  if (answer.error !== 0) throw refusedBy(id, answer.error);
  // Whoever has a key says nothing of itself openly: that it took a command, no more.
  if (key !== undefined && !answer.encrypt) return { held: undefined, opened: false };
  if (typeof answer.data !== 'string') return { held: key === undefined ? answer.data : undefined, opened: false };
  // Old firmware packs what it says openly once more.
  const opened = answer.encrypt ? open(key ?? '', { iv: answer.iv, data: answer.data }) : readText(answer.data);
  if (opened.is === 'closed') throw strangeFrom(id);
  return opened.is === 'open' ? { held: opened.value, opened: answer.encrypt } : { held: undefined, opened: false };
}

/** What leads elsewhere is no answer. */
const parsed = (status: number, text: string): z.infer<typeof Envelope> | undefined =>
  status >= 300 ? undefined : Envelope.safeParse(parsedJson(text)).data;
