import { describe, expect, it } from 'vitest';
import { home as open } from './home.ts';

const home = open();
const failed = (id: unknown, code: string, message: unknown) => ({
  id,
  type: 'result',
  success: false,
  error: expect.objectContaining({ code, message }),
});

describe('ids', () => {
  it('may leave gaps', async () => {
    const wire = await home.wire();
    wire.say({ id: 5, type: 'ping' });
    wire.say({ id: 900, type: 'ping' });
    expect(await wire.until(({ id }) => id === 900)).toEqual({ id: 900, type: 'pong' });
    expect(wire.messages.slice(2)).toEqual([
      { id: 5, type: 'pong' },
      { id: 900, type: 'pong' },
    ]);
  });

  it.each([
    ['used twice', 5],
    ['falling', 3],
  ])('%s are refused under their own number', async (_case, second) => {
    const wire = await home.wire();
    wire.say({ id: 5, type: 'ping' });
    wire.say({ id: second, type: 'ping' });
    expect(await wire.until(({ type }) => type === 'result')).toEqual(failed(second, 'id_reuse', 'Identifier values have to increase.'));
  });

  it.each([
    ['no id', { type: 'ping' }, null],
    ['an id of zero', { id: 0, type: 'ping' }, 0],
    ['no type', { id: 4 }, 4],
    ['something that is no object', 7, 0],
    ['text', '"hello"', 0],
    ['an id that is text', { id: 'x', type: 'ping' }, 'x'],
  ])('%s is a message incorrectly formatted', async (_case, message, id) => {
    const wire = await home.wire();
    wire.say(message);
    expect(await wire.until(({ type }) => type === 'result')).toEqual(failed(id, 'invalid_format', 'Message incorrectly formatted.'));
    await wire.settle();
  });

  it('below zero are no ids', async () => {
    const wire = await home.wire();
    wire.say({ id: -3, type: 'ping' });
    const code = home.has('ids checked first') ? 'invalid_format' : 'id_reuse';
    expect(await wire.until(({ type }) => type === 'result')).toEqual(failed(-3, code, expect.any(String)));
  });

  it('closes on what is no JSON at all', async () => {
    const wire = await home.wire();
    wire.say('}{');
    expect(await wire.closed).toEqual({ code: 1000, reason: '' });
  });
});

describe('commands', () => {
  it('that nobody knows are unknown', async () => {
    expect(await home.admin.refused('make/coffee')).toMatchObject({ code: 'unknown_command', message: 'Unknown command.' });
  });

  it('name the key they lack and the key they do not take', async () => {
    const wire = await home.wire();
    expect(await wire.refused('call_service', { domain: 'light' })).toMatchObject({
      code: 'invalid_format',
      message: expect.stringContaining(home.faults.lacks('service')),
    });
    expect(await wire.refused('get_states', { wattage: 5 })).toMatchObject({
      code: 'invalid_format',
      message: expect.stringContaining('extra keys not allowed'),
    });
    expect(await wire.refused('unsubscribe_events', { subscription: 1, wattage: 5 })).toMatchObject({
      code: 'invalid_format',
      message: expect.stringContaining(home.faults.extra('wattage')),
    });
  });

  it('answer with a result of null where there is nothing to say', async () => {
    const wire = await home.wire();
    const id = wire.send('supported_features', { features: {} });
    expect(await wire.until((message) => message['id'] === id)).toEqual({ id, type: 'result', success: true, result: null });
  });

  it('may come several in one frame', async () => {
    const wire = await home.wire();
    wire.say([
      { id: 1, type: 'ping' },
      { id: 2, type: 'get_config' },
      { id: 3, type: 'ping' },
    ]);
    await wire.until(({ id }) => id === 3);
    await wire.until(({ id }) => id === 2);
    expect(
      wire.messages
        .slice(2)
        .map(({ id }) => id as number)
        .sort(),
    ).toEqual([1, 2, 3]);
  });

  it('go on after a fault in one of several', async () => {
    const wire = await home.wire();
    wire.say([{ id: 1, type: 'ping' }, { type: 'ping' }, { id: 2, type: 'nonsense' }, { id: 3, type: 'ping' }]);
    expect(await wire.until(({ id }) => id === 3)).toEqual({ id: 3, type: 'pong' });
    expect(wire.messages).toContainEqual(failed(2, 'unknown_command', 'Unknown command.'));
    expect(wire.messages).toContainEqual(failed(null, 'invalid_format', 'Message incorrectly formatted.'));
  });
});

describe('several messages in one frame', () => {
  it('come only to whoever asked for that', async () => {
    const wire = await home.wire();
    await wire.subscribe('subscribe_entities');
    wire.say(Array.from({ length: 20 }, (_, at) => ({ id: 100 + at, type: 'ping' })));
    await wire.until(({ id }) => id === 119);
    expect(wire.frames.some(Array.isArray)).toBe(false);
  });

  it('mix results, events and pongs of several ids', async () => {
    const wire = await home.wire();
    await wire.get('supported_features', { features: { coalesce_messages: 1 } });
    wire.say([
      { id: 100, type: 'subscribe_entities' },
      { id: 101, type: 'ping' },
      { id: 102, type: 'get_config' },
    ]);
    await wire.until(({ id }) => id === 102);
    await wire.until(({ id, type }) => id === 100 && type === 'event');
    const several = wire.frames.filter(Array.isArray);
    expect(several.length).toBeGreaterThan(0);
    // One alone stays an object.
    await wire.settle();
    expect(wire.frames.at(-1)).toMatchObject({ type: 'pong' });
  });
});

describe('subscriptions', () => {
  it('end under their own id, once', async () => {
    const wire = await home.wire();
    const events = await wire.subscribe('subscribe_events', { event_type: 'state_changed' });
    expect(await events.end()).toMatchObject({ success: true, result: null });
    expect((await events.end()).error).toMatchObject({ code: 'not_found', message: 'Subscription not found.' });
  });

  it('that never were cannot end', async () => {
    expect(await home.admin.refused('unsubscribe_events', { subscription: 99_999 })).toMatchObject({
      code: 'not_found',
      message: 'Subscription not found.',
    });
  });

  it('to any event bring its whole envelope', async () => {
    const wire = await home.wire();
    const heard = await wire.subscribe('subscribe_events', { event_type: 'contract_suite' });
    const { context } = await wire.get('fire_event', { event_type: 'contract_suite', event_data: { a: 1 } });
    expect(await heard.until(() => true)).toEqual({
      event_type: 'contract_suite',
      data: { a: 1 },
      origin: 'LOCAL',
      time_fired: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/),
      context,
    });
  });
});
