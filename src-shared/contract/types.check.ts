import type { Client } from './client.ts';
import type { Switchboard } from './index.ts';
import type { Handlers } from './server.ts';

/** What must not compile; run by `tsc`, never executed. */
export async function checks(client: Client<Switchboard>): Promise<unknown> {
  const hello = await client.call('system.hello');
  hello.host satisfies 'desktop' | 'headless';
  await client.call('devices.act', { part: 'p', trait: 'power', command: 'on' });
  // @ts-expect-error a call that needs input
  await client.call('devices.act');
  // @ts-expect-error a wrong input
  await client.call('devices.act', { part: 1, trait: 'power', command: 'on' });
  // @ts-expect-error an unknown call
  await client.call('devices.nope');
  // @ts-expect-error a topic cannot be called
  await client.call('devices.changed');
  client.on('devices.changed', (changes) => changes.length satisfies number);
  // @ts-expect-error a call cannot be listened to
  client.on('devices.act', () => undefined);
  // @ts-expect-error handlers are missing
  const handlers: Handlers<Switchboard, unknown> = {};
  return handlers;
}
