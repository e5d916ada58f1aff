import type { Office } from '../cloud/route.ts';
import type { Session } from '../cloud/sessions.ts';
import type { AckFaults, Acking } from '../faults/acks.ts';
import type { DeviceFaults } from '../faults/devices.ts';
import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import type { Query, Update } from './messages.ts';

type Asking = { office: Office; session: Session; line: string; devices: DeviceFaults };
const NAP = 1500;
const REASONS: Record<number, string> = { 400: 'Parameter error', 406: 'No permission', 411: 'Sub device error', 504: 'Request Timeout' };

/** What a device answers through the cloud. */
export function outcome(asking: Asking, message: Update | Query): Params {
  const { office, session, line, devices } = asking;
  const device = office.world.devices.get(message.deviceid);
  const base = { deviceid: message.deviceid, apikey: message.apikey, sequence: message.sequence };
  const failed = (error: number): Params => ({
    error,
    reason: error === 503 ? `Device ${message.deviceid} offline` : (REASONS[error] ?? 'error'),
    ...base,
  });
  if (!device || !mayUse(office, session, device, message)) return failed(406);
  if (message.action === 'update' && !office.world.mayWrite(session.account, device, message.params)) return failed(406);
  const { deaf } = devices;
  if (deaf.has(device.id)) return failed(deaf.get(device.id) ?? 504);
  if (message.action === 'query') {
    if (!office.living.reachable(device)) return failed(503);
    return { error: 0, ...base, params: office.living.query(device, message.params || []) };
  }
  const { account, app } = session;
  const { error, config } = office.living.command(device, message.params, { agent: 'app', line, account, app }, message.sequence);
  return error === 0 ? { error, ...base, ...(config && { config }) } : failed(error);
}

/** The owner's key stands in every message; a guest's own key must stand beside it. */
function mayUse({ world }: Office, { account }: Session, device: Device, { apikey, selfApikey }: Update | Query): boolean {
  if (!world.mayUse(account, device) || apikey !== device.owner.apikey) return false;
  return device.owner === account || selfApikey === account.apikey;
}

/** An update or query on its way: answered after a while, or as the faults want it. */
export function exchange(asking: Asking, message: Update | Query, faults: AckFaults, send: (message: Params) => void): void {
  const how: Acking | undefined = faults.next(message.action);
  if (how === 'unheard') return;
  if (typeof how === 'object' && 'error' in how) {
    const { deviceid, apikey, sequence } = message;
    return send({ error: how.error, reason: how.reason ?? REASONS[how.error] ?? 'error', deviceid, apikey, sequence });
  }
  const { office } = asking;
  const answer = (): void => faults.send(how, outcome(asking, message), send);
  const wait = office.latency + napOf(office, message.deviceid) + (typeof how === 'object' ? how.late : 0);
  if (wait === 0) answer();
  else office.world.later(wait, answer);
}

/** Children on a battery sleep a little before they hear anything; where answers cost no time, they do not either. */
function napOf({ world, latency }: Office, id: string): number {
  const device = world.devices.get(id);
  return latency > 0 && device?.row.parent !== undefined && 'battery' in device.params ? NAP : 0;
}
