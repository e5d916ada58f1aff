import { isIP } from 'node:net';
import { z } from 'zod';
import type { World } from '../../../kit/world.ts';
import type { Params } from '../abilities/ability.ts';
import { open, readText, type Opened } from './cipher.ts';

export type Found = Parameters<Parameters<World['discover']>[1]>[0];
/** What a device says on the network, as it came: where it is, and a state that may be sealed. */
export type Announcement = {
  /** Who speaks; `about` is itself, or a child it speaks for. */
  speaker: string;
  about: string;
  /** What it calls itself: `plug`, `strip` … */
  local: string;
  /** A name where no address came along; nothing else. */
  host: string;
  port: number;
  /** Changes with every state. */
  seq?: string;
  sealed: boolean;
  iv: string;
  data: string;
};

/** Two spellings of one name; other things of the vendor announce themselves the same way and are none. */
const NAME = /^ewelink_([0-9a-z]{10})/i;
const ID = /^[0-9a-z]{6,32}$/i;
/** An address, or a name and nothing else: what stands there becomes part of an address that is asked. */
const PLACE = /^[\w-](?:[\w.-]{0,251}[\w-])?$/;
const USUAL_PORT = 8081;
const CHUNKS = ['data1', 'data2', 'data3', 'data4'];
const Port = z.number().int().min(1).max(65_535).catch(USUAL_PORT);

/** Reads an announcement; undefined: not one of a device. */
export function readAnnouncement({ name, address, host, port, txt }: Found): Announcement | undefined {
  const speaker = NAME.exec(name)?.[1];
  const place = address || host;
  if (speaker === undefined || (isIP(place) === 0 && !PLACE.test(place))) return undefined;
  const about = txt['id'];
  const seq = txt['seq'];
  return {
    speaker,
    about: about !== undefined && ID.test(about) ? about : speaker,
    local: txt['type'] ?? '',
    host: place,
    port: Port.parse(port),
    ...(seq !== undefined && seq !== '' && { seq }),
    sealed: txt['encrypt'] === 'true',
    iv: txt['iv'] ?? '',
    data: CHUNKS.map((chunk) => txt[chunk] ?? '').join(''),
  };
}

/** What it says, with the first of the keys that fits. */
export function stateIn({ sealed, iv, data }: Announcement, keys: readonly string[]): Opened {
  if (!sealed) return readText(data);
  if (data === '') return { is: 'nothing' };
  return keys.map((key) => open(key, { iv, data })).find(({ is }) => is !== 'closed') ?? { is: 'closed' };
}

const Record = z.record(z.string(), z.unknown());
/** A state is an object of params; anything else says nothing. */
export const paramsOf = (value: unknown): Params | undefined => Record.safeParse(value).data;
