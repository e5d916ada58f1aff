import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { HomeAccess } from './access.ts';

const HEALTH_MS = 15_000;
const Info = z.record(z.string(), z.unknown());
const Event = z.union([
  z.object({ type: z.literal('initial'), data: z.record(z.string(), z.looseObject({ info: Info.catch({}) })) }),
  z.object({
    type: z.literal('update'),
    domain: z.string(),
    key: z.string(),
    success: z.boolean(),
    data: z.unknown().optional(),
    error: z.unknown().optional(),
  }),
  z.object({ type: z.literal('finish') }),
]);

/** System health comes in pieces, slow checks last; what is not there in time is left as pending. */
export async function readHealth({ commands, clock }: HomeAccess, signal: AbortSignal): Promise<Record<string, unknown>[]> {
  const found = new Map<string, Record<string, unknown>>();
  const { promise: finished, resolve: finish } = Promise.withResolvers<undefined>();
  const over = new AbortController();
  const hear = (raw: unknown): void => {
    const { data: event } = Event.safeParse(raw);
    if (event?.type === 'initial') for (const [domain, { info }] of Object.entries(event.data)) found.set(domain, { ...info });
    if (event?.type === 'update')
      found.set(event.domain, { ...found.get(event.domain), [event.key]: event.success ? event.data : { failed: event.error } });
    if (event?.type === 'finish') finish(undefined);
  };
  const off = await commands.subscribe('system_health/info', {}, hear, { signal });
  try {
    const late = clock.sleep(HEALTH_MS, AbortSignal.any([signal, over.signal]));
    await Promise.race([finished, late]);
  } catch (thrown) {
    if (signal.aborted) throw SwitchboardError.from(thrown);
  } finally {
    over.abort();
    off();
  }
  return [...found].map(([domain, info]) => ({ domain, ...info }));
}
