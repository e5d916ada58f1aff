import { z } from 'zod';
import { adminCommand, command, type Command } from './command.ts';

const Assistant = z.enum(['conversation', 'cloud.alexa', 'cloud.google_assistant']);

/** What is shown to assistants. */
export const exposeCommands: Record<string, Command> = {
  'homeassistant/expose_entity/list': adminCommand({}, ({ home }) => ({
    exposed_entities: Object.fromEntries(
      [...home.registries.exposed].filter(([, shown]) => shown).map(([id]) => [id, { conversation: true }]),
    ),
  })),
  'homeassistant/expose_entity': adminCommand(
    { assistants: z.array(Assistant), entity_ids: z.array(z.string()), should_expose: z.boolean() },
    ({ home }, { assistants, entity_ids, should_expose }) => {
      if (assistants.includes('conversation')) for (const id of entity_ids) home.registries.exposed.set(id, should_expose);
      for (const id of entity_ids) home.fire('entity_registry_updated', { action: 'update', entity_id: id, changes: { options: {} } });
    },
  ),
  'homeassistant/expose_new_entities/get': command({ assistant: Assistant }, ({ home }, { assistant }) => ({
    expose_new: assistant === 'conversation' && home.registries.exposeNew,
  })),
  'homeassistant/expose_new_entities/set': adminCommand({ assistant: Assistant, expose_new: z.boolean() }, ({ home }, message) => {
    if (message.assistant === 'conversation') home.registries.exposeNew = message.expose_new;
  }),
};
