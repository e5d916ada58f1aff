import { z } from 'zod';
import { languageOf } from '../../src-shared/text/translate.ts';
import type { CoreOptions } from '../core/core.ts';
import type { Seed } from '../core/host/seed-file.ts';
import type { EwelinkDemo } from '../demo/index.ts';

export type DemoHome = Pick<CoreOptions, 'endpoints' | 'neighbours'> & { seed: Seed; stop(): Promise<void> };

/** How long the demo's cloud takes for an answer: near a real one, and so that a click over the network feels quicker. */
const CLOUD_MS = 60;
const NAMES = {
  en: { home: 'Demo home', ewelink: 'Demo eWeLink' },
  'zh-CN': { home: '演示之家', ewelink: '演示易微联' },
} as const;

/** Starts the servers of the demo home and says how to connect to them. The servers are loaded only here. */
export async function startDemoHome(language: string): Promise<DemoHome> {
  const { startDemo } = await import('../demo/index.ts');
  const spoken = languageOf(language);
  // A journey brings an eWeLink of its own, with knobs for what goes wrong.
  const elsewhere = process.env['SWITCHBOARD_DEMO_EWELINK'];
  const demo = await startDemo({ language: spoken, ...(elsewhere === undefined && { ewelink: { remembers: true, latency: CLOUD_MS } }) });
  const { ewelink } = demo;
  const { url, token } = demo.homeAssistant;
  const home = { type: 'home-assistant', slug: 'demo', name: NAMES[spoken].home, config: { url, token } };
  return {
    seed: {
      connections: [home, ...(ewelink ? [connectionTo(ewelink, NAMES[spoken].ewelink)] : [])],
      clients: [],
      rules: [],
      settings: {},
    },
    endpoints: ewelink ? ofType(ewelink.endpoints) : whereTold(elsewhere),
    // Not over multicast: two demo homes on one machine would find each other's devices.
    ...(ewelink && { neighbours: { '_ewelink._tcp': ewelink.lan.discover } }),
    stop: () => demo.stop(),
  };
}

/** By password, as its enterprise app may: that needs nobody at a browser. */
function connectionTo({ apps: { enterprise }, people: { owner } }: EwelinkDemo, name: string): Seed['connections'][number] {
  const { id: app, secret } = enterprise;
  const { countryCode: country, email: account, password } = owner;
  return { type: 'ewelink', slug: 'ewelink', name, config: { way: 'password', app, secret, country, account, password } };
}

const ofType = (endpoints: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(endpoints).map(([name, address]) => [`ewelink.${name}`, address]));

const Addresses = z.record(z.string(), z.url());
/** Addresses as JSON: the names of the type's endpoints and where they are. */
const whereTold = (text = '{}'): Record<string, string> => ofType(Addresses.parse(JSON.parse(text)));
