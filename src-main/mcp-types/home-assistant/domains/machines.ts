import { bits, does, isOn, limitsOf, number, orNull, percentOf, sets, text, truth, words, type AbilityRow, type DomainRow } from './row.ts';

const media: AbilityRow = {
  trait: 'media',
  value: (entity) => ({
    state: entity.state,
    title: orNull(text(entity, 'media_title')),
    artist: orNull(text(entity, 'media_artist')),
    album: orNull(text(entity, 'media_album_name')),
    volume: orNull(percentOf(number(entity, 'volume_level'))),
    muted: orNull(truth(entity, 'is_volume_muted')),
    source: orNull(text(entity, 'source')),
    ...(words(entity, 'source_list') && { sources: words(entity, 'source_list') }),
    shuffle: orNull(truth(entity, 'shuffle')),
    repeat: orNull(text(entity, 'repeat')),
    position: orNull(number(entity, 'media_position')),
    duration: orNull(number(entity, 'media_duration')),
  }),
  commands: {
    play: does('media_play', 16384),
    pause: does('media_pause', 1),
    stop: does('media_stop', 4096),
    next: does('media_next_track', 32),
    previous: does('media_previous_track', 16),
    seek: sets('media_seek', 'seconds', 'seek_position', 2),
    volume: { needs: 4, call: (args) => ({ service: 'volume_set', data: { volume_level: Number(args['volume']) / 100 } }) },
    mute: sets('volume_mute', 'muted', 'is_volume_muted', 8),
    source: sets('select_source', 'source', 'source', 2048),
    shuffle: sets('shuffle_set', 'shuffle', 'shuffle', 32768),
    repeat: sets('repeat_set', 'repeat', 'repeat', 262144),
    on: does('turn_on', 128),
    off: does('turn_off', 256),
  },
};

/** Before 2025.1 simple cleaners were on or off. */
const FORMER: Record<string, string> = { on: 'cleaning', off: 'idle' };

/** Things that run by themselves. */
export const machines: Record<string, DomainRow> = {
  media_player: { kind: 'media', abilities: [media] },
  vacuum: {
    kind: 'vacuum',
    abilities: [
      {
        trait: 'vacuum',
        value: (entity) => ({
          state: FORMER[entity.state] ?? entity.state,
          fan: orNull(text(entity, 'fan_speed')),
          ...(words(entity, 'fan_speed_list') && { fans: words(entity, 'fan_speed_list') }),
        }),
        commands: {
          start: does('start', 8192),
          pause: does('pause', 4),
          stop: does('stop', 8),
          dock: does('return_to_base', 16),
          locate: does('locate', 512),
          spot: does('clean_spot', 1024),
          fan: sets('set_fan_speed', 'fan', 'fan_speed', 32),
        },
      },
      {
        trait: 'battery',
        has: (entity) => number(entity, 'battery_level') !== undefined,
        value: (entity) => ({ percent: number(entity, 'battery_level') }),
      },
    ],
  },
  lawn_mower: {
    kind: 'mower',
    abilities: [
      {
        trait: 'mower',
        value: (entity) => entity.state,
        commands: { start: does('start_mowing', 1), pause: does('pause', 2), dock: does('dock', 4) },
      },
    ],
  },
  update: {
    kind: 'update',
    joins: true,
    abilities: [
      {
        trait: 'update',
        value: (entity) => ({
          installed: orNull(text(entity, 'installed_version')),
          latest: orNull(text(entity, 'latest_version')),
          available: isOn(entity),
          progress: orNull(number(entity, 'update_percentage') ?? number(entity, 'in_progress')),
          notes: orNull(text(entity, 'release_summary')),
        }),
        limits: (entity) => limitsOf({ kind: text(entity, 'device_class') }),
        commands: {
          install: { needs: 1, call: () => ({ service: 'install' }) },
          // Skipping is for people; an update that installs itself cannot be skipped.
          skip: { when: (entity) => truth(entity, 'auto_update') !== true && (bits(entity) & 1) > 0, call: () => ({ service: 'skip' }) },
        },
      },
    ],
  },
};
