import type { Client } from '../../../src-shared/contract/client.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Log } from '../../kit/world.ts';
import type { TrayActions } from './tray-menu.ts';

type With = { client(): Client<Switchboard> | undefined; open(hash?: string): void; quit(): void; log: Log };

/** What the tray's items do: calls of the contract, like any click in the window. */
export function trayActions({ client, open, quit, log }: With): TrayActions {
  const ask = (work: (its: Client<Switchboard>) => Promise<unknown>, where = '#/activity') => {
    const live = client();
    // A refusal is in the journal and on the Activity screen; the window is where a person can do something about it.
    if (live) work(live).catch((error: unknown) => (log.warn('The tray could not do it', { cause: String(error) }), open(where)));
  };
  return {
    endpoint: (on) => ask((its) => its.call('system.endpoint', { on })),
    pause: (pauseMinutes) => ask((its) => its.call('system.endpoint', { pauseMinutes })),
    resume: () => ask((its) => its.call('system.endpoint', { resume: true })),
    decide: (id, decision) => ask((its) => its.call('approvals.decide', { id, decision, from: 'tray' })),
    connect: (id, enabled) => ask((its) => its.call('connections.enable', { id, enabled })),
    power: (part, trait, on) => ask((its) => its.call('devices.act', { part, trait, command: on ? 'on' : 'off', args: {} })),
    // One that unlocks is asked about where scenes are.
    scene: (scene) => ask((its) => its.call('devices.runScene', { scene }), '#/home'),
    undo: (entry) => ask((its) => its.call('activity.undo', { entry })),
    open,
    quit,
  };
}
