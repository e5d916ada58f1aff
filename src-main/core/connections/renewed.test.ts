import { describe, expect, it } from 'vitest';
import { defineMcpType, field } from '../../kit/index.ts';
import { memoryLink } from '../../kit/testing/index.ts';
import { consentOf } from '../../../src-shared/forms/consent.ts';
import { reachOf } from '../tools/reach.ts';
import { memoryVault } from './testing/doubles.ts';
import { house, label, person } from './testing/house.ts';

const program = defineMcpType({
  ...{ id: 'program', version: 1, title: label, summary: label, group: 'homes', icon: '<svg/>', help: label, reach: 'typed' },
  config: { env: field.env({ label, optional: true }), token: field.secret({ label }), account: field.oauth({ label, optional: true }) },
  steps: [],
  connect: () => memoryLink(),
});
const env = (value: string | undefined) => [{ name: 'TARGET_URL', value: value === undefined ? { saved: true } : { set: value } }];

async function proxy(vault = memoryVault()) {
  const { connections, handlers, clock } = house({ more: [program], vault });
  const config = { env: env('http://home-a'), token: { set: 'one' } };
  const { id } = await handlers['connections.create']({ type: 'program', name: 'Proxy', config }, person);
  const leads = () => reachOf(connections.get(id) ?? expect.fail('it is there'));
  const update = async (next: Record<string, unknown>) => {
    await clock.advance(1000);
    await handlers['connections.update']({ id, config: { env: env(undefined), token: { saved: true }, ...next } }, person);
    return leads();
  };
  return { leads, update, close: () => connections.close() };
}

describe('where a program leads that is given its address in a variable', () => {
  it('is somewhere else with another value, and stays there', async () => {
    const { leads, update, close } = await proxy();
    const first = leads();
    const second = await update({ env: env('http://home-b') });
    expect(second).not.toBe(first);
    // Saved again without a change it is where it was.
    expect(await update({})).toBe(second);
    expect(await update({ env: env('http://home-b') })).toBe(second);
    expect(await update({ env: env('http://home-a') })).not.toBe(second);
    await close();
  });

  it('is the same when its key is renewed', async () => {
    const { leads, update, close } = await proxy();
    const first = leads();
    expect(await update({ token: { set: 'two' } })).toBe(first);
    await close();
  });

  it('is taken for another when nobody can read any more what it was', async () => {
    const vault = memoryVault();
    const { leads, update, close } = await proxy(vault);
    const first = leads();
    vault.open = async () => Promise.reject(new Error('unreadable'));
    expect(await update({ env: env('http://home-a') })).not.toBe(first);
    await close();
  });
});

it('a sign-in with another account leads to another home', () => {
  const of = (account?: string) =>
    reachOf({ type: 'cloud', config: { session: { saved: true, ...(account !== undefined && { account }) } } });
  expect(of('me@example.org')).toBe(of('me@example.org'));
  expect(of('me@example.org')).not.toBe(of('you@example.org'));
});

it('what a program may touch changes nothing about where it leads: what was learned of its tools stays', () => {
  const command = { program: 'npx', args: ['-y', 'server'] };
  const of = (touches: unknown, args = command.args) => {
    const config = { command: { ...command, args }, ...(touches === undefined ? {} : { touches }) };
    const agreed = consentOf({ command: 'command', touches: 'touches' }, config);
    return reachOf({ type: 'mcp-server', config: { ...config, consent: { agreed } } });
  };
  const shut = { within: 'folders', folders: [{ path: '/home/ann/notes', write: true }], network: false };
  expect(of({ within: 'account' })).toBe(of(undefined));
  expect(of(shut)).toBe(of(undefined));
  expect(of(shut, ['-y', 'other'])).not.toBe(of(shut));
});

it('an answer that only bears the name of another says where a program leads, as any does', () => {
  for (const name of ['touches', 'copies']) {
    const of = (address: unknown) => reachOf({ type: 'made-by-hand', config: { [name]: address } });
    expect(of('https://one.example')).toBe(of('https://one.example'));
    expect(of('https://one.example')).not.toBe(of('https://other.example'));
    expect(of({ within: 'account', at: 'https://one.example' })).not.toBe(of({ within: 'account', at: 'https://other.example' }));
  }
  const copies = (count: unknown) => reachOf({ type: 'mcp-server', config: { ...(count !== undefined && { copies: count }) } });
  expect(copies(3)).toBe(copies(undefined));
});
