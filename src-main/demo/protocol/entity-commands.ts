import { z } from 'zod';
import { addEvent, calendarChanged, calendarOf, eventsBetween } from '../life/calendar.ts';
import { itemsOf, moveItem } from '../life/lists.ts';
import { Refusal } from '../life/service.ts';
import { forecast } from '../life/weather.ts';
import { command, from, type Caller, type Command } from './command.ts';

const entity_id = z.string();

function entityOf({ home }: Caller, id: string) {
  const entity = home.get(id);
  if (!entity) throw new Refusal('not_found', 'Entity not found');
  return entity;
}
const may = ({ user }: Caller): void => {
  if (user.group === 'system-read-only') throw new Refusal('unauthorized', 'Unauthorized');
};

const Event = z.object({
  summary: z.string(),
  dtstart: z.string(),
  dtend: z.string(),
  rrule: z.string().optional(),
  description: z.string().optional(),
  location: z.string().optional(),
});
const written = ({ summary, dtstart, dtend, rrule, description, location }: z.infer<typeof Event>) => ({
  summary,
  start: dtstart.replace(' ', 'T'),
  end: dtend.replace(' ', 'T'),
  rrule: rrule ?? null,
  description: description ?? null,
  location: location ?? null,
});
function indexOf(caller: Caller, id: string, uid: string): number {
  const at = calendarOf(caller.home, entityOf(caller, id).entity_id).findIndex((event) => event.uid === uid);
  if (at < 0) throw new Refusal('failed', `Calendar event ${uid} not found`);
  return at;
}
const recurring = { recurrence_id: z.string().optional(), recurrence_range: z.string().optional() };

/** Commands that belong to single domains. */
export const entityCommands: Record<string, Command> = {
  'todo/item/list': command({ entity_id }, (caller, message) => ({ items: itemsOf(caller.home, entityOf(caller, message.entity_id).entity_id) })),
  'todo/item/subscribe': command({ entity_id }, (caller, message) => {
    const { home, keep, tell, afterResult } = caller;
    entityOf(caller, message.entity_id);
    const say = (): void => tell({ items: itemsOf(home, message.entity_id) });
    afterResult(() => {
      say();
      keep(home.on(({ type, data }) => type === 'demo_todo_changed' && data['entity_id'] === message.entity_id && say()));
    });
  }),
  'todo/item/move': command({ entity_id, uid: z.string(), previous_uid: z.string().optional() }, (caller, message) => {
    may(caller);
    moveItem(caller.home, entityOf(caller, message.entity_id).entity_id, message.uid, message.previous_uid);
  }),
  'weather/subscribe_forecast': command({ entity_id, forecast_type: z.enum(['daily', 'hourly', 'twice_daily']) }, (caller, message) => {
    const { home, tell, afterResult, keep } = caller;
    const entity = entityOf(caller, message.entity_id);
    const say = (): void => tell({ type: message.forecast_type, forecast: forecast({ home, entity: home.get(entity.entity_id) ?? entity }, message.forecast_type) });
    afterResult(() => {
      say();
      keep(home.on(({ change }) => change?.id === entity.entity_id && say()));
    });
  }),
  'weather/convertible_units': command({}, () => ({ units: { temperature_unit: ['°C', '°F'], wind_speed_unit: ['km/h', 'm/s', 'mph'], pressure_unit: ['hPa', 'inHg'] } })),
  'calendar/event/create': command({ entity_id, event: Event }, (caller, { entity_id: id, event }) => {
    may(caller);
    addEvent(caller.home, entityOf(caller, id).entity_id, written(event));
  }),
  'calendar/event/update': command({ entity_id, uid: z.string(), event: Event, ...recurring }, (caller, { entity_id: id, uid, event }) => {
    may(caller);
    calendarOf(caller.home, id).splice(indexOf(caller, id, uid), 1, { uid, ...written(event) });
    calendarChanged(caller.home, id);
  }),
  'calendar/event/delete': command({ entity_id, uid: z.string(), ...recurring }, (caller, { entity_id: id, uid }) => {
    may(caller);
    calendarOf(caller.home, id).splice(indexOf(caller, id, uid), 1);
    calendarChanged(caller.home, id);
  }),
  ...from('2025.4', {
    'calendar/event/subscribe': command({ entity_id, start: z.string(), end: z.string() }, (caller, { entity_id: id, start, end }) => {
      const { home, keep, tell, afterResult } = caller;
      entityOf(caller, id);
      const say = (): void => tell({ events: eventsBetween(home, id, Date.parse(start), Date.parse(end)) });
      afterResult(() => {
        say();
        keep(home.on(({ type, data }) => type === 'demo_calendar_changed' && data['entity_id'] === id && say()));
      });
    }),
    'vacuum/get_segments': command({ entity_id }, (caller, message) => {
      entityOf(caller, message.entity_id);
      return { segments: ['Living room', 'Kitchen', 'Hallway'].map((name, index) => ({ id: String(16 + index), name, group: null })) };
    }),
  }),
  'update/release_notes': command({ entity_id }, (caller, message) => {
    const { attributes } = entityOf(caller, message.entity_id);
    if ((Number(attributes['supported_features']) & 16) === 0) throw new Refusal('not_supported', 'Entity does not support release notes');
    return `## ${String(attributes['latest_version'])}\n\n- Steadier power readings.\n- Fixes a rare restart.`;
  }),
  'camera/capabilities': command({ entity_id }, (caller, message) => {
    entityOf(caller, message.entity_id);
    return { frontend_stream_types: [] };
  }),
  'camera/get_prefs': command({ entity_id }, () => ({ preload_stream: false, orientation: 1 })),
  'camera/stream': command({ entity_id, format: z.string().default('hls') }, (caller, message) => {
    entityOf(caller, message.entity_id);
    throw new Refusal('start_stream_failed', `${message.entity_id} does not support play stream service`);
  }),
  'media_player/browse_media': command({ entity_id, media_content_type: z.string().optional(), media_content_id: z.string().optional() }, (caller, message) => {
    entityOf(caller, message.entity_id);
    const child = (title: string, id: string) => ({ title, media_class: 'music', media_content_type: 'music', media_content_id: id, can_play: true, can_expand: false, thumbnail: null });
    return { title: 'Media', media_class: 'directory', media_content_type: '', media_content_id: '', can_play: false, can_expand: true, thumbnail: null, children_media_class: 'music', children: [child('Morning tunes', 'demo:morning'), child('Rain on the roof', 'demo:rain')] };
  }),
  'media_source/browse_media': command({ media_content_id: z.string().optional() }, () => ({ title: 'Media', media_class: 'app', media_content_type: '', media_content_id: 'media-source://', can_play: false, can_expand: true, children: [] })),
  'sensor/device_class_convertible_units': command({ device_class: z.string() }, (_caller, { device_class }) => ({ units: { temperature: ['°C', '°F', 'K'], power: ['W', 'kW'], energy: ['Wh', 'kWh', 'MWh'] }[device_class] ?? [] })),
  'sensor/numeric_device_classes': command({}, () => ({ numeric_device_classes: ['temperature', 'humidity', 'power', 'energy', 'battery', 'illuminance', 'signal_strength', 'pressure', 'voltage', 'current'] })),
  'tts/engine/list': command({ language: z.string().optional(), country: z.string().optional() }, () => ({ providers: [{ engine_id: 'tts.home', name: 'Home', supported_languages: ['en', 'zh'] }] })),
  'stt/engine/list': command({ language: z.string().optional(), country: z.string().optional() }, () => ({ providers: [] })),
  'shopping_list/items': command({}, () => []),
}; // prettier-ignore
