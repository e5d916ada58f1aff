import type { Account } from '../world/account.ts';
import type { Params } from '../world/rows.ts';
import type { Happening, World } from '../world/world.ts';

/** A happening as the cloud words it for an account, on one of its sockets; undefined: nothing for it. */
export function newsFor(world: World, account: Account, line: string, happening: Happening): Params | undefined {
  if (happening.kind === 'noise') return happening.message;
  if (happening.kind === 'children') return childNews(world, account, happening);
  const { device } = happening;
  if (!world.mayUse(account, device)) return undefined;
  const about = { deviceid: device.id, apikey: device.owner.apikey };
  if (happening.kind === 'online') return { action: 'sysmsg', ...about, ts: 0, params: { online: device.online } };
  const { origin, params } = happening;
  // Who commands hears it from the acknowledgement only.
  if (origin.line === line) return undefined;
  if (happening.kind === 'report')
    return {
      action: 'update',
      ...about,
      userAgent: 'device',
      d_seq: device.reports,
      ts: 0,
      params,
      from: 'device',
      seq: String(device.reports),
    };
  if (origin.agent !== 'app') return undefined;
  return { action: 'update', ...about, userAgent: 'app', sequence: happening.sequence, ts: 0, params, tempRec: device.id };
}

function childNews(world: World, account: Account, { gateway, child, type }: Extract<Happening, { kind: 'children' }>): Params | undefined {
  if (!world.mayUse(account, gateway)) return undefined;
  const cmds = [{ type, subDevId: child.id, uiid: child.uiid, deviceid: child.id }];
  return { action: 'subDevice', deviceid: gateway.id, apikey: gateway.owner.apikey, params: { cmds } };
}
