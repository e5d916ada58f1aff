import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Verdict } from '../../../src-shared/model/rule.ts';
import type { TypeShelf } from '../../kit/type.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { GoneConnection } from '../areas.ts';
import type { Net } from '../net/net.ts';
import type { SavedConnection, Storage } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';
import type { Catalogue } from './catalogue.ts';
import type { LiveConnection } from './connection.ts';
import type { Finding } from './finding.ts';
import type { SignIns } from './oauth.ts';
import type { Probe } from './probe.ts';
import type { SecretBox } from './sealing.ts';

export type ConnectionsFacts = {
  storage: Pick<Storage, 'connections' | 'notes' | 'readOnly'>;
  vault: SecretBox;
  net: Net;
  types: TypeShelf;
  topics: Topics;
  clock: Clock;
  log: Log;
  /** Where the browser comes back to: scheme, host and port of the HTTP door. */
  redirectBase(): string;
  /** Names beside loopback under which the door lets requests in. */
  isAllowed?(host: string): boolean;
  /** Writes the rules a person chose while adding a connection. */
  setDefaults?(connection: string, defaults: Partial<Record<Risk, Verdict>>): Promise<void>;
  /** What a person decided by the names of its tools is another's as soon as the short name is. */
  forgetNames?(gone: GoneConnection): Promise<void>;
  /** Calls it again although it kept failing. */
  resetBreaker?(connection: string): void;
  /** What it answered may have been the answer of another account: it is asked anew. */
  forgetAnswers?(connection: string): void;
  random?: (() => number) | undefined;
};

/** What the handlers work with. */
export type Desk = Omit<ConnectionsFacts, 'types'> & {
  lives: Map<string, LiveConnection>;
  catalogue: Catalogue;
  probe: Probe;
  finding: Finding;
  signIns: SignIns;
  closing: AbortSignal;
  live(id: string): LiveConnection;
  add(saved: SavedConnection): LiveConnection;
  removed(id: string): void;
  changed(live: LiveConnection): Connection;
  /** One change of a connection at a time. */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T>;
};
