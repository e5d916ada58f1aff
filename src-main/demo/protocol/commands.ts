import { z } from 'zod';
import { fullState } from '../home/state.ts';
import { callService } from './call-service.ts';
import { command, type Command } from './command.ts';
import { homeConfig } from './config.ts';
import { describeServices } from './describe-services.ts';
import { extraCommands } from './extra-commands.ts';
import { historyCommands } from './history-commands.ts';
import { registryCommands } from './registry-commands.ts';
import { subscriptionCommands } from './subscriptions.ts';

const anything = z.record(z.string(), z.unknown());

/** Everything a client may ask over the socket. */
export const COMMANDS: Record<string, Command> = {
  supported_features: command({ features: anything }, ({ coalesce }, { features }) => {
    if (features['coalesce_messages']) coalesce();
  }),
  get_states: command({}, ({ home }) => [...home.states.values()].map(fullState)),
  get_config: command({}, ({ home }) => homeConfig(home)),
  get_services: command({}, () => describeServices()),
  get_panels: command({}, () => ({})),
  call_service: command(
    {
      domain: z.string(),
      service: z.string(),
      service_data: anything.nullish(),
      target: anything.nullish(),
      return_response: z.boolean().default(false),
    },
    async ({ home, user }, { domain, service, service_data, target, return_response }) => {
      const context = home.context(user.id);
      const response = await callService(
        home,
        { domain, service, data: service_data ?? {}, target: target ?? {}, respond: return_response },
        context,
      );
      return return_response ? { context, response } : { context };
    },
  ),
  'auth/current_user': command({}, ({ user }) => ({
    id: user.id,
    name: user.name,
    is_owner: true,
    is_admin: user.admin,
    credentials: [],
    mfa_modules: [],
  })),
  ...registryCommands,
  ...subscriptionCommands,
  ...historyCommands,
  ...extraCommands,
};
