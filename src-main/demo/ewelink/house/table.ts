import { idOf } from '../world/device.ts';
import type { AppRow } from '../world/rows.ts';
import type { WorldTable } from '../world/world.ts';
import { GROUND_FLOOR, ROOMS as GROUND_ROOMS } from './ground-floor.ts';
import { one } from './shapes.ts';
import { ROOMS as SUMMER_ROOMS, SUMMER_HOUSE } from './summer-house.ts';
import { ROOMS as UPPER_ROOMS, UPSTAIRS } from './upstairs.ts';

/** Apps as their makers registered them: one that signs in over the page only, one that may use passwords. */
export const APPS: AppRow[] = [
  { id: 'DemoStandardApp0000000000000000A', secret: 'demo-secret-of-the-standard-app0', role: 'standard', redirects: 'loopback' },
  { id: 'DemoEnterpriseApp00000000000000A', secret: 'demo-secret-of-the-enterprise-00', role: 'enterprise', redirects: 'loopback' },
];

const HOME = '65f0c0de0000000000000001';
const SUMMER = '65f0c0de0000000000000002';
const FLAT = '65f0c0de0000000000000003';
const OWNER = idOf('owner');
const OTHER = idOf('other');
export const PORCH = '1000d00060';

/** Two people, three homes: one of them shares a light of theirs, and is let at a lamp. */
export const HOUSE: Omit<WorldTable, 'apps'> = {
  accounts: [
    {
      name: 'Demo', email: 'demo@example.com', phone: '+491700000001', password: 'demo-home', countryCode: '+49', region: 'eu', apikey: OWNER,
      homes: [
        {
          id: HOME, name: 'Home', rooms: [...GROUND_ROOMS, ...UPPER_ROOMS], devices: [...GROUND_FLOOR, ...UPSTAIRS],
          groups: [{ id: '65f0c0de00000000000000a1', name: 'Evening lamps', members: ['1000d00003', '1000d00010'] }],
          scenes: [
            { id: '65f0c0de00000000000000b1', name: 'Good night', kind: 'manual', does: [
              { device: '1000d00003', params: { switch: 'off' } },
              { device: '1000d00005', params: { location: 0 } },
              { device: '1000d00017', params: { switches: [{ outlet: 1, switch: 'off' }] } },
            ] },
            { id: '65f0c0de00000000000000b2', name: 'Coming home', kind: 'manual', does: [{ device: '1000d00001', params: { switch: 'on' } }] },
            { id: '65f0c0de00000000000000b3', name: 'Lights at sunset', kind: 'condition', does: [{ device: '1000d00017', params: { switches: [{ outlet: 1, switch: 'on' }] } }] },
          ],
        },
        { id: SUMMER, name: 'Summer house', rooms: SUMMER_ROOMS, devices: SUMMER_HOUSE },
      ],
    },
    {
      name: 'Robin', email: 'robin@example.com', phone: '+491700000002', password: 'robin-home', countryCode: '+49', region: 'eu', apikey: OTHER,
      homes: [
        {
          id: FLAT, name: "Robin's flat", rooms: [],
          devices: [
            { id: PORCH, name: "Robin's porch light", uiid: 1, model: 'BASICR2', firmware: '3.6.0', params: one('off') },
            { id: '1000d00061', name: 'Television', uiid: 1, model: 'S26R2', firmware: '3.6.0', params: one('on') },
          ],
        },
      ],
    },
  ],
  loners: [{ id: '1000d00070', name: 'Workbench', uiid: 1, model: 'MINIR2', local: 'diy_plug', params: { switch: 'off', startup: 'off', pulse: 'off', pulseWidth: 500, rssi: -44 } }],
  shares: [
    { device: PORCH, to: OWNER, permit: 15, room: { home: HOME } },
    { device: '1000d00003', to: OTHER, permit: 0, room: { home: FLAT } },
  ],
}; // prettier-ignore
