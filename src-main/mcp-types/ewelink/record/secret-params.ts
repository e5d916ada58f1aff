import type { Params } from '../abilities/ability.ts';

/** Keys of networks, accounts and cameras, and the links of voice assistants: nothing of them may leave the connector. */
const SECRET = /^(devicekey|apikey|partnerApikey|password|ssid|bssid|bindInfos|selfApikey|p2p.*)$/i;
const DEEPEST = 8;
/** Devices have some dozens; the cloud stores whatever anybody writes. */
export const MOST_PARAMS = 1000;

/** The same without anything secret, however deep it lies. */
export function withoutSecrets(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params)
      .slice(0, MOST_PARAMS)
      .filter(([name]) => !SECRET.test(name) && name !== '__proto__')
      .map(([name, value]) => [name, clean(value, 1)]),
  );
}
function clean(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((entry) => clean(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !SECRET.test(name) && name !== '__proto__')
      .map(([name, inner]) => [name, clean(inner, depth + 1)]),
  );
}
