import common from './common.json' with { type: 'json' };
import problems from './problems.json' with { type: 'json' };
import traits from './traits.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import devices from './devices.json' with { type: 'json' };
import connections from './connections.json' with { type: 'json' };
import fields from './fields.json' with { type: 'json' };
import tools from './tools.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import clients from './clients.json' with { type: 'json' };
import activity from './activity.json' with { type: 'json' };
import insights from './insights.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import importing from './import.json' with { type: 'json' };
import tray from './tray.json' with { type: 'json' };
import start from './start.json' with { type: 'json' };
import demo from './demo.json' with { type: 'json' };
import keyboard from './keyboard.json' with { type: 'json' };
import system from './system.json' with { type: 'json' };
import newType from './new-type.json' with { type: 'json' };
import wizard from './wizard.json' with { type: 'json' };
import toolbox from './toolbox.json' with { type: 'json' };

export const en = {
  common,
  problems,
  traits,
  home,
  devices,
  connections,
  fields,
  tools,
  rules,
  clients,
  activity,
  insights,
  settings,
  import: importing,
  tray,
  start,
  demo,
  keyboard,
  system,
  newType,
  wizard,
  toolbox,
};
