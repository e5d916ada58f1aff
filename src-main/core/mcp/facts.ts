import type { Client } from '../../../src-shared/model/client.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { Journal } from '../activity/journal.ts';
import type { Clients, Connections, Tools } from '../areas.ts';
import type { Allowance } from '../clients/allowance.ts';
import type { Vault } from '../secrets/vault.ts';
import type { NoteRepository } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';
import type { House } from './house.ts';

/** What `/mcp` needs of the core. */
export type McpFacts = {
  house: House;
  connections: Pick<Connections, 'list' | 'get' | 'link' | 'onHealth' | 'onEvent' | 'onRemoved'>;
  tools: Pick<Tools, 'act' | 'foresee' | 'known' | 'knownTool' | 'verdict' | 'isKeptAway' | 'ownVerdict' | 'rules'>;
  /** What clients carry for us is sealed with a key that is kept here. */
  vault: Pick<Vault, 'open' | 'seal'>;
  /** What the person allows far servers to say is kept, and written down. */
  notes: Pick<NoteRepository, 'get' | 'set' | 'remove'>;
  journal: Pick<Journal, 'append'>;
  topics: Topics;
  clock: Clock;
  log: Log;
  version: string;
  seen(client: string, facts: { era?: Client['era']; version?: string }): void;
  called(client: string): void;
  onRevoked: Clients['onRevoked'];
  /** The person chose other tools for a client. */
  onChanged: Clients['onChanged'];
  /** How much each client may ask for. */
  allowance: Pick<Allowance, 'enter' | 'call'>;
  /** Throws while assistants are paused. */
  guardAssistant(): void;
};
