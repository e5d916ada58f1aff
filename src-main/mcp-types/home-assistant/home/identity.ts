import type { DeviceEntry, Registries } from './registries.ts';

/** The device it is a part of, where it is one. */
export const parentOf = (device: DeviceEntry | undefined, { devices }: Registries): DeviceEntry | undefined =>
  device?.parent_device_id ? devices.get(device.parent_device_id) : undefined;

/** Maker, model and the rest; a child device has few words of its own and borrows its parent's. */
export function identity(entry: DeviceEntry | undefined, parent: DeviceEntry | undefined) {
  const maker = entry?.manufacturer ?? parent?.manufacturer;
  const model = entry?.model ?? parent?.model;
  const firmware = entry?.sw_version ?? parent?.sw_version;
  return {
    ...(maker && { maker }),
    ...(model && { model }),
    ...(firmware && { firmware }),
    ...(entry && { identities: identities(entry) }),
  };
}

/** What lets the core see that another connection means the same thing. */
function identities({ connections, identifiers }: DeviceEntry): string[] {
  const macs = connections.flatMap(([kind, value]) => (kind === 'mac' && typeof value === 'string' ? [`mac:${value.toLowerCase()}`] : []));
  const ewelink = identifiers.flatMap(([domain, value]) =>
    typeof domain === 'string' && /sonoff|ewelink/i.test(domain) && typeof value === 'string' ? [`ewelink:${value}`] : [],
  );
  return [...macs, ...ewelink];
}
