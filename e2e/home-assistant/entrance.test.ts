import { describe, expect, it } from 'vitest';
import { home as open, type Home } from './home.ts';

const home: Home = open();
const refusal = (message: unknown) => ({ type: 'auth_invalid', message });

describe('the door of the socket', () => {
  it('greets at once, with nothing but its release', async () => {
    const door = await home.door();
    expect(door.messages).toEqual([{ type: 'auth_required', ha_version: expect.stringMatching(/^20\d\d\.\d+/) }]);
  });

  it('lets a good token in, naming the release again', async () => {
    const door = await home.door();
    door.say({ type: 'auth', access_token: home.target.token });
    expect(await door.until(({ type }) => type !== 'auth_required')).toEqual({ type: 'auth_ok', ha_version: home.version });
  });

  it('refuses a wrong token and closes with 1000', async () => {
    const door = await home.door();
    door.say({ type: 'auth', access_token: 'no.such.token' });
    expect(await door.closed).toEqual({ code: 1000, reason: '' });
    expect(door.messages[1]).toEqual(refusal('Invalid access token or password'));
  });

  it.each([
    ['a key too many', { id: 1, type: 'auth', access_token: 'x' }, (): string => home.faults.extra('id')],
    ['a token that is no text', { type: 'auth', access_token: 7 }, (): string => home.faults.type('access_token', 'str')],
    ['a command before the token', { id: 1, type: 'get_states' }, (): string => ''],
    ['a list', [{ type: 'auth', access_token: 'x' }], (): string => 'expected a '],
  ])('refuses %s by naming the fault', async (_case, message, fault) => {
    const door = await home.door();
    door.say(message);
    expect(await door.closed).toEqual({ code: 1000, reason: '' });
    expect(door.messages[1]).toEqual(refusal(expect.stringContaining(`Auth message incorrectly formatted: ${fault()}`)));
  });

  it('takes no token for a wrong one', async () => {
    const door = await home.door();
    door.say({ type: 'auth' });
    expect(await door.closed).toEqual({ code: 1000, reason: '' });
    expect(door.messages[1]).toEqual(refusal('Invalid access token or password'));
  });

  it('closes without a word on what is no JSON', async () => {
    const door = await home.door();
    door.say('hello?');
    expect(await door.closed).toEqual({ code: 1000, reason: '' });
    expect(door.messages).toHaveLength(1);
  });

  it('waits ten seconds for a word, then closes without one', { timeout: 20_000 }, async () => {
    const door = await home.door();
    const since = Date.now();
    // Older releases drop the line without a close.
    expect([1000, 1006]).toContain((await door.closed).code);
    expect(Date.now() - since).toBeGreaterThan(9000 / home.target.pace);
    expect(door.messages).toHaveLength(1);
  });

  it('keeps a socket open that entered, whatever another is refused', async () => {
    const inside = await home.wire();
    const door = await home.door();
    door.say({ type: 'auth', access_token: 'nope' });
    await door.closed;
    await inside.settle();
  });
});
