import { startEwelink } from '../../src-main/demo/index.ts';

/** An eWeLink in a process of its own, so that its work is not counted as ours. Told over the channel of `fork`. */
const [devices = 0, strict = 0, latency = 60] = process.argv.slice(2).map(Number);
const demo = await startEwelink({ ...(devices > 0 ? { devices, cloudOnly: true } : {}), strict: strict === 1, latency });
const plugs = [...demo.world.devices.values()].filter(({ uiid, owner }) => uiid === 1 && owner === demo.world.accounts[0]);
let said = 0;
let talking: NodeJS.Timeout | undefined;
/** One plug after the other is switched by somebody, so many times a second; with 0 nobody switches any more. */
const chatter = (perSecond: number): void => {
  clearInterval(talking);
  if (perSecond === 0) return;
  talking = setInterval(() => {
    const plug = plugs[said % plugs.length];
    said += 1;
    if (plug) demo.faults.devices.says(plug.id, { switch: plug.on ? 'off' : 'on' });
  }, 1000 / perSecond);
};
const answers: Record<string, (asked: { count: number; id: string }) => unknown> = {
  chatter: ({ count }) => chatter(count),
  burst: ({ count }) => demo.faults.devices.burst(count),
  said: () => said,
  lan: ({ id }) => ({ key: demo.lan.keyOf(id), port: demo.lan.portOf(id) }),
  /** Lines over which somebody has said who they are. */
  lines: () => [...demo.lines.all].filter(({ session }) => session).length,
  violations: () => demo.quota.violations.length,
};
process.on('message', ({ ask, count = 0, id = '' }: { ask: string; count?: number; id?: string }) =>
  process.send?.({ ask, answer: answers[ask]?.({ count, id }) ?? null }),
);
process.on('disconnect', () => process.exit(0));
process.send?.({ ask: 'ready', answer: { endpoints: demo.endpoints, app: demo.apps.standard } });
