import { z } from 'zod';
import type { Params, Report } from '../abilities/ability.ts';
import { parsedJson } from '../cloud/json.ts';

const params = z.record(z.string(), z.unknown());
const text = z.union([z.string(), z.number()]).transform(String);
const Frame = z.looseObject({
  action: z.string().optional().catch(undefined),
  deviceid: z.string().optional().catch(undefined),
  userAgent: z.string().optional().catch(undefined),
  sequence: text.optional().catch(undefined),
  d_seq: text.optional().catch(undefined),
  error: z.number().optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  params: params.optional().catch(undefined),
  config: params.optional().catch(undefined),
});

type Said = Pick<Report, 'params' | 'from' | 'seq' | 'answers'>;
/** What a device answered to a message of ours. Its error may be missing, which is none. */
export type Ack = { sequence: string; error: number; reason: string; params: Params; config: Params };
export type Message =
  | { kind: 'pong' }
  | { kind: 'ack'; ack: Ack }
  | { kind: 'report'; source: string; report: Said }
  | { kind: 'online'; source: string; online: boolean }
  /** Something was taken in by a bridge, or taken away. */
  | { kind: 'children'; source: string }
  /** Not for us, or nonsense. */
  | { kind: 'noise' };

const NOISE: Message = { kind: 'noise' };

/** What the cloud says, read. Nothing it says can be wrong enough to throw. */
export function read(frame: string): Message {
  if (frame === 'pong') return { kind: 'pong' };
  const { data } = Frame.safeParse(parsedJson(frame));
  if (!data) return NOISE;
  const { action, deviceid: source, sequence } = data;
  if (action === undefined) return sequence === undefined ? NOISE : { kind: 'ack', ack: ackOf(sequence, data) };
  if (source === undefined) return NOISE;
  if (action === 'reportSubDevice' || action === 'subDevice') return { kind: 'children', source };
  // Whether it is there is nobody's own word: of itself a device says that it is by saying anything.
  if (action === 'sysmsg' || (action === 'update' && isOnlyPresence(data.params))) return onlineOf(source, data.params?.['online']);
  return action === 'update' && data.params ? { kind: 'report', source, report: reportOf(data.params, data) } : NOISE;
}

type Frame = z.output<typeof Frame>;
const ackOf = (sequence: string, { error = 0, reason = '', params: said = {}, config = {} }: Frame): Ack => ({
  sequence,
  error,
  reason,
  params: said,
  config,
});
const isOnlyPresence = (said: Params = {}): boolean => typeof said['online'] === 'boolean' && Object.keys(said).length === 1;
const onlineOf = (source: string, online: unknown): Message => (typeof online === 'boolean' ? { kind: 'online', source, online } : NOISE);
const reportOf = (said: Params, { userAgent, d_seq: seq, sequence }: Frame): Said => ({
  params: said,
  from: userAgent === 'device' || userAgent === undefined ? 'device' : 'app',
  ...(seq !== undefined && { seq }),
  ...(sequence !== undefined && { answers: true }),
});
