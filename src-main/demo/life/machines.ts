import { z } from 'zod';
import { listIn, type Attributes } from '../home/state.ts';
import { argument, becomes, invalid, Refusal, textOf, type Run, type Services } from './service.ts';

const ROUND_MS = 600_000;
const HOMEWARD_MS = 12_000;

const attributes = (call: Run, change: Attributes): void => call.home.patch(call.entity.entity_id, { attributes: change }, call.context);
/** Does its round, then drives home by itself. */
function cleaning(call: Run): void {
  const { home, entity } = call;
  becomes('cleaning')(call);
  home.later(ROUND_MS, () => home.get(entity.entity_id)?.state === 'cleaning' && homeward(call, 'docked'));
}
function homeward(call: Run, end: string): void {
  const { home, entity } = call;
  if (home.get(entity.entity_id)?.state === end) return;
  becomes('returning')(call);
  home.later(HOMEWARD_MS, () => home.get(entity.entity_id)?.state === 'returning' && becomes(end)(call));
}

export const vacuum: Services = {
  start: { name: 'Start', description: 'Starts or resumes the cleaning task.', needs: 8192, run: (call) => cleaning(call) },
  pause: { name: 'Pause', description: 'Pauses the cleaning task.', needs: 4, run: becomes('paused') },
  stop: { name: 'Stop', description: 'Stops the current cleaning task.', needs: 8, run: becomes('idle') },
  return_to_base: {
    name: 'Return to dock',
    description: 'Tells the vacuum cleaner to return to its dock.',
    needs: 16,
    run: (call) => homeward(call, 'docked'),
  },
  locate: { name: 'Locate', description: 'Locates the vacuum cleaner robot.', needs: 512, run: () => undefined },
  send_command: {
    name: 'Send command',
    description: 'Sends a command to the vacuum cleaner.',
    needs: 256,
    arguments: { command: argument.text({ required: true }), params: argument.anything('object', z.unknown()) },
    run: () => undefined,
  },
  clean_area: {
    name: 'Clean area',
    description: 'Tells the vacuum cleaner to clean one or more areas.',
    needs: 16384,
    arguments: { cleaning_area_id: argument.anything('area', z.union([z.string(), z.array(z.string())]), { required: true }) },
    run: (call) => {
      attributes(call, { cleaned_area: 0 });
      cleaning(call);
    },
  },
  clean_spot: { name: 'Clean spot', description: 'Tells the vacuum cleaner to do a spot clean-up.', needs: 1024, run: cleaning },
  set_fan_speed: {
    name: 'Set fan speed',
    description: 'Sets the fan speed of the vacuum cleaner.',
    needs: 32,
    arguments: { fan_speed: argument.text({ required: true }) },
    run: (call) => {
      const offered = listIn(call.entity.attributes, 'fan_speed_list');
      if (!offered.includes(textOf(call.data['fan_speed']) ?? ''))
        throw invalid(`Fan speed ${textOf(call.data['fan_speed'])} is not one of ${offered.join(', ')}`);
      attributes(call, { fan_speed: call.data['fan_speed'] });
    },
  },
};

export const lawnMower: Services = {
  start_mowing: { name: 'Start mowing', description: 'Starts the mowing task.', needs: 1, run: becomes('mowing') },
  pause: { name: 'Pause', description: 'Pauses the lawn mower.', needs: 2, run: becomes('paused') },
  dock: {
    name: 'Return to dock',
    description: 'Stops the mowing task and returns to the dock.',
    needs: 4,
    run: (call) => homeward(call, 'docked'),
  },
};

const flagged =
  (name: string, value: boolean) =>
  (call: Run): void =>
    attributes(call, { [name]: value });
export const camera: Services = {
  turn_on: { name: 'Turn on', description: 'Turns on the camera.', needs: 1, run: becomes('streaming') },
  turn_off: { name: 'Turn off', description: 'Turns off the camera.', needs: 1, run: becomes('idle') },
  enable_motion_detection: {
    name: 'Enable motion detection',
    description: 'Enables the motion detection.',
    run: flagged('motion_detection', true),
  },
  disable_motion_detection: {
    name: 'Disable motion detection',
    description: 'Disables the motion detection.',
    run: flagged('motion_detection', false),
  },
  snapshot: {
    name: 'Take snapshot',
    description: 'Takes a snapshot from a camera.',
    arguments: { filename: argument.text({ required: true }) },
    run: denied,
  },
  record: {
    name: 'Record',
    description: 'Creates a recording of a live camera feed.',
    arguments: { filename: argument.text({ required: true }), duration: argument.number(1, 3600), lookback: argument.number(0, 300) },
    run: denied,
  },
  play_stream: {
    name: 'Play stream',
    description: 'Plays the camera stream on a supported media player.',
    needs: 2,
    arguments: { media_player: argument.anything('entity', z.unknown(), { required: true }), format: argument.choice(['hls']) },
    run: () => undefined,
  },
};
/** Files are written on the server, where the demo has no folder for them. */
function denied({ data }: Run): never {
  throw new Refusal(
    'home_assistant_error',
    `Cannot write \`${String(data['filename'])}\`, no access to path; \`allowlist_external_dirs\` may need to be adjusted in \`configuration.yaml\``,
  );
}

const command = {
  command: argument.anything('object', z.union([z.string(), z.array(z.string())]), { required: true }),
  device: argument.text(),
};
export const remote: Services = {
  turn_on: {
    name: 'Turn on',
    description: 'Sends the turn on command.',
    arguments: { activity: argument.text({ filter: { supported_features: [4] } }) },
    run: (call) =>
      call.home.patch(
        call.entity.entity_id,
        {
          state: 'on',
          attributes: { current_activity: textOf(call.data['activity']) ?? call.entity.attributes['current_activity'] ?? null },
        },
        call.context,
      ),
  },
  turn_off: {
    name: 'Turn off',
    description: 'Sends the turn off command.',
    run: (call) => call.home.patch(call.entity.entity_id, { state: 'off', attributes: { current_activity: null } }, call.context),
  },
  toggle: {
    name: 'Toggle',
    description: 'Sends the toggle command.',
    run: (call) => becomes(call.entity.state === 'on' ? 'off' : 'on')(call),
  },
  send_command: {
    name: 'Send command',
    description: 'Sends a command or a list of commands to a device.',
    arguments: { ...command, num_repeats: argument.number(0, 255), delay_secs: argument.number(0, 60), hold_secs: argument.number(0, 60) },
    run: ({ home, entity, data, context }) =>
      home.patch(entity.entity_id, { attributes: { last_command_sent: [data['command']].flat().at(-1) } }, context),
  },
  learn_command: {
    name: 'Learn command',
    description: 'Learns a command or a list of commands from a device.',
    needs: 1,
    arguments: { ...command, command_type: argument.choice(['ir', 'rf']), alternative: argument.flag(), timeout: argument.number(0, 60) },
    run: () => undefined,
  },
  delete_command: {
    name: 'Delete command',
    description: 'Deletes a command or a list of commands from the database.',
    needs: 2,
    arguments: command,
    run: () => undefined,
  },
};
