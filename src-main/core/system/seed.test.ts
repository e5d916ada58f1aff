import { expect, it, vi } from 'vitest';
import { CANARY, house, label, person, problemOf } from '../connections/testing/house.ts';
import { defineMcpType, field } from '../../kit/index.ts';
import { memoryLink } from '../../kit/testing/index.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Seed } from '../host/seed-file.ts';
import { plantSeed } from './seed.ts';

const other = defineMcpType({
  ...{ id: 'other', version: 1, title: label, summary: label, group: 'tools', icon: '<svg/>', help: label, reach: 'typed' },
  config: { url: field.url({ label }) },
  steps: [{ title: label, fields: ['url'] }],
  connect: () => memoryLink({}),
});
const program = defineMcpType({
  ...{ id: 'program', version: 1, title: label, summary: label, group: 'tools', icon: '<svg/>', help: label, reach: 'typed' },
  config: { command: field.command({ label }), touches: field.touches({ label, command: 'command', optional: true }) },
  steps: [{ title: label, fields: ['command', 'touches'] }],
  connect: () => memoryLink({}),
});
const seedOf = (type: string, config: Record<string, unknown>): Seed => ({
  connections: [{ type, slug: 'home1', name: 'Home', config }],
  ...{ clients: [], rules: [], settings: {} },
});
const seeding = { ...person, session: 'seed' };
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

it('takes down no walls that it does not name: a program the person shut in stays shut in, whatever else the seed says of it', async () => {
  const { connections, handlers, store } = house({ more: [program] });
  const command = { program: 'npx', args: ['server'] };
  const plant = (config: Record<string, unknown>) => plantSeed(seedOf('program', config), { connections, who: seeding, ...nobody });
  await plant({ command });
  const { id } = connections.list()[0] ?? expect.fail('it was planted');
  const touches = { within: 'folders', folders: [{ path: '/home/ann/notes', write: false }], network: false };
  await handlers['connections.update']({ id, config: { command, touches } }, person);
  await plant({ command });
  expect(store.saved.get(id)?.config).toEqual({ command, touches });
  const other = { program: 'npx', args: ['server', '--all'] };
  await plant({ command: other });
  expect(store.saved.get(id)?.config).toEqual({ command: other, touches });
  // What it does name holds, and whatever else it no longer names is gone.
  await plant({ command: other, touches: { within: 'account' } });
  expect(store.saved.get(id)?.config).toEqual({ command: other, touches: { within: 'account' } });
});

it('no longer asks of a rule what its new version leaves out, and writes nothing where nothing changed', async () => {
  const { connections } = house();
  const kept: Rule[] = [{ id: 'of-the-house', tool: 'memory.ask', verdict: 'ask' }];
  const save = vi.fn((rule: Omit<Rule, 'id'> & { id?: string | undefined }): Rule => {
    const saved: Rule = { ...rule, id: rule.id ?? expect.fail('each has a name') };
    kept[kept.findIndex(({ id }) => id === saved.id)] = saved;
    return saved;
  });
  kept.push({ id: 'night', tool: 'memory.ask', from: '22:00', to: '06:00', when: 'true', verdict: 'ask' });
  const plant = (rule: Seed['rules'][number]) =>
    plantSeed(
      { ...seedOf('memory', {}), connections: [], rules: [rule] },
      { connections, who: seeding, ...nobody, tools: { rules: () => kept, handlers: { 'rules.save': save } } },
    );
  await plant({ verdict: 'ask', when: 'true', to: '06:00', from: '22:00', tool: 'memory.ask', id: 'night' });
  expect(save).not.toHaveBeenCalled();
  await plant({ id: 'night', tool: 'memory.ask', verdict: 'ask', from: '22:00', to: '06:00' });
  expect(kept).toContainEqual({ id: 'night', tool: 'memory.ask', from: '22:00', to: '06:00', verdict: 'ask' });
  // One that came to ask what another asks is still itself.
  await plant({ id: 'night', tool: 'memory.ask', verdict: 'ask' });
  await plant({ id: 'night', tool: 'memory.ask', verdict: 'ask' });
  expect(kept).toEqual([
    { id: 'of-the-house', tool: 'memory.ask', verdict: 'ask' },
    { id: 'night', tool: 'memory.ask', verdict: 'ask' },
  ]);
  expect(save).toHaveBeenCalledTimes(2);
});
