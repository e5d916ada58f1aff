import { describe, expect, it } from 'vitest';
import type { LaterAct } from '../../../kit/link.ts';
import { ewelinkHome } from '../testing/ewelink-home.ts';

const never = new AbortController().signal;
const told = (acts: LaterAct[]): string[] =>
  acts.map((act) => ('device' in act ? `${act.device} ${act.trait}.${act.command}` : `${act.risk} ${act.what.en}`));

describe('what a scene of the account would do', () => {
  it('is read from it, device by device, as it is now', async () => {
    const { open, demo } = await ewelinkHome();
    const { start, link, devices, becomes } = open();
    await start();
    await becomes(() => expect(devices.size).toBeGreaterThan(40));
    const [night] = demo.world.scenes;
    if (!night) throw new Error('The demo has scenes');
    const before = told(await link.effects({ scene: night.id }, never));
    expect(before).toContain('1000d00003 power.off');
    expect(before.some((one) => one.startsWith('danger'))).toBe(false);

    const gate = [...devices.values()].find(({ parts }) =>
      parts.some(({ traits }) => Object.values(traits).some(({ limits }) => limits?.risk === 'danger')),
    );
    if (!gate) throw new Error('The demo has a gate');
    night.does.push({ device: gate.source, params: { op: 1 } }, { device: 'somebody-elses-lock', params: { switch: 'on' } });
    const after = told(await link.effects({ scene: night.id }, never));
    expect(after).toContain(`danger Sets “${gate.name}”`);
    expect(after).toContain('danger Does what eWeLink does not tell');
  });

  it('is the worst where the account may not see its scenes', async () => {
    const { open } = await ewelinkHome();
    const { start, link } = open();
    await start();
    expect(told(await link.effects({ scene: 'unknown' }, never))).toEqual(['danger Does what eWeLink does not tell']);
  });
});
