import type { Entity } from '../home/entities.ts';
import { HIDDEN_READ, READ } from './readings.ts';
import { attribute, only, text, type AbilityRow, type CommandRow, type DomainRow } from './row.ts';

/** Words that go out are told, never read back. */
const says = (commands: Record<string, CommandRow>): AbilityRow => ({
  trait: 'text',
  what: () => 'message',
  evenUnknown: true,
  value: () => undefined,
  limits: () => ({ kind: 'message' }),
  commands,
});
/** The moment of the last message. */
const last: AbilityRow = {
  trait: 'reading',
  what: () => 'last_message',
  value: (entity) => entity.state,
  limits: () => ({ kind: 'last_message' }),
};
const TITLED = 1;
const titled = (title: unknown, entity: Entity): unknown => (Number(attribute(entity, 'supported_features')) & TITLED ? title : undefined);

/** What speaks, writes and listens; and what belongs to the house itself. */
export const talking: Record<string, DomainRow> = {
  notify: {
    kind: 'other',
    abilities: [
      says({
        send: {
          call: ({ text: message, title }, entity) => ({ service: 'send_message', data: only({ message, title: titled(title, entity) }) }),
        },
      }),
      last,
    ],
  },
  tts: {
    kind: 'other',
    hidden: true,
    abilities: [
      says({
        // `to` is the player that speaks.
        send: { call: ({ text: message, to }) => ({ service: 'speak', data: only({ media_player_entity_id: to, message }) }) },
      }),
      last,
    ],
  },
  assist_satellite: {
    kind: 'other',
    abilities: [
      { trait: 'reading', value: (entity) => entity.state },
      says({
        send: { needs: 1, call: ({ text: message }) => ({ service: 'announce', data: { message } }) },
        ask: { needs: 2, call: ({ text: message }) => ({ service: 'start_conversation', data: { start_message: message } }) },
      }),
    ],
  },
  conversation: {
    kind: 'other',
    hidden: true,
    abilities: [
      {
        ...says({
          ask: { call: ({ text: said }, entity) => ({ service: 'process', aimless: true, data: { text: said, agent_id: entity.id } }) },
        }),
        // Whatever is said to it may unlock a door.
        limits: () => ({ kind: 'message', risk: 'danger' }),
      },
      last,
    ],
  },
  ai_task: {
    kind: 'other',
    hidden: true,
    abilities: [
      says({
        ask: {
          needs: 1,
          call: ({ text: instructions, title }) => ({
            service: 'generate_data',
            answers: true,
            data: { task_name: title ?? 'Switchboard', instructions },
          }),
        },
      }),
      last,
    ],
  },
  persistent_notification: {
    kind: 'other',
    hidden: true,
    abilities: [
      { trait: 'text', what: () => 'message', value: (entity) => text(entity, 'message'), limits: () => ({ kind: 'message' }) },
      {
        trait: 'button',
        what: () => 'dismiss',
        evenUnknown: true,
        value: () => null,
        limits: () => ({ kind: 'dismiss' }),
        commands: {
          press: {
            call: (_args, entity) => ({
              service: 'dismiss',
              aimless: true,
              data: { notification_id: entity.id.slice(entity.id.indexOf('.') + 1) },
            }),
          },
        },
      },
    ],
  },
  // Neither has a state today; their services are for the house as a whole and belong to its tools, not to a part.
  homeassistant: READ,
  recorder: HIDDEN_READ,
};
