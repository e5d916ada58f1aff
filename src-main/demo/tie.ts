import type { EwelinkDemo } from './ewelink/index.ts';
import type { Home } from './home/home.ts';
import { IN_BOTH } from './in-both.ts';

/** Whoever switches it, both homes know. Answers how to part them. */
export function tie(home: Home, { world, faults }: EwelinkDemo): () => void {
  const device = world.device(IN_BOTH.id);
  const tell = (): void => home.patch(IN_BOTH.entity, { state: !device.online ? 'unavailable' : device.on ? 'on' : 'off' });
  tell();
  const ends = [
    world.on((happening) => {
      if ((happening.kind === 'report' || happening.kind === 'online') && happening.device === device) tell();
    }),
    home.on(({ change }) => {
      if (change?.id !== IN_BOTH.entity || !change.after || !device.online) return;
      const on = change.after.state === 'on';
      if (on !== device.on) faults.devices.otherApp(device.id, { switch: on ? 'on' : 'off' });
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
