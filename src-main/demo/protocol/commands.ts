import { z } from 'zod';
import { authCommands } from './auth-commands.ts';
import { callService } from './call-service.ts';
import { command, type Command } from './command.ts';
import { homeConfig } from './config.ts';
import { describeServices } from './describe-services.ts';
import { entityCommands } from './entity-commands.ts';
import { historyCommands } from './history-commands.ts';
import { itemCommands } from './item-commands.ts';
import { registryCommands } from './registry-commands.ts';
import { statisticsCommands } from './statistics-commands.ts';
import { subscriptionCommands } from './subscriptions.ts';
import { systemCommands } from './system-commands.ts';
import { templateCommands } from './template-commands.ts';

const anything = z.record(z.string(), z.unknown());

/** Everything a client may ask over the socket. */
export const COMMANDS: Record<string, Command> = {
  supported_features: command({ features: anything }, ({ coalesce }, { features }) => {
    if (features['coalesce_messages']) coalesce();
  }),
  get_states: command({}, ({ home }) => [...home.states.values()].map((state) => home.full(state))),
  get_config: command({}, ({ home }) => homeConfig(home)),
  get_services: command({}, ({ home }) => describeServices(home)),
  get_panels: command({}, () => ({})),
  call_service: command(
    {
      domain: z.string(),
      service: z.string(),
      service_data: anything.nullish(),
      target: anything.nullish(),
      return_response: z.boolean().default(false),
    },
    async ({ home, faults, user }, { domain, service, service_data, target, return_response }) => {
      const context = home.context(user.id);
      const request = { domain, service, data: service_data ?? {}, target: target ?? {}, respond: return_response };
      const response = await callService(home, faults.services, request, context, user);
      return return_response ? { context, response } : { context };
    },
  ),
  ...authCommands,
  ...registryCommands,
  ...subscriptionCommands,
  ...historyCommands,
  ...statisticsCommands,
  ...entityCommands,
  ...itemCommands,
  ...systemCommands,
  ...templateCommands,
};
