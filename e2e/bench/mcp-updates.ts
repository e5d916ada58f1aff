import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { listen, modern } from '../../src-main/core/mcp/testing/wire.ts';
import { percentile, type Row } from './measure.ts';
import { startTold } from './told-process.ts';

const STREAMS = 50;
const EACH = 20;
const Ready = z.object({ url: z.string(), tokens: z.array(z.string()), uris: z.array(z.string()) });
const Made = z.array(z.tuple([z.number(), z.number()]));

/** 1,000 reports a second, 50 clients that each watch 20 parts of their own: how long until they hear. */
export async function mcpUpdates(short: boolean): Promise<Row[]> {
  const told = await startTold('mcp-home.ts', [STREAMS * EACH]);
  const { url, tokens, uris } = Ready.parse(told.ready);
  const heard = new Map<string, number[]>();
  const streams = await Promise.all(
    Array.from({ length: STREAMS }, async (_one, index) => {
      const own = uris.slice(index * EACH, (index + 1) * EACH).map((part) => `switchboard://parts/${part}`);
      const { headers, body } = modern('subscriptions/listen', { notifications: { resourceSubscriptions: own } }, { id: index + 1 });
      const authorization = `Bearer ${tokens[index % tokens.length]}`;
      return listen(url, { method: 'POST', headers: { ...headers, authorization }, body }, (event, at) => {
        const uri: unknown = event.data?.params?.uri;
        if (typeof uri === 'string') heard.set(uri, [...(heard.get(uri) ?? []), at]);
      });
    }),
  );
  await wait(300);
  const made = Made.parse(await told.ask('report', { count: short ? 3 : 10 }));
  await wait(600);
  streams.forEach((stream) => stream.close());
  await told.stop();
  const late: number[] = [];
  let missed = 0;
  for (const [index, at] of made) {
    const arrivals = heard.get(`switchboard://parts/${uris[index]}`) ?? [];
    const arrival = arrivals.find((one) => one >= at);
    if (arrival === undefined || arrival - at > 900) missed += 1;
    else late.push(arrival - at);
  }
  return [
    {
      what: `a report to who watches, 1,000/s to ${STREAMS} streams, p99`,
      value: percentile(late, 99),
      unit: 'ms',
      budget: { at: 'most', value: 10 },
      note: `p50 ${percentile(late, 50).toFixed(2)} ms`,
    },
    { what: 'reports that were not heard', value: missed, unit: '', budget: { at: 'most', value: 0 } },
  ];
}
