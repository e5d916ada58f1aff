import { z } from 'zod';
import { CommandRefused, type Commands } from '../wire/commands.ts';
import { moment } from '../domains/row.ts';

/** Attributes under these names come from commands of their own, never from a state. */
export const EXTRA = { items: '\u0000items', forecast: '\u0000forecast' } as const;
type Hear = (id: string, attributes: Record<string, unknown>) => void;

const Items = z.object({
  items: z.array(
    z.object({ uid: z.string(), summary: z.string().catch(''), status: z.string().catch(''), due: z.string().nullish().catch(null) }),
  ),
});
const Forecast = z.object({
  forecast: z
    .array(
      z.object({
        datetime: z.string(),
        condition: z.string().nullish().catch(null),
        temperature: z.number().nullish().catch(null),
        templow: z.number().nullish().catch(null),
      }),
    )
    .nullish(),
});

type ExtraRow = { type: string; keys?: Record<string, unknown>; read(event: unknown): Record<string, unknown> | undefined };
const EXTRAS: Record<string, ExtraRow> = {
  todo: {
    type: 'todo/item/subscribe',
    read: (event) => {
      const { data } = Items.safeParse(event);
      return (
        data && {
          [EXTRA.items]: data.items.map(({ uid, summary, status, due }) => ({
            id: uid,
            text: summary,
            done: status === 'completed',
            due: due ?? null,
          })),
        }
      );
    },
  },
  weather: {
    type: 'weather/subscribe_forecast',
    keys: { forecast_type: 'daily' },
    read: (event) => {
      const { data } = Forecast.safeParse(event);
      const days = data?.forecast?.flatMap(({ datetime, condition, temperature, templow }) => {
        const at = moment(datetime);
        return at === undefined ? [] : [{ at, condition, high: temperature, low: templow }];
      });
      return days && { [EXTRA.forecast]: days };
    },
  },
};

/** Subscribes to what a list or a weather entity tells beside its state. A home that cannot simply has none. */
export async function subscribeExtras(commands: Commands, ids: readonly string[], hear: Hear, signal: AbortSignal): Promise<void> {
  for (const id of ids) {
    const domain = id.slice(0, id.indexOf('.'));
    const row = Object.hasOwn(EXTRAS, domain) ? EXTRAS[domain] : undefined;
    if (!row) continue;
    const listen = (event: unknown): void => {
      const attributes = row.read(event);
      if (attributes) hear(id, attributes);
    };
    try {
      await commands.subscribe(row.type, { entity_id: id, ...row.keys }, listen, { signal });
    } catch (thrown) {
      if (!(thrown instanceof CommandRefused)) throw thrown;
    }
  }
}
