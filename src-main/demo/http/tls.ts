/** Which certificate is shown. */
export type Tls = 'self-signed' | 'private-ca' | 'expired' | 'wrong-host';
export function certificateOf(_tls: Tls, _now: number): { key: string; cert: string; authority: string | undefined } {
  throw new Error('soon');
}
