import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../kit/testing/index.ts';
import { ask, learn, tell } from '../../mcp-types/ewelink/record/device-facts.ts';
import { parseThing, type Thing } from '../../mcp-types/ewelink/record/thing.ts';
import { itemsOf } from './cloud/records.ts';
import { HOUSE } from './house/table.ts';
import { startEwelink, type EwelinkDemo } from './index.ts';
import { cloudClient, pushClient } from './testing/cloud-client.ts';

type Wish = { trait: string; command: string; args: Record<string, unknown>; becomes: unknown };
const WISHES: Wish[] = [
  { trait: 'power', command: 'off', args: {}, becomes: false },
  { trait: 'power', command: 'on', args: {}, becomes: true },
  { trait: 'level', command: 'set', args: { level: 40 }, becomes: 40 },
  { trait: 'white', command: 'set', args: { kelvin: 6500 }, becomes: expect.any(Number) },
  { trait: 'color', command: 'set', args: { h: 120, s: 100 }, becomes: { h: expect.closeTo(120, -1), s: expect.closeTo(100, -1) } },
  { trait: 'position', command: 'set', args: { position: 30 }, becomes: { state: 'open', position: 30 } },
  { trait: 'position', command: 'close', args: {}, becomes: { state: 'closed', position: 0 } },
  { trait: 'fan', command: 'speed', args: { speed: 100 }, becomes: expect.objectContaining({ on: true, speed: 100 }) },
  { trait: 'climate', command: 'target', args: { target: 22 }, becomes: expect.objectContaining({ target: 22 }) },
  { trait: 'valve', command: 'open', args: {}, becomes: expect.objectContaining({ state: 'open' }) },
];
/** A fountain that goes off again before anybody looks, a button that only gates. */
const BRIEF = new Set(['1000d00017/4/power']);

let demo: EwelinkDemo;
let line: Awaited<ReturnType<typeof pushClient>>;
const clock = manualClock(Date.UTC(2026, 0, 5, 12));
beforeAll(async () => {
  demo = await startEwelink({ cloudOnly: true, clock });
  const { at, user } = await cloudClient(demo).logIn();
  line = await pushClient(demo, { at, apikey: user.apikey });
});
afterAll(() => demo.stop());

const rows = HOUSE.accounts[0]!.homes.flatMap(({ devices }) => devices).filter(({ withheld }) => !withheld);
function thingOf(id: string): Thing {
  const [owner] = demo.world.accounts;
  const items = demo.world.homes.flatMap((home) => itemsOf(demo.world, owner!, home));
  return parseThing(items.find(({ itemData }) => itemData['deviceid'] === id))!;
}

describe('what the demo says is understood, and what is asked of it is done', () => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', async (_name, row) => {
    let { known } = thingOf(row.id);
    const { row: model } = thingOf(row.id);
    const device = demo.world.device(row.id);
    const first = tell(model, known);
    if (row.uiid !== 87) expect(first).not.toEqual([]);
    if (!demo.world.device(row.id).online) return;
    const stop = demo.world.on((news) => {
      if (news.kind === 'report' && news.device === device)
        known = learn(model, known, { params: news.params, via: 'cloud', from: 'device', at: clock.now() });
    });
    for (const told of first)
      for (const { trait, command, args, becomes } of WISHES.filter((wish) => wish.trait === told.trait && !told.setting)) {
        const messages = ask(model, known, {
          part: told.part,
          trait: told.trait,
          ...(told.what !== undefined && { what: told.what }),
          command,
          args,
        });
        if (!messages || BRIEF.has(`${row.id}/${told.part}/${trait}`)) continue;
        for (const params of messages) expect(await line.update(row.id, params)).toMatchObject({ error: 0 });
        await clock.advance(20_000);
        const now = tell(model, known).find((one) => one.part === told.part && one.trait === told.trait && one.what === told.what);
        expect(now?.value, `${told.part} ${trait}.${command}`).toEqual(becomes);
      }
    stop();
  });
});
