import { isoTime, listIn, type Attributes } from '../home/state.ts';
import { argument, becomes, invalid, textOf, type Run, type Service, type Services } from './service.ts';

const HOMEWARD_MS = 12_000;
const INSTALL_STEP_MS = 1500;

const attributes = (call: Run, change: Attributes): void => call.home.patch(call.entity.entity_id, { attributes: change }, call.context);
const keeps =
  (name: string): Service['run'] =>
  (call) =>
    attributes(call, { [name]: call.data[name] });
/** Where the film is, as of now. */
const plays =
  (state: string, seconds?: number): Service['run'] =>
  ({ home, entity, context }) =>
    home.patch(
      entity.entity_id,
      {
        state,
        attributes: { media_position_updated_at: isoTime(home.now()), ...(seconds !== undefined && { media_position: seconds }) },
      },
      context,
    );
const level = argument.number(0, 1, { step: 0.01, required: true });

export const mediaPlayer: Services = {
  turn_on: { name: 'Turn on', description: 'Turns on the power of the media player.', needs: 128, run: becomes('idle') },
  turn_off: { name: 'Turn off', description: 'Turns off the power of the media player.', needs: 256, run: becomes('off') },
  media_play: { name: 'Play', description: 'Starts playing.', needs: 16384, run: plays('playing') },
  media_pause: { name: 'Pause', description: 'Pauses.', needs: 1, run: plays('paused') },
  media_stop: { name: 'Stop', description: 'Stops playing.', needs: 4096, run: plays('idle', 0) },
  media_next_track: { name: 'Next', description: 'Selects the next track.', needs: 32, run: plays('playing', 0) },
  media_previous_track: { name: 'Previous', description: 'Selects the previous track.', needs: 16, run: plays('playing', 0) },
  media_seek: {
    name: 'Seek',
    description: 'Seeks to a position.',
    needs: 2,
    arguments: { seek_position: argument.number(0, 1e9, { required: true }) },
    run: (call) => attributes(call, { media_position: call.data['seek_position'], media_position_updated_at: isoTime(call.home.now()) }),
  },
  volume_set: {
    name: 'Set volume',
    description: 'Sets the volume level.',
    needs: 4,
    arguments: { volume_level: level },
    run: keeps('volume_level'),
  },
  volume_mute: {
    name: 'Mute/unmute volume',
    description: 'Mutes or unmutes the media player.',
    needs: 8,
    arguments: { is_volume_muted: argument.flag({ required: true }) },
    run: keeps('is_volume_muted'),
  },
  select_source: {
    name: 'Select source',
    description: 'Sends the media player the command to change input source.',
    needs: 2048,
    arguments: { source: argument.text({ required: true }) },
    run: keeps('source'),
  },
  shuffle_set: {
    name: 'Set shuffle',
    description: 'Enables or disables the shuffle mode.',
    needs: 32768,
    arguments: { shuffle: argument.flag({ required: true }) },
    run: keeps('shuffle'),
  },
  repeat_set: {
    name: 'Set repeat',
    description: 'Sets the repeat mode.',
    needs: 262144,
    arguments: { repeat: argument.choice(['off', 'all', 'one'], { required: true }) },
    run: keeps('repeat'),
  },
};

export const vacuum: Services = {
  start: { name: 'Start', description: 'Starts or resumes the cleaning task.', needs: 8192, run: becomes('cleaning') },
  pause: { name: 'Pause', description: 'Pauses the cleaning task.', needs: 4, run: becomes('paused') },
  stop: { name: 'Stop', description: 'Stops the current cleaning task.', needs: 8, run: becomes('idle') },
  return_to_base: {
    name: 'Return to dock',
    description: 'Tells the vacuum cleaner to return to its dock.',
    needs: 16,
    run: (call) => {
      const { home, entity } = call;
      if (entity.state === 'docked') return;
      becomes('returning')(call);
      home.later(HOMEWARD_MS, () => home.get(entity.entity_id)?.state === 'returning' && becomes('docked')(call));
    },
  },
  locate: { name: 'Locate', description: 'Locates the vacuum cleaner robot.', needs: 512 },
  clean_spot: { name: 'Clean spot', description: 'Tells the vacuum cleaner to do a spot clean-up.', needs: 1024, run: becomes('cleaning') },
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

function install(call: Run, done = 0): void {
  const { home, entity, context } = call;
  const over = done >= 100;
  home.patch(
    entity.entity_id,
    {
      state: over ? 'off' : 'on',
      attributes: {
        in_progress: !over,
        update_percentage: over ? null : done,
        ...(over && { installed_version: entity.attributes['latest_version'] }),
      },
    },
    context,
  );
  if (!over) home.later(INSTALL_STEP_MS, () => install(call, done + 20));
}
export const update: Services = {
  install: {
    name: 'Install update',
    description: 'Installs an update for a device or service.',
    needs: 1,
    arguments: { version: argument.text(), backup: argument.flag() },
    run: (call) => install(call),
  },
  skip: {
    name: 'Skip update',
    description: 'Marks currently available update as skipped.',
    run: (call) =>
      call.home.patch(
        call.entity.entity_id,
        { state: 'off', attributes: { skipped_version: call.entity.attributes['latest_version'] } },
        call.context,
      ),
  },
};

export const camera: Services = {
  turn_on: { name: 'Turn on', description: 'Turns on the camera.', needs: 1, run: becomes('idle') },
  turn_off: { name: 'Turn off', description: 'Turns off the camera.', needs: 1, run: becomes('off') },
};
