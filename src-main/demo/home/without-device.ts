import type { LooseRow } from './rows.ts';

/** Helpers, people and services that have no device. */
export const WITHOUT_DEVICE: LooseRow[] = [
  { id: 'input_number.evening_brightness', name: 'Evening brightness', state: '40', platform: 'input_number', attributes: { initial: null, min: 0, max: 100, step: 5, mode: 'slider', unit_of_measurement: '%', editable: true } },
  { id: 'input_datetime.wake_up', name: 'Wake up', state: '2026-12-01 06:45:00', platform: 'input_datetime', area: 'bedroom', attributes: { has_date: true, has_time: true, timestamp: 1796107500, editable: true } },
  { id: 'input_button.leaving', name: 'Leaving the house', state: 'unknown', platform: 'input_button', area: 'hallway', attributes: { editable: true } },
  { id: 'counter.visitors', name: 'Visitors', state: '3', platform: 'counter', attributes: { initial: 0, step: 1, minimum: 0, maximum: 100, editable: true } },
  { id: 'schedule.heating', name: 'Heating hours', state: 'on', platform: 'schedule', attributes: { next_event: '2026-12-01T22:00:00+01:00', editable: true } },
  { id: 'group.downstairs_lights', name: 'Downstairs lights', state: 'on', platform: 'yaml', attributes: { entity_id: ['light.floor_lamp', 'light.living_room_ceiling', 'light.kitchen_worktop'], order: 0 } },
  { id: 'sensor.yaml_uptime', name: 'Uptime', state: '2026-11-14T08:00:00+00:00', platform: 'yaml', attributes: { device_class: 'timestamp' } },
  { id: 'todo.chores', name: 'Chores', state: '0', platform: 'local_todo', attributes: { supported_features: 127 } },
  { id: 'calendar.bins', name: 'Bins', state: 'off', platform: 'local_calendar', attributes: { supported_features: 7 } },
  { id: 'person.kim', name: 'Kim', state: 'not_home', platform: 'person', unique: 'kim', attributes: { id: 'kim', editable: true, device_trackers: [], user_id: null } },
  { id: 'zone.work', name: 'Work', state: '0', platform: 'zone', attributes: { latitude: 52.31, longitude: 4.94, radius: 150, passive: false, persons: [], icon: 'mdi:briefcase', editable: true } },
  { id: 'conversation.home_assistant', name: 'Home Assistant', state: 'unknown', platform: 'conversation', attributes: { supported_features: 1 } },
  { id: 'ai_task.home', name: 'Assistant tasks', state: 'unknown', platform: 'openai_conversation', attributes: { supported_features: 1 } },
  { id: 'event.hallway_switch', name: 'Hallway switch', state: '2026-11-20T18:02:11.000+00:00', platform: 'zha', area: 'hallway', attributes: { event_types: ['press', 'double_press', 'hold'], event_type: 'press', device_class: 'button' } },
  { id: 'update.home_assistant_core', name: 'Home Assistant Core', state: 'off', platform: 'hassio', attributes: { installed_version: '2026.11.0', latest_version: '2026.11.0', skipped_version: null, title: 'Home Assistant Core', release_summary: null, release_url: null, auto_update: false, in_progress: false, update_percentage: null, supported_features: 27 } },
  { id: 'script.welcome_home', name: 'Welcome home', state: 'off', platform: 'script', unique: 'welcome_home', attributes: { last_triggered: null, mode: 'restart', current: 0 } },
  { id: 'automation.shut_the_water_at_a_leak', name: 'Shut the water at a leak', state: 'on', platform: 'automation', unique: '1700000000004', categories: { automation: '01safety00000000000000000000' }, attributes: { id: '1700000000004', last_triggered: null, mode: 'single', current: 0 } },
  { id: 'sensor.voice_uptime', name: 'Voice uptime', state: '17', platform: 'demo', hidden: true, attributes: { unit_of_measurement: 'h', device_class: 'duration', state_class: 'measurement' } },
]; // prettier-ignore
