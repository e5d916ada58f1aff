import { z } from 'zod';
import { RISKS } from '../model/risk.ts';
import { WIDGETS } from '../model/traits/row.ts';
import { Sentence } from '../model/text.ts';
import { command, query, topic } from './define.ts';

/** Something the person should know about the program itself; `action` names a command of the window's command table. */
export const Notice = z.object({
  id: z.string(),
  level: z.enum(['info', 'warn', 'bad']),
  sentence: Sentence,
  action: z.string().optional(),
});
export type Notice = z.infer<typeof Notice>;

export const Endpoint = z.object({ on: z.boolean(), url: z.string(), pausedUntil: z.number().optional(), problem: Sentence.optional() });
export type Endpoint = z.infer<typeof Endpoint>;

export const Hello = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'headless']),
  platform: z.string(),
  demo: z.boolean(),
  startedAt: z.number(),
  endpoint: Endpoint,
  notices: z.array(Notice),
  language: z.string(),
  readOnly: z.boolean(),
});
export type Hello = z.infer<typeof Hello>;

/** What the window must know about traits, as data: it carries no schemas. */
export const Vocabulary = z.object({
  traits: z.record(
    z.string(),
    z.object({ widget: z.enum(WIDGETS), read: z.enum(['read', 'private']), commands: z.record(z.string(), z.enum(RISKS)) }),
  ),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

export const LogLine = z.object({
  at: z.number(),
  level: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']),
  area: z.string(),
  message: z.string(),
  details: z.unknown().optional(),
});
export type LogLine = z.infer<typeof LogLine>;

/** A program of ours with whatever it started itself. */
export const OwnedProcess = z.object({
  pid: z.number(),
  connection: z.string().optional(),
  /** As the person agreed to it. */
  command: z.array(z.string()),
  /** The file that was found under its name. */
  path: z.string(),
  folder: z.string(),
  since: z.number(),
  memory: z.number(),
  processes: z.number(),
  restarts: z.number(),
  /** It runs within walls (`forms/confinement.ts`). */
  shutIn: z.boolean().optional(),
});
export type OwnedProcess = z.infer<typeof OwnedProcess>;

export const ComponentHealth = z.object({
  name: z.string(),
  ok: z.boolean(),
  note: Sentence.optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

export const system = {
  'system.hello': query(z.undefined(), Hello),
  'system.vocabulary': query(z.undefined(), Vocabulary),
  'system.health': query(z.undefined(), z.object({ ok: z.boolean(), uptimeMs: z.number(), components: z.array(ComponentHealth) })),
  'system.log': query(
    z.object({
      level: LogLine.shape.level.optional(),
      search: z.string().optional(),
      /** Only what its programs say, and what is said of it. */
      connection: z.string().optional(),
      limit: z.number().int().min(1).max(2000).default(500),
    }),
    z.array(LogLine),
  ),
  /** The programs that run because a connection started them. */
  'system.processes': query(z.undefined(), z.array(OwnedProcess)),
  /** Whether programs can be shut in on this computer, and by what; else why not, and what the system said to it. */
  'system.sandbox': query(
    z.undefined(),
    z.union([
      z.object({ with: z.string() }),
      z.object({
        problem: z.enum(['program.no-sandbox', 'program.sandbox-missing', 'program.sandbox-forbidden']),
        why: z.string().optional(),
      }),
    ]),
  ),
  'system.dismiss': command(z.object({ notice: z.string() }), z.null()),
  'system.endpoint': command(
    z.object({ on: z.boolean().optional(), pauseMinutes: z.number().min(0).optional(), resume: z.boolean().optional() }),
    Endpoint,
  ),
  /** Switches this program to the demo home, or back. The channel closes; the window reconnects. */
  'system.demo': command(z.object({ on: z.boolean() }), z.null()),
  'system.unlock': command(z.object({ passphrase: z.string().min(1) }), z.null()),
  'system.open': command(z.object({ url: z.url() }), z.object({ opened: z.boolean() })),
  /** A diagnostic report with secrets removed. */
  'system.report': query(z.undefined(), z.object({ text: z.string() })),
  'system.vault': query(
    z.undefined(),
    z.object({
      wraps: z.array(z.enum(['keyring', 'systemd', 'keyfile', 'passphrase'])),
      locked: z.boolean(),
      weak: z.boolean(),
      sentence: Sentence,
    }),
  ),
  'system.changed': topic(Hello),
  'system.logged': topic(z.array(LogLine)),
  'system.notify': topic(z.object({ title: Sentence, body: Sentence.optional(), url: z.string().optional() })),
};
