import type { Ours } from '../../clients/connect/ours.ts';
import type { FoundServer } from './found-server.ts';

const LOOPBACK = /^(?:127(?:\.\d+){3}|localhost|\[::1\])$/;

/** Whether an entry leads back to us: nobody wants to come in by their own door. */
export function isOurs({ key, url, command }: FoundServer, { address, bridge, entry }: Ours): boolean {
  if (command) {
    const script = bridge?.args.at(0);
    return command.args.includes('--token-file') && (key === entry || (script !== undefined && command.args.includes(script)));
  }
  if (url === undefined || !URL.canParse(url)) return false;
  const { hostname, port, pathname } = new URL(url);
  if (!LOOPBACK.test(hostname) || !pathname.startsWith('/mcp')) return false;
  const own = address();
  return key === entry || (URL.canParse(own) && new URL(own).port === port);
}
