import type { Account, Home } from '../world/account.ts';
import type { Device } from '../world/device.ts';
import { Groups, type Group } from '../world/groups.ts';
import type { Params } from '../world/rows.ts';
import type { Share, World } from '../world/world.ts';

export type Item = { itemType: number; itemData: Params; index: number };
/** Why an account sees a device: it is its own, somebody shares it, or it stands in a home it is a member of. */
const OWN = 1;
const SHARED = 2;
const GROUP = 3;
const OF_SHARED_HOME = 5;

const sharer = (owner: Account, { permit, since }: Share): Params => ({
  apikey: owner.apikey,
  email: owner.row.email,
  phoneNumber: owner.row.phone,
  nickname: owner.nickname,
  permit,
  comment: '',
  shareTime: since,
});

/** A device in the words of the cloud. Everything secret in it is as secret as in a real one. */
function recordOf(world: World, device: Device, account: Account, home: Home, index: number): Params {
  const { row, owner } = device;
  const share = world.shareOf(device, account);
  const room = share ? share.room?.id : device.room;
  return {
    name: device.name,
    deviceid: device.id,
    apikey: owner.apikey,
    extra: extraOf(device),
    brandName: row.brand ?? 'SONOFF',
    brandLogo: '',
    showBrand: true,
    productModel: row.model,
    settings: device.settings,
    devGroups: [...world.groups.all.values()]
      .filter(({ members }) => members.includes(device.id))
      .map(({ id }) => ({ type: 1, groupId: id })),
    family: { familyid: home.id, index, ...(room !== undefined && { roomid: room }) },
    shareTo: owner === account ? shareTo(world, device) : [],
    devicekey: device.key,
    online: device.online,
    params: { bindInfos: {}, version: 8, ...kinship(world, device), ...device.params },
    tags: device.tags,
    devConfig: row.config ?? {},
    ...(row.denied && { denyFeatures: row.denied }),
    ...(share && { sharedBy: sharer(owner, share) }),
    isSupportGroup: !row.parent,
    isSupportedOnMP: true,
    isSupportChannelSplit: false,
    deviceFeature: {},
  };
}

/** Children name their bridge, bridges their children. */
function kinship(world: World, device: Device): Params {
  const { parent } = device.row;
  const children = world.childrenOf(device).map(({ id, uiid }, index) => ({ subDevId: id, deviceid: id, uiid, index }));
  return { ...(parent !== undefined && { parentid: parent, subDevId: device.id }), ...(children.length > 0 && { subDevices: children }) };
}

const extraOf = ({ row, mac }: Device): Params => ({
  model: row.model,
  ui: row.model,
  uiid: row.uiid,
  description: '',
  manufacturer: 'demo',
  mac,
  apmac: mac,
  modelInfo: '',
  brandId: '',
  ...(!row.parent && { chipid: '', staMac: mac }),
});

const shareTo = (world: World, device: Device): Params[] =>
  world.shares
    .filter((share) => share.device === device.id)
    .map((share) => ({
      permit: share.permit,
      apikey: share.to,
      nickname: world.accounts.find(({ apikey }) => apikey === share.to)?.nickname ?? '',
      shareTime: share.since,
    }));

const groupRecord = (group: Group, world: World, index: number): Params => ({
  id: group.id,
  name: group.name,
  mainDeviceId: Groups.mainOf(group),
  family: { familyid: group.homeId, index, ...(group.room !== undefined && { roomid: group.room }) },
  params: group.params,
  uiid: world.devices.get(Groups.mainOf(group))?.uiid ?? 1,
});

/** What an account finds in a home, in the order of its index; the index may be negative. */
export function itemsOf(world: World, account: Account, home: Home): Item[] {
  const own = [...world.devices.values()].filter(({ homeId, row }) => homeId === home.id && !row.withheld);
  const shared = world.shares.filter(({ to, room }) => to === account.apikey && (room?.home ?? account.currentHome) === home.id);
  const groups = [...world.groups.all.values()].filter(({ homeId }) => homeId === home.id);
  let index = -3;
  const next = (): number => index++;
  return [
    ...own.map((device): Item => {
      const at = next();
      return { itemType: home.owner === account ? OWN : OF_SHARED_HOME, itemData: recordOf(world, device, account, home, at), index: at };
    }),
    ...shared.flatMap(({ device }): Item[] => {
      const known = world.devices.get(device);
      const at = next();
      return known ? [{ itemType: SHARED, itemData: recordOf(world, known, account, home, at), index: at }] : [];
    }),
    ...groups.map((group): Item => {
      const at = next();
      return { itemType: GROUP, itemData: groupRecord(group, world, at), index: at };
    }),
  ];
}

/** Devices of this home whose brand is closed to third parties. */
export const withheldIn = (world: World, home: Home): number =>
  [...world.devices.values()].filter(({ homeId, row }) => homeId === home.id && row.withheld).length;

/** One item, wherever it is. */
export const itemFor = (world: World, account: Account, homes: Home[], id: string): Item | undefined =>
  homes.flatMap((home) => itemsOf(world, account, home)).find(({ itemData }) => itemData['deviceid'] === id || itemData['id'] === id);
