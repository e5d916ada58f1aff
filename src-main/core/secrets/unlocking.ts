import { randomBytes } from 'node:crypto';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../src-shared/errors/problems.ts';
import type { Log } from '../../kit/world.ts';
import type { KeyWrap } from '../ports.ts';
import type { SecretRepository } from '../storage/repositories.ts';
import { KEY_BYTES } from './sealing.ts';

export type Opened = { key?: Uint8Array; kinds: KeyWrap['kind'][]; problem?: Problem };

/** Wraps the key with everything this machine offers but a weak one, which is taken only when there is nothing else. */
async function wrapWith(wraps: KeyWrap[], key: Uint8Array, secrets: SecretRepository, log: Log): Promise<KeyWrap['kind'][]> {
  const kinds: KeyWrap['kind'][] = [];
  for (const wrap of [...wraps].sort((left, right) => Number(left.weak ?? false) - Number(right.weak ?? false))) {
    if ((wrap.weak && kinds.length > 0) || !(await wrap.available())) continue;
    await secrets.saveWrap(wrap.kind, await wrap.wrap(key));
    kinds.push(wrap.kind);
  }
  log.info('Made a new data key', { wraps: kinds });
  return kinds;
}

const problemOf = (thrown: unknown): Problem => SwitchboardError.from(thrown).problem;

/** Finds the first wrap that gives the key. None does: locked, and the first reason is told. */
export async function openKey(wraps: KeyWrap[], secrets: SecretRepository, log: Log): Promise<Opened> {
  const saved = await secrets.wraps();
  if (saved.length === 0) {
    const key = randomBytes(KEY_BYTES);
    const kinds = await wrapWith(wraps, key, secrets, log);
    // A key that nothing keeps would seal secrets nobody can ever open again.
    return kinds.length > 0 ? { key, kinds } : { kinds, problem: 'vault.no-keyring' };
  }
  const kinds = wraps.map(({ kind }) => kind).filter((kind) => saved.some((one) => one.kind === kind));
  const all: KeyWrap['kind'][] =
    saved.some(({ kind }) => kind === 'passphrase') && !kinds.includes('passphrase') ? [...kinds, 'passphrase'] : kinds;
  let problem: Problem = 'vault.locked';
  for (const wrap of wraps) {
    const wrapped = saved.find(({ kind }) => kind === wrap.kind)?.wrapped;
    if (!wrapped) continue;
    try {
      const key = await wrap.unwrap(wrapped);
      if (wrap.outdated) await secrets.saveWrap(wrap.kind, await wrap.wrap(key));
      return { key, kinds: all };
    } catch (thrown) {
      problem = problemOf(thrown);
      log.warn('A wrap of the data key could not be opened', { wrap: wrap.kind, problem });
    }
  }
  return { kinds: all, problem };
}

/** Gives the key to every strong wrap of this machine that does not have it, so that the next start asks nobody. A weak one is never added. */
export async function adopt(
  wraps: KeyWrap[],
  key: Uint8Array,
  except: KeyWrap['kind'][],
  secrets: SecretRepository,
): Promise<KeyWrap['kind'][]> {
  const added: KeyWrap['kind'][] = [];
  for (const wrap of wraps) {
    if (wrap.weak || except.includes(wrap.kind) || !(await wrap.available())) continue;
    await secrets.saveWrap(wrap.kind, await wrap.wrap(key));
    added.push(wrap.kind);
  }
  return added;
}
