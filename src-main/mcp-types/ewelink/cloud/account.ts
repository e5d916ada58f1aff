import type { Secret } from '../../../kit/secret.ts';
import type { World } from '../../../kit/world.ts';
import { logIn, type Account } from '../account/password.ts';
import { openSession } from '../account/session.ts';
import { createTokens, fingerprint, type Tokens } from '../account/tokens.ts';
import { createRequests, type Requests } from './requests.ts';
import { createWire, type App, type Wire } from './wire.ts';

/** How somebody comes in: over the vendor's page, whose session was sealed, or by password where the AppID may. */
export type WayIn = { kind: 'browser'; app: App; session: Secret } | { kind: 'password'; app: App; account: Account };
export type OpenAccount = { app: string; wire: Wire; tokens: Tokens; requests: Requests };

/** An account to ask questions of. Nothing is asked before the first question. */
export function openAccount(world: World, way: WayIn): OpenAccount {
  const wire = createWire(world, way.app);
  const tokens =
    way.kind === 'browser'
      ? createTokens(world, wire, {
          of: fingerprint(way.session.reveal()),
          again: false,
          begin: async () => openSession(way.session),
        })
      : createTokens(world, wire, {
          of: fingerprint(`${way.app.id} ${way.account.name} ${way.account.password.reveal()}`),
          again: true,
          begin: (signal) => logIn(wire, way.account, world.clock.now(), signal),
        });
  return { app: way.app.id, wire, tokens, requests: createRequests(world, wire, tokens) };
}
