import type { SpokenFault } from '../faults/lan.ts';
import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import { seal } from './cipher.ts';
import { lanState } from './state.ts';

/** What a neighbour on the network says of itself. */
export type Announcement = { name: string; host: string; port: number; address: string; txt: Record<string, string> };
export type Speaker = { device: Device; port: number; seq: number; fault?: SpokenFault };

const CHUNK = 249;
const MOST_CHUNKS = 4;
/** Bridges have no state of their own to tell. */
const SPEECHLESS = new Set([128, 168]);
const GARBAGE = 'bm90IGV2ZW4gYSBjaXBoZXIgdGV4dA==';

/** `about`: itself, or a child it speaks for. */
export function announcementOf({ device, port, seq, fault }: Speaker, about = device): Announcement {
  const local = device.row.local ?? 'plug';
  const spelling = local === 'light' ? 'eWelink' : 'eWeLink';
  const host = `${spelling}_${device.id}.local`;
  return {
    name: `${spelling}_${device.id}`,
    host,
    port,
    // Some devices send no address with it: their name is all there is.
    address: fault === 'no address' ? host : '127.0.0.1',
    txt: { txtvers: '1', id: about.id, type: local, apivers: '1', seq: String(seq), ...said(device, about, fault) },
  };
}

function said(device: Device, about: Device, fault: SpokenFault | undefined): Record<string, string> {
  const state = JSON.stringify(lanState(about));
  if (device.row.local === 'diy_plug') return chunks(state);
  if (fault === 'empty' || (about === device && SPEECHLESS.has(device.uiid)))
    return { encrypt: 'true', iv: seal(device.key, '').iv, data1: '' };
  const { iv, data } = seal(fault === 'wrong key' ? 'another key' : device.key, faulty(state, device, fault));
  return { encrypt: 'true', iv, ...chunks(fault === 'garbage' ? GARBAGE : data) };
}

/** Two mistakes of real firmware: padding that stays in the text, and an equals sign where a colon belongs. */
function faulty(state: string, device: Device, fault: SpokenFault | undefined): string | Buffer {
  if (fault === 'double padding') return Buffer.concat([Buffer.from(state), Buffer.from([2, 2])]);
  if (fault !== 'equals sign') return state;
  const fired = Object.entries(device.params).filter(([key]) => key.startsWith('rfTrig'));
  const [key = 'rfTrig0', at = ''] = fired.at(-1) ?? [];
  return `{"${key}"="${String(at)}","sledOnline":"on"}`;
}

function chunks(text: string): Record<string, string> {
  const pieces = text.match(new RegExp(`.{1,${CHUNK}}`, 'g')) ?? [''];
  return Object.fromEntries(pieces.slice(0, MOST_CHUNKS).map((piece, at) => [`data${at + 1}`, piece]));
}

export type Answer = { error: number; data?: Params | unknown[] };
