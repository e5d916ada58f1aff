import { afterEach, expect, it, vi } from 'vitest';
import { silentLog } from '../../kit/testing/index.ts';
import { passingSecrets } from '../connections/sealing.ts';
import { systemClock } from '../host/clock.ts';
import { createNet } from './net.ts';

afterEach(() => void vi.doUnmock('ws'));

function world() {
  const type = { id: 't', reach: 'typed' as const, endpoints: {} };
  const facts = { type, hosts: ['127.0.0.1'], secrets: passingSecrets(), signal: new AbortController().signal, log: silentLog };
  return createNet({ clock: systemClock, log: silentLog }).world(facts);
}

it.each([
  ['an address with a fragment', 'ws://127.0.0.1:1/#here', {}],
  ['a token that was pasted with its line end', 'ws://127.0.0.1:1/', { headers: { Authorization: 'Bearer a\nb' } }],
  ['a protocol said twice', 'ws://127.0.0.1:1/', { protocols: ['a', 'a'] }],
])('%s opens no socket, and is called what it is', async (_what, address, options) => {
  const open = world().socket(address, options);
  await expect(open).rejects.toMatchObject({ problem: 'input.invalid' });
  await expect(open).rejects.not.toMatchObject({ message: expect.stringContaining('Bearer') });
});

it('a part of the program that is gone from the disk is named, with the way out', async () => {
  vi.doMock('ws', () => {
    throw new Error("Cannot find module './ws-8f2a.js'");
  });
  await expect(world().socket('ws://127.0.0.1:1/')).rejects.toMatchObject({
    problem: 'host.incomplete',
    details: { with: { part: 'ws' } },
  });
});
