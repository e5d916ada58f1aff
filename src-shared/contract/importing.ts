import { z } from 'zod';
import { MAX_FOLDERS } from '../forms/check.ts';
import { DiffLine } from '../model/assistant.ts';
import { Connection } from '../model/connection.ts';
import { Sentence } from '../model/text.ts';
import { command, query } from './define.ts';

/** A hole in an entry that the person fills. */
export const ImportAsk = z.object({
  id: z.string(),
  label: z.string(),
  secret: z.boolean(),
  /** Part of the command, which is shown whole with it. */
  inCommand: z.boolean(),
  /** Something is put in where nobody says anything: from the file, or from this computer's environment. */
  known: z.enum(['file', 'here']).optional(),
  /** What that is, where it is part of the command. */
  initial: z.string().optional(),
  options: z.array(z.string()).optional(),
});
export type ImportAsk = z.infer<typeof ImportAsk>;

/** One server in an assistant's settings. No value of a variable or a header is in it. */
export const ImportServer = z.object({
  key: z.string(),
  /** Changes when the entry does. */
  stamp: z.string(),
  name: z.string(),
  way: z.enum(['program', 'address']),
  command: z.object({ program: z.string(), args: z.array(z.string()), cwd: z.string().optional() }).optional(),
  url: z.string().optional(),
  variables: z.array(z.string()),
  headers: z.array(z.string()),
  /** Those of both that look like secrets. */
  secretNames: z.array(z.string()),
  asks: z.array(ImportAsk),
  /** Switched off there. */
  disabled: z.boolean(),
  /** The connection that starts the same program or leads to the same address already. */
  exists: z.object({ id: z.string(), name: z.string() }).optional(),
  /** The assistant in whose settings the same stands before. */
  twin: z.string().optional(),
  problem: Sentence.optional(),
  remarks: z.array(Sentence),
});
export type ImportServer = z.infer<typeof ImportServer>;

export const ImportPlace = z.object({
  assistant: z.string(),
  name: z.string(),
  file: z.string(),
  servers: z.array(ImportServer),
  /** Why it cannot be read. */
  problem: Sentence.optional(),
});
export type ImportPlace = z.infer<typeof ImportPlace>;

const Chosen = z.object({
  key: z.string(),
  stamp: z.string(),
  name: z.string().min(1).max(80),
  /** The text of the command that the person agreed to. */
  consent: z.string().optional(),
  answers: z.record(z.string(), z.string()).optional(),
});

/** How far all of its programs may reach; no answer is as far as the account may. */
const Touches = z.discriminatedUnion('within', [
  z.object({ within: z.literal('account') }),
  z.object({
    within: z.literal('folders'),
    folders: z.array(z.object({ path: z.string(), write: z.boolean() })).max(MAX_FOLDERS),
    network: z.boolean(),
  }),
]);

const Removal = z.object({ assistant: z.string(), keys: z.array(z.string()).min(1).max(500) });

/** Bringing servers over from the settings of assistants. */
export const importing = {
  'connections.importScan': query(z.undefined(), z.array(ImportPlace)),
  'connections.importRun': command(
    z.object({ assistant: z.string(), servers: z.array(Chosen).min(1).max(500), touches: Touches.optional() }),
    z.object({
      created: z.array(z.object({ key: z.string(), connection: Connection })),
      failed: z.array(z.object({ key: z.string(), name: z.string(), why: Sentence })),
    }),
  ),
  /** What taking these entries out of the assistant's settings would change. */
  'connections.importTakeOut': query(
    Removal,
    z.object({ file: z.string(), lines: z.array(DiffLine), backups: z.string(), fingerprint: z.string() }),
  ),
  'connections.importTakeOutNow': command(Removal.extend({ fingerprint: z.string() }), z.object({ file: z.string(), backup: z.string() })),
};
