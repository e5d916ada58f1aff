import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { hostOf } from './host-of.ts';

const LEADS = new Set([301, 302, 303, 307, 308]);

/** Where an answer leads, as it says it; undefined for one that leads nowhere. */
export const leadsOn = ({ status, headers }: { status: number; headers: Record<string, string> }): string | undefined =>
  LEADS.has(status) ? headers['location'] || undefined : undefined;

/** A home that moved from http to https is the same home. */
export const isUpgrade = (from: URL, to: URL): boolean =>
  from.protocol === 'http:' && to.protocol === 'https:' && hostOf(from) === hostOf(to);

/** Why nobody goes where an answer leads: both places, and what to type instead. */
export function ledAway(from: URL, to: URL): SwitchboardError {
  if (isUpgrade(from, to)) {
    const facts = { host: hostOf(from), scheme: 'https://' };
    return new SwitchboardError('remote.scheme', `${from.host} answers to https:// only`, { with: facts });
  }
  const place = placeOf(from, to);
  return new SwitchboardError('remote.redirected', `${from.host} wants to lead to ${place}, and nothing was sent there`, {
    with: { host: from.host, to: place },
  });
}

/** Within one place only the path tells where; what is no place of the web has none but its kind. */
function placeOf(from: URL, to: URL): string {
  if (to.origin === 'null') return `${to.protocol}//`;
  return to.origin === from.origin ? `${to.origin}${to.pathname}` : to.origin;
}
