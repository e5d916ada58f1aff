import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { older } from './places.mjs';

/** Integrations that invent a house. */
export const PLAYGROUNDS = ['demo', 'kitchen_sink'];
/** Integrations with a flow: an entry is made after the start, where the release has them. */
export const FLOWS = [
  { handler: 'shopping_list', answers: {} },
  { handler: 'local_todo', answers: { todo_list_name: 'Errands' } },
  { handler: 'local_calendar', answers: { calendar_name: 'Family', import: 'create_empty' } },
];
const PLAIN = [
  'api',
  'websocket_api',
  'config',
  'onboarding',
  'history',
  'logbook',
  'system_log',
  'system_health',
  'search',
  'trace',
  'conversation',
];
const PEOPLE = ['person', 'sun', 'repairs', 'template', 'energy'];
/** Not configured, but reached for by core itself; without what they need, even the list of services fails. */
const REACHED_FOR = ['assist_satellite', 'analytics', 'tts', 'stt', 'backup'];

/** Every integration that is configured, for the sake of what they need. */
export const DOMAINS = [
  ...PLAIN,
  ...PEOPLE,
  ...PLAYGROUNDS,
  ...REACHED_FOR,
  ...FLOWS.map(({ handler }) => handler),
  'http',
  'recorder',
  'automation',
  'script',
  'scene',
  'timer',
];

const text = (
  port,
  release,
) => `homeassistant: {name: Test, unit_system: metric, time_zone: Europe/Vienna, latitude: 48.2, longitude: 16.3, elevation: 200, country: AT, currency: EUR}
${storesHttp(release) ? '' : `http: {server_host: 127.0.0.1, server_port: ${port}}`}
${[...PLAIN, ...PEOPLE, ...PLAYGROUNDS].map((domain) => `${domain}:`).join('\n')}
recorder: {commit_interval: 1}
automation: !include automations.yaml
script: !include scripts.yaml
scene: !include scenes.yaml
input_boolean: {guests: {name: Guests}}
input_button: {knock: {name: Knock}}
input_number: {warmth: {name: Warmth, min: 10, max: 30, step: 0.5, initial: 20}}
input_select: {mood: {name: Mood, options: [calm, lively, festive], initial: calm}}
input_text: {note: {name: Note}}
input_datetime: {wake: {name: Wake, has_date: true, has_time: true}}
timer: {laundry: {duration: "00:01:00"}}
counter: {visits: {}}
schedule: {work: {name: Work, monday: [{from: "08:00", to: "17:00"}]}}
`;

// Both spellings of a trigger are understood when loading; the older one by every release.
const AUTOMATIONS = `- id: "1700000000001"
  alias: Evening light
  trigger: [{platform: event, event_type: evening_has_come}]
  action: [{service: light.turn_on, target: {entity_id: light.bed_light}}]
`;
const SCRIPTS = `good_night:
  alias: Good night
  sequence: [{service: light.turn_off, target: {entity_id: light.bed_light}}]
slow_hello:
  alias: Slow hello
  fields: {name: {description: Whom to greet}}
  sequence: [{delay: {milliseconds: 300}}]
`;
const SCENES = `- id: "1700000000002"
  name: Movie
  entities: {light.bed_light: {state: "on", brightness: 40}}
`;

/** From this release on a YAML \`http:\` is a trial that is taken back after five minutes. */
const storesHttp = (release) => !older(release, '2026.8');

/** A fresh home: loopback only, all that the suite asks about. */
export function writeConfiguration(folder, { port, release }) {
  mkdirSync(join(folder, '.storage'), { recursive: true });
  writeFileSync(join(folder, 'configuration.yaml'), text(port, release));
  writeFileSync(join(folder, 'automations.yaml'), AUTOMATIONS);
  writeFileSync(join(folder, 'scripts.yaml'), SCRIPTS);
  writeFileSync(join(folder, 'scenes.yaml'), SCENES);
  if (storesHttp(release)) writeFileSync(join(folder, '.storage', 'http'), JSON.stringify(httpStore(port)));
}

const httpStore = (port) => ({
  version: 2,
  minor_version: 2,
  key: 'http',
  data: {
    stable: {
      server_host: ['127.0.0.1'],
      server_port: port,
      cors_allowed_origins: ['https://cast.home-assistant.io'],
      login_attempts_threshold: -1,
      ip_ban_enabled: true,
      ssl_profile: 'modern',
      use_x_frame_options: true,
      created_at: '2026-01-01T00:00:00+00:00',
      error: null,
      error_message: null,
    },
    pending: null,
    yaml_migration_done: true,
  },
});
