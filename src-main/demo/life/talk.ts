import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { isoTime } from '../home/state.ts';
import { argument, Refusal, textOf, type Run, type Services } from './service.ts';

const SPEAKING_MS = 3000;
const stamped = ({ home, entity, context }: Run): void => home.patch(entity.entity_id, { state: isoTime(home.now()) }, context);
const free = (): void => undefined;

export const notify: Services = {
  send_message: {
    name: 'Send a notification message',
    description: 'Sends a notification message.',
    arguments: { message: argument.text({ required: true }), title: argument.text({ filter: { supported_features: [1] } }) },
    run: stamped,
  },
  mobile_app_robin: {
    name: 'Send a notification via mobile_app_robin',
    description: 'Sends a notification message using the mobile_app_robin integration.',
    arguments: {
      message: argument.text({ required: true }),
      title: argument.text(),
      target: argument.anything('object', z.unknown()),
      data: argument.anything('object', z.record(z.string(), z.unknown())),
    },
    free,
  },
};

export const tts: Services = {
  speak: {
    name: 'Speak',
    description: 'Speaks something using text-to-speech on a media player.',
    arguments: {
      media_player_entity_id: argument.anything('entity', z.union([z.string(), z.array(z.string())]), { required: true }),
      message: argument.text({ required: true }),
      cache: argument.flag(),
      language: argument.text(),
      options: argument.anything('object', z.record(z.string(), z.unknown()), { section: 'advanced_fields' }),
    },
    run: stamped,
  },
  clear_cache: { name: 'Clear TTS cache', description: 'Removes all cached text-to-speech files.', admin: true, free },
};

/** Speaks, and is still again. */
function speak({ home, entity, context }: Run): Promise<void> {
  home.patch(entity.entity_id, { state: 'responding' }, context);
  return new Promise((resolve) => {
    home.later(SPEAKING_MS, () => {
      home.patch(entity.entity_id, { state: 'idle' }, context);
      resolve();
    });
  });
}
const said = { preannounce: argument.flag(), preannounce_media_id: argument.text() };
export const assistSatellite: Services = {
  announce: {
    name: 'Announce',
    description: 'Lets a satellite announce a message.',
    needs: 1,
    arguments: { message: argument.text(), media_id: argument.text(), ...said },
    run: speak,
  },
  start_conversation: {
    name: 'Start conversation',
    description: 'Starts a conversation from a satellite.',
    needs: 2,
    arguments: { start_message: argument.text(), start_media_id: argument.text(), extra_system_prompt: argument.text(), ...said },
    run: speak,
  },
  ask_question: {
    name: 'Ask question',
    description: 'Asks a question and gets the user’s response.',
    needs: 2,
    arguments: {
      question: argument.text(),
      question_media_id: argument.text(),
      answers: argument.anything('object', z.unknown()),
      ...said,
    },
    respond: () => ({ id: null, sentence: 'yes', slots: {} }),
  },
};

export const aiTask: Services = {
  generate_data: {
    name: 'Generate data',
    description: 'Uses AI to run a task that generates data.',
    arguments: {
      task_name: argument.text({ required: true }),
      instructions: argument.text({ required: true }),
      structure: argument.anything('object', z.unknown(), { section: 'advanced_fields' }),
      attachments: argument.anything('media', z.unknown(), { section: 'advanced_fields' }),
    },
    needs: 1,
    respond: ({ data }) => ({ conversation_id: null, data: `Done: ${textOf(data['task_name']) ?? ''}` }),
  },
};

/** Old-style groups: a set of entities under one name. */
export const group: Services = {
  set: {
    name: 'Set',
    description: 'Creates/Updates a group.',
    arguments: {
      object_id: argument.text({ required: true }),
      name: argument.text(),
      icon: argument.text(),
      entities: argument.anything('entity', z.array(z.string())),
      add_entities: argument.anything('entity', z.array(z.string())),
      remove_entities: argument.anything('entity', z.array(z.string())),
      all: argument.flag(),
    },
    free: (home, data) => {
      const id = `group.${String(data['object_id'])}`;
      const list = (name: string): string[] => z.array(z.string()).catch([]).parse(data[name]);
      const before = z.array(z.string()).catch([]).parse(home.get(id)?.attributes['entity_id']);
      const members = [...(data['entities'] ? list('entities') : before), ...list('add_entities')].filter((one) => !list('remove_entities').includes(one));
      home.write(id, 'off', { entity_id: members, order: 0, friendly_name: data['name'] ?? data['object_id'] });
      regroup(home, id);
    },
  },
  remove: {
    name: 'Remove',
    description: 'Removes a group.',
    arguments: { object_id: argument.text({ required: true }) },
    free: (home, data) => {
      const id = `group.${String(data['object_id'])}`;
      if (!home.get(id)) throw new Refusal('home_assistant_error', `Group ${id} not found`);
      home.remove(id);
    },
  },
  reload: { name: 'Reload', description: 'Reloads group configuration, entities, and notify services from YAML-configuration.', admin: true, free },
}; // prettier-ignore

/** A group is on while any of its members is. */
export function regroup(home: Home, id: string): void {
  const members = z.array(z.string()).catch([]).parse(home.get(id)?.attributes['entity_id']);
  if (members.length > 0) home.patch(id, { state: members.some((one) => home.get(one)?.state === 'on') ? 'on' : 'off' });
}

const days = argument.number(0, 365, { unit: 'days' });
export const recorder: Services = {
  purge: { name: 'Purge', description: 'Starts purge task.', admin: true, arguments: { keep_days: days, repack: argument.flag(), apply_filter: argument.flag() }, free },
  purge_entities: { name: 'Purge entities', description: 'Starts a purge task to remove the data related to specific entities.', admin: true, arguments: { entity_id: argument.anything('entity', z.unknown()), domains: argument.anything('object', z.unknown()), entity_globs: argument.anything('object', z.unknown()), keep_days: days }, free },
  enable: { name: 'Enable', description: 'Starts the recording of events and state changes.', admin: true, free },
  disable: { name: 'Disable', description: 'Stops the recording of events and state changes.', admin: true, free },
}; // prettier-ignore
