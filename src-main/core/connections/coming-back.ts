import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Where the browser comes back to after a sign-in: the origin the panel was opened on, if the door answers to that name. Anything else
 * would send the person's code to somebody else's server.
 */
export function comingBack(origin: string | undefined, own: string, isAllowed: (host: string) => boolean): string {
  if (origin === undefined || !URL.canParse(origin)) return own;
  const { protocol, hostname, origin: plain } = new URL(origin);
  if (!/^https?:$/.test(protocol)) return own;
  // A tunnel leads from any port of the person's machine to ours.
  if (!LOOPBACK.test(hostname) && !isAllowed(hostname))
    throw new SwitchboardError('reach.blocked', `The panel is not opened as ${hostname}`, { with: { host: hostname } });
  return plain;
}
