import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { KeyWrap } from '../ports.ts';
import type { SecretRepository } from '../storage/repositories.ts';
import { passphraseWrap } from './passphrase-wrap.ts';
import { bindingOf, seal, unseal } from './sealing.ts';
import { adopt, openKey } from './unlocking.ts';

export type VaultFacts = { wraps: KeyWrap['kind'][]; locked: boolean; weak: boolean; sentence: Sentence };

/** The only place where secrets become readable. Sealed with one data key per folder, each bound to its owner and field. */
export interface Vault {
  readonly locked: boolean;
  /** Rejects with `vault.locked` while locked. */
  seal(owner: string, field: string, value: string): Promise<void>;
  open(owner: string, field: string): Promise<string | undefined>;
  /** Which secrets are saved; works while locked. */
  fields(owner: string): Promise<string[]>;
  remove(owner: string, field?: string): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  /** Lets a passphrase open the folder too, whatever else does. */
  setPassphrase(passphrase: string): Promise<void>;
  /** The data key wrapped with a passphrase, to go into a backup and nowhere else. */
  wrapForBackup(passphrase: string): Promise<{ kind: string; wrapped: Uint8Array }>;
  facts(): VaultFacts;
  onUnlocked(listener: () => void): () => void;
}

export type VaultOptions = {
  secrets: SecretRepository;
  wraps: KeyWrap[];
  log: Log;
  clock: Clock;
  /** Hears every secret that becomes readable, so that the log can leave it out. */
  onRevealed?: (value: string) => void;
};

const WEAK: KeyWrap['kind'] = 'keyfile';
const GUESS_PAUSE_MS = 500;

/** What the person is told about how well the secrets are kept; the first that fits. */
function sentenceFor({ locked, weak, wraps }: Omit<VaultFacts, 'sentence'>): Sentence {
  if (wraps.length === 0) return { key: 'settings.vault.nothing' };
  if (locked) return { key: wraps.includes('passphrase') ? 'settings.vault.lockedPassphrase' : 'settings.vault.locked' };
  if (weak) return { key: 'settings.vault.weak' };
  return { key: `settings.vault.by.${wraps[0]}` };
}

/** Opens the data key with the first wrap that can; when none can the vault is locked and waits for a passphrase. */
export async function createVault({ secrets, wraps, log, clock, onRevealed }: VaultOptions): Promise<Vault> {
  const opened = await openKey(wraps, secrets, log);
  const listeners = new Set<() => void>();
  let key = opened.key;
  // A keyring or credential that is new on this machine learns the key; then it need not rest on a file alone.
  let kinds = key ? [...opened.kinds, ...(await adopt(wraps, key, opened.kinds, secrets))] : opened.kinds;

  const dataKey = (): Uint8Array => {
    if (key) return key;
    throw new SwitchboardError(opened.problem ?? 'vault.locked', 'The saved secrets are locked');
  };
  const isWeak = () => kinds.includes(WEAK) || wraps.some(({ kind, weak }) => weak && kinds.includes(kind));
  const setPassphrase = async (passphrase: string) => {
    await secrets.saveWrap('passphrase', await passphraseWrap(passphrase).wrap(dataKey()));
    kinds = [...new Set([...kinds, 'passphrase' as const])];
  };

  return {
    get locked() {
      return key === undefined;
    },
    seal: async (owner, field, value) => {
      const sealed = seal(dataKey(), Buffer.from(value), bindingOf(owner, field));
      onRevealed?.(value);
      await secrets.save(owner, field, sealed);
    },
    open: async (owner, field) => {
      const found = (await secrets.list(owner)).find((one) => one.field === field);
      if (!found) return undefined;
      try {
        const value = unseal(dataKey(), found.sealed, bindingOf(owner, field)).toString();
        onRevealed?.(value);
        return value;
      } catch (thrown) {
        if (thrown instanceof SwitchboardError) throw thrown;
        throw new SwitchboardError(
          'vault.unreadable',
          `The saved secret "${field}" cannot be read`,
          { with: { field } },
          { cause: thrown },
        );
      }
    },
    fields: async (owner) => (await secrets.list(owner)).map(({ field }) => field),
    remove: (owner, field) => secrets.remove(owner, field),
    unlock: async (passphrase) => {
      if (key) return;
      const wrapped = (await secrets.wraps()).find(({ kind }) => kind === 'passphrase')?.wrapped;
      if (!wrapped) throw new SwitchboardError('vault.locked', 'No passphrase was ever set for these secrets');
      key = await passphraseWrap(passphrase)
        .unwrap(wrapped)
        .catch(async (thrown: unknown) => {
          await clock.sleep(GUESS_PAUSE_MS);
          throw new SwitchboardError('auth.refused', 'This passphrase does not open the saved secrets', {}, { cause: thrown });
        });
      kinds = [...new Set([...kinds, ...(await adopt(wraps, key, ['passphrase'], secrets))])];
      log.info('Unlocked with the passphrase');
      listeners.forEach((listen) => listen());
    },
    setPassphrase,
    wrapForBackup: async (passphrase) => ({ kind: 'passphrase', wrapped: await passphraseWrap(passphrase).wrap(dataKey()) }),
    facts: () => {
      const facts = { wraps: kinds, locked: key === undefined, weak: isWeak() };
      return { ...facts, sentence: sentenceFor(facts) };
    },
    onUnlocked: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
