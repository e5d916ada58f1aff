import { setTimeout as wait } from 'node:timers/promises';
import { runningCore } from '../../src-main/core/testing/running-core.ts';

/** A core with a home whose parts report as often as they are told to, in a process of its own. */
const parts = Number(process.argv[2] ?? 1_000);
const name = (index: number) => `lamp-${index}`;
const at = Date.now();
const home = await runningCore(
  Array.from({ length: parts }, (_one, index) => ({
    source: name(index),
    name: name(index),
    room: 'office',
    online: true,
    parts: [{ key: 'main', name: name(index), kind: 'light', traits: { power: { value: false, at } }, exposed: true }],
  })),
);
const tokens = await Promise.all(['One', 'Two'].map(async (who) => (await home.client(who)).token));
const now = () => performance.timeOrigin + performance.now();

/** Every part in turn, evenly, for so many seconds; answers when each report was made. */
async function report(seconds: number, perSecond: number): Promise<[index: number, at: number][]> {
  const made: [number, number][] = [];
  const from = performance.now();
  for (let sent = 0; sent < seconds * perSecond;) {
    const due = Math.min(seconds * perSecond, Math.floor(((performance.now() - from) / 1000) * perSecond));
    for (; sent < due; sent += 1) {
      const index = sent % parts;
      made.push([index, now()]);
      const change = { device: name(index), part: 'main', trait: 'power', value: Math.floor(sent / parts) % 2 === 0, at: Date.now() };
      home.link.emit({ kind: 'changed', changes: [change] });
    }
    await wait(1);
  }
  return made;
}

process.on('message', ({ ask, count = 1 }: { ask: string; count?: number }) => {
  if (ask === 'report') void report(count, 1_000).then((made) => process.send?.({ ask, answer: made }));
  if (ask === 'stop') void home.close().then(() => process.exit(0));
});
process.on('disconnect', () => process.exit(0));
process.send?.({
  ask: 'ready',
  answer: { url: home.url, tokens, uris: Array.from({ length: parts }, (_one, index) => home.part(name(index))) },
});
