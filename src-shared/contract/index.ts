import { activity } from './activity.ts';
import { boards } from './boards.ts';
import { clients } from './clients.ts';
import { connections } from './connections.ts';
import { devices } from './devices.ts';
import { farWords } from './far-words.ts';
import { importing } from './importing.ts';
import { play } from './play.ts';
import { insights } from './insights.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { system } from './system.ts';
import { tools } from './tools.ts';

/** Everything a window may ask, change and hear. One file per area; nothing else crosses. */
export const contract = {
  ...system,
  ...connections,
  ...farWords,
  ...importing,
  ...devices,
  ...boards,
  ...tools,
  ...clients,
  ...activity,
  ...insights,
  ...play,
  ...search,
  ...settings,
};
export type Switchboard = typeof contract;
