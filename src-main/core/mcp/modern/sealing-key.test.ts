import { expect, test } from 'vitest';
import { keyfileWrap } from '../../secrets/keyfile-wrap.ts';
import { createVault } from '../../secrets/vault.ts';
import { withDataFolder } from '../../storage/temp-storage.ts';
import { sealingKey } from './sealing-key.ts';
import { createStateCodec } from './state.ts';

const clock = { now: () => 0, sleep: () => Promise.resolve(), every: () => () => undefined };
const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const bound = { client: 'c', method: 'tools/call', name: 'far', args: {}, leads: '' };
const codec = (key: Buffer) => createStateCodec(() => 0, key);

test('what a client was given before a restart opens after it, and in no other home', () =>
  withDataFolder(async (open, dir) => {
    const first = await open();
    const before = codec(await sealingKey(await createVault({ secrets: first.secrets, wraps: [keyfileWrap(dir)], log, clock })));
    const text = before.mint({ far: 'state' }, bound);
    await first.close();

    const { secrets } = await open();
    const after = codec(await sealingKey(await createVault({ secrets, wraps: [keyfileWrap(dir)], log, clock })));
    expect(after.open(text, bound)).toEqual({ far: 'state' });
    await withDataFolder(async (elsewhere, folder) => {
      const { secrets: others } = await elsewhere();
      const other = codec(await sealingKey(await createVault({ secrets: others, wraps: [keyfileWrap(folder)], log, clock })));
      expect(() => other.open(text, bound)).toThrow('does not belong');
    });
  }));

test('where nothing opens the secrets there is a key all the same, for as long as the program runs', () =>
  withDataFolder(async (open) => {
    const { secrets } = await open();
    const vault = await createVault({ secrets, wraps: [], log, clock });
    expect(vault.locked).toBe(true);
    const key = await sealingKey(vault);
    expect(codec(key).open(codec(key).mint({ far: 'state' }, bound), bound)).toEqual({ far: 'state' });
    expect(await sealingKey(vault)).not.toEqual(key);
  }));
