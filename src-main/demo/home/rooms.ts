type Floor = { floor_id: string; name: string; level: number | null; icon: string | null; aliases: string[] };
type Label = { label_id: string; name: string; color: string | null; icon: string | null; description: string | null };
type Category = { category_id: string; name: string; icon: string | null; scope: string };
type Area = {
  area_id: string;
  name: string;
  floor_id: string | null;
  icon: string | null;
  aliases: string[];
  labels: string[];
  picture: string | null;
  temperature_entity_id: string | null;
  humidity_entity_id: string | null;
};

export const FLOORS: Floor[] = [
  { floor_id: 'ground_floor', name: 'Ground floor', level: 0, icon: null, aliases: ['Downstairs'] },
  { floor_id: 'upstairs', name: 'Upstairs', level: 1, icon: null, aliases: ['First floor'] },
];

const area = (area_id: string, name: string, floor_id: string | null, icon: string, aliases: string[] = []): Area => ({
  area_id,
  name,
  floor_id,
  icon,
  aliases,
  labels: [],
  picture: null,
  temperature_entity_id: null,
  humidity_entity_id: null,
});
export const AREAS: Area[] = [
  {
    ...area('living_room', 'Living room', 'ground_floor', 'mdi:sofa', ['Lounge']),
    temperature_entity_id: 'sensor.living_room_temperature',
    humidity_entity_id: 'sensor.living_room_humidity',
  },
  area('kitchen', 'Kitchen', 'ground_floor', 'mdi:fridge'),
  area('hallway', 'Hallway', 'ground_floor', 'mdi:door'),
  area('garage', 'Garage', 'ground_floor', 'mdi:garage'),
  area('bedroom', 'Bedroom', 'upstairs', 'mdi:bed'),
  area('office', 'Office', 'upstairs', 'mdi:desk', ['Study']),
  area('bathroom', 'Bathroom', 'upstairs', 'mdi:shower'),
  area('garden', 'Garden', null, 'mdi:flower'),
];
export const LABELS: Label[] = [
  { label_id: 'cosy', name: 'Cosy', color: 'amber', icon: null, description: null },
  {
    label_id: 'night_check',
    name: 'Night check',
    color: 'indigo',
    icon: 'mdi:weather-night',
    description: 'Looked at before going to bed',
  },
];
export const CATEGORIES: Category[] = [
  { category_id: '01comfort0000000000000000000', name: 'Comfort', icon: null, scope: 'automation' },
  { category_id: '01safety00000000000000000000', name: 'Safety', icon: 'mdi:shield', scope: 'automation' },
];
