import type { Secret } from '../../../kit/secret.ts';
import type { World } from '../../../kit/world.ts';
import { logIn, type Account } from '../account/password.ts';
import { openSession } from '../account/session.ts';
import { createTokens, fingerprint, type Beginning, type Tokens } from '../account/tokens.ts';
import { createRequests, type Requests } from './requests.ts';
import { createWire, type App, type Wire } from './wire.ts';

/** How somebody comes in: over the vendor's page, whose session was sealed, or by password where the AppID may. */
export type WayIn = { kind: 'browser'; app: App; session: Secret } | { kind: 'password'; app: App; account: Account };
/** `of` tells one sign-in from another. */
export type OpenAccount = { app: string; of: string; wire: Wire; tokens: Tokens; requests: Requests };

/** An account to ask questions of. Nothing is asked before the first question. */
export function openAccount(world: World, way: WayIn): OpenAccount {
  const wire = createWire(world, way.app);
  const beginning = way.kind === 'browser' ? overPage(way.session) : byPassword(world, wire, way);
  const tokens = createTokens(world, wire, beginning);
  return { app: way.app.id, of: beginning.of, wire, tokens, requests: createRequests(world, wire, tokens) };
}

const overPage = (session: Secret): Beginning => ({
  of: fingerprint(session.reveal()),
  again: false,
  begin: async () => openSession(session),
});

const byPassword = (world: World, wire: Wire, { app, account }: Extract<WayIn, { kind: 'password' }>): Beginning => ({
  of: fingerprint(`${app.id} ${account.name} ${account.password.reveal()}`),
  again: true,
  begin: (signal) => logIn(wire, account, world.clock.now(), signal),
});
