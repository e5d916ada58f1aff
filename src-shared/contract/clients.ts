import { z } from 'zod';
import { Client, ClientLimits, EXPOSURES } from '../model/client.ts';
import { command, query, topic } from './define.ts';

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
    }),
    Client,
  ),
  'clients.revoke': command(z.object({ id: z.string() }), z.null()),
  'clients.restore': command(z.object({ id: z.string() }), z.null()),
  'clients.changed': topic(z.array(Client)),
};
