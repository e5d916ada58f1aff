const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Where the browser comes back to after a sign-in: the origin the panel was opened on, if the door answers to that name. Anything else
 * might send the person's code to somebody else's server; then it is our own address, and what the browser landed on can be pasted.
 */
export function comingBack(origin: string | undefined, own: string, isAllowed: (host: string) => boolean): string {
  if (origin === undefined || !URL.canParse(origin)) return own;
  const { protocol, hostname, origin: plain } = new URL(origin);
  // A tunnel leads from any port of the person's machine to ours.
  return /^https?:$/.test(protocol) && (LOOPBACK.test(hostname) || isAllowed(hostname)) ? plain : own;
}
