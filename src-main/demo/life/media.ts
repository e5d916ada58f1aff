import { z } from 'zod';
import { isoTime, listIn, numberIn, type Attributes } from '../home/state.ts';
import { among } from './bounds.ts';
import { argument, becomes, Refusal, textOf, type Run, type Service, type Services } from './service.ts';

const attributes = (call: Run, change: Attributes): void => call.home.patch(call.entity.entity_id, { attributes: change }, call.context);
const keeps =
  (name: string): Service['run'] =>
  (call) =>
    attributes(call, { [name]: call.data[name] });
const louder =
  (by: number) =>
  (call: Run): void =>
    attributes(call, {
      volume_level: Math.round(Math.min(1, Math.max(0, numberIn(call.entity.attributes, 'volume_level', 0.5) + by)) * 100) / 100,
    });
const isOn = ({ entity }: Run): boolean => !['off', 'standby'].includes(entity.state);
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

function play(call: Run): void {
  const named = z.object({ media_content_id: z.string(), media_content_type: z.string() }).safeParse(call.data['media'] ?? call.data);
  if (!named.success) throw new Refusal('invalid_format', "required key not provided @ data['media_content_id']. Got None");
  const { media_content_id, media_content_type } = named.data;
  if (call.data['announce'] === true) return;
  attributes(call, {
    media_content_id,
    media_content_type,
    media_title: textOf(media_content_id.split(/[/:]/).at(-1)) ?? media_content_id,
  });
  void plays('playing', 0)?.(call);
}

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
    run: (call) => attributes(call, { source: among(call, 'source_list', call.data['source']) }),
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
  toggle: {
    name: 'Toggle',
    description: 'Toggles a media player on/off.',
    needs: [384],
    run: (call) => becomes(isOn(call) ? 'off' : 'idle')(call),
  },
  media_play_pause: {
    name: 'Play/Pause',
    description: 'Toggles play/pause.',
    needs: [16385],
    run: (call) => plays(call.entity.state === 'playing' ? 'paused' : 'playing')?.(call),
  },
  volume_up: { name: 'Turn up volume', description: 'Turns up the volume.', needs: [4, 1024], run: louder(0.1) },
  volume_down: { name: 'Turn down volume', description: 'Turns down the volume.', needs: [4, 1024], run: louder(-0.1) },
  select_sound_mode: {
    name: 'Select sound mode',
    description: 'Selects a specific sound mode.',
    needs: 65536,
    arguments: { sound_mode: argument.text({ required: true }) },
    run: (call) => attributes(call, { sound_mode: among(call, 'sound_mode_list', call.data['sound_mode']) }),
  },
  play_media: {
    name: 'Play media',
    description: 'Starts playing specified media.',
    needs: 512,
    arguments: {
      media_content_id: argument.text(),
      media_content_type: argument.text(),
      media: argument.anything('media', z.looseObject({ media_content_id: z.string(), media_content_type: z.string() })),
      enqueue: argument.choice(['play', 'next', 'add', 'replace'], { filter: { supported_features: [2097152] } }),
      announce: argument.flag({ filter: { supported_features: [1048576] } }),
      extra: argument.anything('object', z.record(z.string(), z.unknown()), { section: 'advanced_fields' }),
    },
    run: play,
  },
  join: {
    name: 'Join',
    description: 'Groups media players together.',
    needs: 524288,
    arguments: { group_members: argument.anything('entity', z.array(z.string()), { required: true }) },
    run: (call) => attributes(call, { group_members: [call.entity.entity_id, ...listIn(call.data, 'group_members')] }),
  },
  unjoin: {
    name: 'Unjoin',
    description: 'Removes the player from a group.',
    needs: 524288,
    run: (call) => attributes(call, { group_members: [] }),
  },
  clear_playlist: { name: 'Clear playlist', description: 'Removes all items from the playlist.', needs: 8192, run: () => undefined },
  browse_media: {
    name: 'Browse media',
    description: 'Browses the available media.',
    needs: 131072,
    arguments: { media_content_type: argument.text(), media_content_id: argument.text() },
    respond: () => ({ title: 'Media', media_class: 'directory', children: [] }),
  },
  search_media: {
    name: 'Search media',
    description: 'Searches the available media.',
    needs: 4194304,
    arguments: { search_query: argument.text({ required: true }) },
    respond: () => ({ result: [] }),
  },
};
