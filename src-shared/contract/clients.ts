import { z } from 'zod';
import { Afterwards, Assistant, ConnectPreview, Reported, Way } from '../model/assistant.ts';
import { Client, ClientLimits, EXPOSURES } from '../model/client.ts';
import { Risk } from '../model/risk.ts';
import { Verdict } from '../model/rule.ts';
import { Sentence } from '../model/text.ts';
import { command, query, topic } from './define.ts';

const Decided = z.object({ verdict: Verdict, why: Sentence });
/** What holds for a client at one place: what its own rule there says, what would hold without it, and what decides in the end. */
export const MatrixCell = z.object({
  risk: Risk,
  own: z.object({ rule: z.string(), verdict: Verdict }).optional(),
  without: Decided,
  now: Decided,
});
export type MatrixCell = z.infer<typeof MatrixCell>;
export const MatrixRow = z.object({
  kind: z.enum(['everything', 'connection', 'room', 'tool']),
  id: z.string(),
  name: z.string(),
  cells: z.array(MatrixCell),
});
export type MatrixRow = z.infer<typeof MatrixRow>;
const OfEach = z.object({ full: z.number(), search: z.number(), selected: z.number() });
/** What a client had best be shown, why, and what each choice costs it to read before every conversation. */
export const Advice = z.object({ exposure: z.enum(EXPOSURES), reason: Sentence, tokens: OfEach, tools: OfEach });
export type Advice = z.infer<typeof Advice>;
const OneAssistant = z.object({ assistant: z.string() });

export const clients = {
  'clients.list': query(z.undefined(), z.array(Client)),
  /** The token is in this answer and nowhere else, ever again. */
  'clients.create': command(
    z.object({
      name: z.string().min(1).max(80),
      kind: z.enum(['assistant', 'program']).default('assistant'),
      exposure: z.enum(EXPOSURES).default('full'),
    }),
    z.object({ client: Client, token: z.string() }),
  ),
  'clients.update': command(
    z.object({
      id: z.string(),
      name: z.string().min(1).max(80).optional(),
      exposure: z.enum(EXPOSURES).optional(),
      tools: z.array(z.string().max(128)).max(2_000).optional(),
      limits: ClientLimits.optional(),
      mayApprove: z.boolean().optional(),
    }),
    Client,
  ),
  'clients.revoke': command(z.object({ id: z.string() }), z.null()),
  'clients.restore': command(z.object({ id: z.string() }), z.null()),
  /** The rules of a client, place by place and risk by risk; of tools those it has rules for, and those asked about. */
  'clients.matrix': query(z.object({ id: z.string(), tools: z.array(z.string()).max(100).default([]) }), z.array(MatrixRow)),
  'clients.advice': query(z.object({ id: z.string() }), Advice),
  /** The assistants that can be connected with one click, those found on this computer first. */
  'clients.targets': query(z.undefined(), z.array(Assistant)),
  'clients.preview': query(OneAssistant.extend({ way: Way.optional() }), ConnectPreview),
  /** Makes a client with a token of its own and writes it into the assistant. */
  'clients.connect': command(
    OneAssistant.extend({ way: Way, fingerprint: z.string() }),
    z.object({
      client: Client,
      file: z.string().optional(),
      backup: z.string().optional(),
      /** To be opened by the window: the assistant asks the person, and then writes it itself. It holds the token. */
      link: z.string().optional(),
      afterwards: Afterwards,
    }),
  ),
  /** Asks the assistant's own program whether it sees us; takes some seconds. */
  'clients.verify': query(OneAssistant, Reported),
  /** Takes our entry out again and revokes its client. */
  'clients.disconnect': command(OneAssistant, z.object({ file: z.string().optional(), how: z.enum(['restored', 'removed', 'gone']) })),
  'clients.disconnectAll': command(
    z.undefined(),
    z.object({ done: z.array(z.string()), failed: z.array(z.object({ assistant: z.string(), name: z.string(), why: z.string() })) }),
  ),
  'clients.changed': topic(z.array(Client)),
};
