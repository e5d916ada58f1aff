import type { Office } from '../cloud/route.ts';
import type { Session } from '../cloud/sessions.ts';
import type { Region } from '../world/rows.ts';
import type { Handshake } from './messages.ts';

/** Who comes in, if they may: token, account and app must be of one session that still lives. */
export function whoEnters({ sessions }: Office, region: Region, { at, apikey, appid }: Handshake): Session | undefined {
  const session = sessions.ofAccess(at);
  if (!session || !sessions.isFresh(session)) return undefined;
  return session.account.apikey === apikey && session.app.id === appid && session.account.region === region ? session : undefined;
}
