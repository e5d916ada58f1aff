import type { Clock, Log } from '../kit/world.ts';
import type { Language } from '../../src-shared/text/text.ts';
import type { Sentence } from '../../src-shared/text/text.ts';

/** One way to wrap the data key of a folder. Several may be in use at once. */
export interface KeyWrap {
  readonly kind: 'keyring' | 'systemd' | 'keyfile' | 'passphrase';
  /** False where this machine cannot do it (no keyring, no credential). */
  available(): Promise<boolean>;
  /** True when the wrap protects only against a glance: shown honestly in Settings. */
  weak?: boolean;
  /** Set by `unwrap` when the key should be wrapped anew: the system has changed its own key. */
  outdated?: boolean;
  wrap(key: Uint8Array): Promise<Uint8Array>;
  /** Rejects with `vault.locked` or `vault.unreadable`. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

/** The settings file behind one port: electron-store in the desktop host, conf in the headless one; same file. */
export interface SettingsStore {
  read(): Record<string, unknown>;
  write(values: Record<string, unknown>): void;
  /** Set when the file on disk could not be read and was kept aside. */
  readonly broken?: { keptAs: string };
}

/** What a host gives the core. The core knows nothing else of where it runs. */
export interface Ports {
  host: 'desktop' | 'headless';
  version: string;
  platform: string;
  /** The data folder of the running profile (`<data>` or `<data>/demo`). */
  dataDir: string;
  demo: boolean;
  keyWraps: KeyWrap[];
  settings: SettingsStore;
  clock: Clock;
  log: Log;
  systemLanguage: Language;
  /** Opens in the person's browser; false where the window must do it (headless). */
  openUrl(url: string): Promise<boolean>;
  notify(title: Sentence, body: Sentence | undefined, url: string | undefined): void;
  /** Leaves this profile for the other one; the host closes this core and starts another. */
  switchProfile(demo: boolean): void;
  /** Reopens the same profile (after a restore). */
  reopen(): void;
  /** What went wrong before this core was opened, and when; the panel tells it. */
  before?: { sentence: Sentence; at: number } | undefined;
  onResume(listener: () => void): () => void;
  /** Opens a link to a program that this core made itself; left out where the window must do it. */
  openProgram?(link: string): Promise<void>;
  /** The bridge for assistants that only start programs, and what it is started with; left out where it is not installed. */
  bridge?: { command: string; args: string[] } | undefined;
}
