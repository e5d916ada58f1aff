export const FLOORS = [
  { floor_id: 'ground_floor', name: 'Ground floor', level: 0, icon: null, aliases: [] },
  { floor_id: 'upstairs', name: 'Upstairs', level: 1, icon: null, aliases: [] },
];

const area = (area_id: string, name: string, floor_id: string, icon: string) => ({
  area_id,
  name,
  floor_id,
  icon,
  aliases: [],
  labels: [],
  picture: null,
  temperature_entity_id: null,
  humidity_entity_id: null,
});
export const AREAS = [
  area('living_room', 'Living room', 'ground_floor', 'mdi:sofa'),
  area('kitchen', 'Kitchen', 'ground_floor', 'mdi:fridge'),
  area('hallway', 'Hallway', 'ground_floor', 'mdi:door'),
  area('garage', 'Garage', 'ground_floor', 'mdi:garage'),
  area('bedroom', 'Bedroom', 'upstairs', 'mdi:bed'),
  area('office', 'Office', 'upstairs', 'mdi:desk'),
];
export const LABELS = [{ label_id: 'cosy', name: 'Cosy', color: 'amber', icon: null, description: null }];
