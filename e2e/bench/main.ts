import { catalogue } from './catalogue.ts';
import { contractWires } from './contract-wires.ts';
import { ewelink } from './ewelink.ts';
import { homeLoad } from './home-load.ts';
import { homeWindow } from './home-window.ts';
import { mcp } from './mcp.ts';
import { print, type Row } from './measure.ts';
import { paint } from './paint.ts';
import { chaos } from './peers/chaos.ts';
import { peers } from './peers/peers.ts';
import { start } from './start.ts';
import { storage } from './storage.ts';
import { storms } from './storms.ts';
import { toolsScreen } from './tools-screen.ts';

/** `npm run bench`: what the design promises, measured in one run on this machine. Exit code 1 when a budget is missed. */
const BENCHES: Record<string, (short: boolean) => Promise<Row[]>> = {
  start,
  storage,
  contract: contractWires,
  home: homeLoad,
  ewelink,
  mcp,
  peers,
  chaos,
  catalogue,
  storms,
  window: homeWindow,
  paint,
  'tools-screen': toolsScreen,
};

const short = process.argv.includes('--short');
const only = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
let missed = 0;
for (const [name, bench] of Object.entries(BENCHES)) {
  if (only.length > 0 && !only.includes(name)) continue;
  for (const row of await bench(short)) if (!print(row)) missed += 1;
}
process.stdout.write(missed === 0 ? '\nEvery budget is met.\n' : `\n${missed} budget${missed === 1 ? ' is' : 's are'} missed.\n`);
process.exitCode = missed === 0 ? 0 : 1;
