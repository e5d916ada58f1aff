import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { SwitchboardError } from '../errors/errors.ts';
import { channelPair, MAX_FRAME_CHARS, type Channel } from './channel.ts';
import { createClient } from './client.ts';
import { command, query, topic } from './define.ts';
import { serve, type Handlers } from './server.ts';

const miniature = {
  'lamp.get': query(z.undefined(), z.object({ on: z.boolean() })),
  'lamp.set': command(z.object({ on: z.boolean() }), z.object({ on: z.boolean() })),
  'lamp.slow': query(z.undefined(), z.null()),
  'lamp.changed': topic(z.object({ on: z.boolean() })),
};

function lamp(change: Partial<Handlers<typeof miniature, string>> = {}, { timeoutMs = 5000, unhurried = [] as 'lamp.slow'[] } = {}) {
  const [near, far, cut] = channelPair();
  const report = vi.fn();
  const handlers = {
    'lamp.get': () => ({ on: true, serial: 'not promised' }),
    'lamp.set': ({ on }: { on: boolean }) => ({ on }),
    'lamp.slow': () => new Promise<null>(() => {}),
    ...change,
  };
  const publish = serve(miniature, handlers, far, 'owner', report);
  return { near, cut, publish, report, client: createClient<typeof miniature>(near, { timeoutMs, unhurried }) };
}

describe('the contract over one wire', () => {
  it('answers a query and strips what was not promised', async () => {
    expect(await lamp().client.call('lamp.get')).toEqual({ on: true });
  });

  it('names the fields of a bad input and never reaches the handler', async () => {
    const set = vi.fn();
    const { client } = lamp({ 'lamp.set': set });
    const refused = await client.call('lamp.set', { on: 'yes' as never }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SwitchboardError);
    expect(refused).toMatchObject({ problem: 'input.invalid', details: { fields: { on: expect.any(String) } } });
    expect(set).not.toHaveBeenCalled();
  });

  it('tells a stranger’s exception only as a bug, and reports it inside', async () => {
    const { client, report } = lamp({
      'lamp.get': () => {
        throw new TypeError('password=hunter2');
      },
    });
    await expect(client.call('lamp.get')).rejects.toMatchObject({ problem: 'bug', message: expect.not.stringContaining('hunter2') });
    expect(report).toHaveBeenCalledWith(expect.objectContaining({ problem: 'bug' }), 'lamp.get');
  });

  it('refuses names that are not calls: unknown, inherited, topics', async () => {
    const { client } = lamp();
    for (const name of ['lamp.nope', 'constructor', 'lamp.changed']) {
      await expect(client.call(name as never, undefined as never)).rejects.toMatchObject({ problem: 'not.found' });
    }
  });

  it('pushes topics until the listener leaves', async () => {
    const { client, publish } = lamp();
    const heard: boolean[] = [];
    const leave = client.on('lamp.changed', ({ on }) => heard.push(on));
    publish('lamp.changed', { on: true });
    await client.call('lamp.get');
    leave();
    publish('lamp.changed', { on: false });
    await client.call('lamp.get');
    expect(heard).toEqual([true]);
  });

  it('says nothing to frames that are not its protocol', async () => {
    const { near, client } = lamp();
    const heard = vi.fn();
    near.onText(heard);
    for (const text of ['', 'null', '[]', '{"id":"one","call":"lamp.get"}', '{"call":"lamp.get"}', '\u0000']) near.send(text);
    await client.call('lamp.get');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('rejects pending calls when the channel closes, and new ones at once', async () => {
    const { client, cut } = lamp();
    const pending = client.call('lamp.slow');
    cut();
    await expect(pending).rejects.toMatchObject({ problem: 'channel.closed' });
    await expect(client.call('lamp.get')).rejects.toMatchObject({ problem: 'channel.closed' });
  });

  it('gives up on a call that is never answered', async () => {
    await expect(lamp({}, { timeoutMs: 40 }).client.call('lamp.slow')).rejects.toMatchObject({ problem: 'call.timeout' });
  });

  it('waits as long as it takes where that is decided elsewhere', async () => {
    const [slow, stuck] = [Promise.withResolvers<null>(), new Promise<never>(() => {})];
    const { client } = lamp({ 'lamp.slow': () => slow.promise, 'lamp.get': () => stuck }, { timeoutMs: 40, unhurried: ['lamp.slow'] });
    const asked = client.call('lamp.slow');
    await expect(client.call('lamp.get')).rejects.toMatchObject({ problem: 'call.timeout' });
    slow.resolve(null);
    expect(await asked).toBeNull();
  });

  it('refuses frames beyond the limit on both ends', async () => {
    const huge = 'x'.repeat(MAX_FRAME_CHARS);
    await expect(lamp().client.call('lamp.set', { on: huge as never })).rejects.toMatchObject({ problem: 'input.too-large' });
    const sent: string[] = [];
    let listen: (text: string) => void = () => {};
    const channel: Channel = {
      send: (text) => sent.push(text),
      onText: (listener) => ((listen = listener), () => {}),
      onClose: () => () => {},
    };
    serve(
      miniature,
      { 'lamp.get': () => ({ on: true }), 'lamp.set': (input) => input, 'lamp.slow': () => null },
      channel,
      'owner',
      () => {},
    );
    listen(`${huge}x`);
    expect(sent.map((text) => JSON.parse(text).error.problem)).toEqual(['input.too-large']);
  });

  it('keeps answers apart when they come in another order', async () => {
    const gates: (() => void)[] = [];
    const { client } = lamp({ 'lamp.set': ({ on }) => new Promise((resolve) => gates.push(() => resolve({ on }))) });
    const both = Promise.all([client.call('lamp.set', { on: true }), client.call('lamp.set', { on: false })]);
    await vi.waitFor(() => expect(gates).toHaveLength(2));
    gates.reverse().forEach((open) => open());
    expect(await both).toEqual([{ on: true }, { on: false }]);
  });
});
