import { z } from 'zod';
import { plainName } from '../../../../src-shared/model/plain-name.ts';
import type { Known, Params } from '../abilities/ability.ts';
import { textIn } from '../abilities/read.ts';
import type { Model } from '../models/model.ts';
import { begin } from './known.ts';

const text = z.string().min(1).optional().catch(undefined);
/** What people are shown of it. */
const word = z.string().min(1).transform(plainName).optional().catch(undefined);
const id = z.string().min(1).max(100);
const loose = z.record(z.string(), z.unknown()).catch({});
const Shared = z
  .object({ nickname: word, permit: z.number().optional().catch(undefined), apikey: text })
  .optional()
  .catch(undefined);
const Family = z.object({ familyid: text, roomid: text }).catch({});
const Extra = z.object({ uiid: z.coerce.number().int().min(0).catch(0), model: word, manufacturer: word, mac: text, staMac: text });

/** One device as the cloud lists it. Much of it may be missing: children of bridges, shared things, excerpts. */
const DeviceRecord = z.object({
  deviceid: id,
  name: word,
  apikey: text,
  devicekey: text,
  extra: Extra.catch({ uiid: 0 }),
  brandName: word,
  productModel: word,
  model: word,
  online: z.boolean().catch(false),
  params: loose,
  tags: loose,
  devConfig: loose,
  family: Family,
  sharedBy: Shared,
  denyFeatures: z.array(z.string()).optional().catch(undefined),
});
const GroupRecord = z.object({
  id,
  name: word,
  uiid: z.coerce.number().int().min(0).catch(0),
  family: Family,
  params: loose,
});
const Entry = z.object({ itemType: z.number().catch(1), index: z.number().catch(0), itemData: z.unknown() });

/** What lets somebody in: kept apart, given to nobody but the connection itself. */
export type Secrets = { devicekey?: string; apikey?: string };
/** A thing of an account. What the product sees of it holds nothing secret. */
export type Thing = {
  source: string;
  kind: 'device' | 'group';
  name: string;
  online: boolean;
  /** Its place in the list; where the next page begins. */
  index: number;
  maker?: string;
  model?: string;
  mac?: string;
  home?: string;
  room?: string;
  /** Who shares it with this account. */
  shared?: { by?: string };
  /** No account knows it, nor did the person name it: it is there because somebody on the network says so. */
  stranger?: true;
  /** The bridge it is a child of. */
  parent?: string;
  row: Model;
  known: Known;
  secrets: Secrets;
};

const GROUPS = new Set([3, 4, 7]);
/** Of somebody else: one device, or a home with all that is in it. */
const SHARED = new Set([2, 5, 6]);
/** One entry of `thingList`; undefined for what is no thing at all. */
export function parseThing(entry: unknown): Thing | undefined {
  const { data } = Entry.safeParse(entry);
  if (!data) return undefined;
  return GROUPS.has(data.itemType) ? groupOf(data.itemData, data.index) : deviceOf(data.itemData, data);
}

function deviceOf(raw: unknown, { index, itemType }: Pick<z.infer<typeof Entry>, 'index' | 'itemType'>): Thing | undefined {
  const { data } = DeviceRecord.safeParse(raw);
  if (!data) return undefined;
  const { deviceid, name, extra, params, tags, devConfig: config, denyFeatures: denied, family, sharedBy, devicekey, apikey } = data;
  const model = data.productModel ?? data.model ?? extra.model;
  const permit = sharedBy?.permit;
  const allowed = { ...(denied && { denied }), ...(permit !== undefined && { permit }) };
  const facts = { uiid: extra.uiid, params, tags, config, ...allowed, ...(model !== undefined && { model }) };
  return {
    source: deviceid,
    kind: 'device',
    name: name ?? model ?? deviceid,
    online: data.online,
    index,
    ...begin(facts),
    ...optional({
      maker: data.brandName ?? extra.manufacturer,
      model,
      mac: macOf(extra, params, sharing(sharedBy, itemType).shared === undefined),
      parent: textIn(params, 'parentid'),
    }),
    ...optional({ home: family.familyid, room: family.roomid }),
    ...sharing(sharedBy, itemType),
    secrets: optional({ devicekey, apikey: apikey ?? sharedBy?.apikey }),
  };
}

/** A group is driven like one of its members; it is never offline, and reports nothing by itself. */
function groupOf(raw: unknown, index: number): Thing | undefined {
  const { data } = GroupRecord.safeParse(raw);
  if (!data) return undefined;
  const { id, name, uiid, params, family } = data;
  return {
    source: id,
    kind: 'group',
    name: name ?? id,
    online: true,
    index,
    ...begin({ uiid, params, child: false }),
    ...optional({ home: family.familyid, room: family.roomid }),
    secrets: {},
  };
}

function optional<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  const given: { [K in keyof T]?: string } = {};
  for (const key in fields) if (fields[key] !== undefined) given[key] = fields[key];
  return given;
}

/** Whose it is, where it is not one's own; what stands in a shared home names nobody. */
function sharing(by: z.infer<typeof Shared>, itemType: number): Pick<Thing, 'shared'> {
  if (!by && !SHARED.has(itemType)) return {};
  return { shared: optional({ by: nicknameOf(by?.nickname) }) };
}

/** A name that somebody chose; preset it is an address of that person, which is nobody's business here. */
const nicknameOf = (name: string | undefined): string | undefined =>
  name === undefined || /@|^\+?[\d\s-]{6,}$/.test(name) ? undefined : name;

const MAC = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i;
/** The address of its own radio; one of all ones or noughts is none, and a child has at most its bridge's. Its owner may write anything into params. */
function macOf({ mac, staMac }: z.infer<typeof Extra>, params: Params, isOurs: boolean): string | undefined {
  if ('parentid' in params) return undefined;
  const isReal = (address: string | undefined): boolean =>
    address !== undefined && MAC.test(address) && !/^(ff:|00:){5}(ff|00)$/i.test(address);
  return [isOurs ? textIn(params, 'staMac') : undefined, staMac, mac].find(isReal);
}
