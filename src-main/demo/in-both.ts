/** A plug that stands in the demo's eWeLink and in its Home Assistant: one thing, two ways to it. */
export const IN_BOTH = {
  id: '1000d00001',
  mac: '02:00:5e:20:00:01',
  name: 'Floor lamp plug',
  model: 'S26R2',
  entity: 'switch.floor_lamp_plug',
} as const;
