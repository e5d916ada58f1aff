import { CAPABILITIES, INSTRUCTIONS } from '../identity.ts';
import { isObject, type Params } from '../lane/rpc.ts';

/** The revisions with sessions, the newest first. */
export const REVISIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07'] as const;

/** What a client of an older revision is answered to its first words; undefined for words that the SDK knows how to refuse. */
export function greetingFor({ protocolVersion: wanted, capabilities, clientInfo }: Params, version: string): Greeting | undefined {
  const isPlain = isObject(capabilities) && Object.values(capabilities).every(isObject) && isNamed(clientInfo);
  if (typeof wanted !== 'string' || !isPlain) return undefined;
  return {
    protocolVersion: REVISIONS.find((one) => one === wanted) ?? REVISIONS[0],
    capabilities: { ...CAPABILITIES, logging: {} },
    serverInfo: { name: 'switchboard', version },
    instructions: INSTRUCTIONS,
  };
}
export type Greeting = { protocolVersion: string; capabilities: Params; serverInfo: Params; instructions: string };

const isNamed = (info: unknown): boolean => isObject(info) && typeof info.name === 'string' && typeof info.version === 'string';
