import { expect, it } from 'vitest';
import { CANARY, house, label, person, problemOf } from '../connections/testing/house.ts';
import { defineMcpType, field } from '../../kit/index.ts';
import { memoryLink } from '../../kit/testing/index.ts';
import type { Seed } from '../host/seed-file.ts';
import { plantSeed } from './seed.ts';

const other = defineMcpType({
  ...{ id: 'other', version: 1, title: label, summary: label, group: 'tools', icon: '<svg/>', help: label, reach: 'typed' },
  config: { url: field.url({ label }) },
  steps: [{ title: label, fields: ['url'] }],
  connect: () => memoryLink({}),
});
const seedOf = (type: string, config: Record<string, unknown>): Seed => ({
  connections: [{ type, slug: 'home1', name: 'Home', config }],
  ...{ clients: [], rules: [], settings: {} },
});
const nobody = {
  clients: { seed: () => expect.fail('It names no client') },
  tools: { rules: () => [], handlers: { 'rules.save': () => expect.fail('It names no rule') } },
  settings: { get: () => expect.fail('It sets nothing'), set: () => expect.fail('It sets nothing') },
};

it('loads the types that a seed names, and no others', async () => {
  const { connections, store, vault, loaded } = house({ more: [other] });
  await plantSeed(seedOf('memory', { url: 'http://10.0.0.5', token: CANARY }), { connections, who: person, ...nobody });
  expect([...loaded]).toEqual(['memory']);
  expect([...store.saved.values()]).toMatchObject([{ slug: 'home1', config: { url: 'http://10.0.0.5' } }]);
  // What it spells in plain text is a secret all the same.
  expect([...vault.sealed.values()]).toEqual([CANARY]);
});

it('says which short name is taken by another type, and that a type is not known', async () => {
  const { connections } = house({ more: [other] });
  const plant = (seed: Seed) => plantSeed(seed, { connections, who: person, ...nobody });
  await plant(seedOf('memory', { url: 'http://10.0.0.5', token: CANARY }));
  expect(await problemOf(plant(seedOf('other', { url: 'http://10.0.0.5' })))).toMatchObject({ problem: 'seed.invalid' });
  expect(
    await problemOf(plant({ ...seedOf('unheard-of', {}), connections: [{ type: 'unheard-of', slug: 'more', name: 'M', config: {} }] })),
  ).toMatchObject({
    problem: 'not.found',
  });
});
