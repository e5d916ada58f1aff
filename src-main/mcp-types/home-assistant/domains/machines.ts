import type { Entity } from '../home/entities.ts';
import { EXTRA } from '../home/extras.ts';
import { happened } from './moments.ts';
import { entryOf } from '../wire/shapes.ts';
import {
  attribute, bits, does, isOn, limitsOf, number, only, orNull, percentOf, sets, text, textual, truth, words, type AbilityRow, type DomainRow,
} from './row.ts'; // prettier-ignore

const PLAY = 16384;
const PAUSE = 1;
const media: AbilityRow = {
  trait: 'media',
  value: (entity) => ({
    state: entity.state,
    title: orNull(textual(entity, 'media_title')),
    artist: orNull(textual(entity, 'media_artist')),
    album: orNull(textual(entity, 'media_album_name')),
    series: orNull(textual(entity, 'media_series_title')),
    season: orNull(textual(entity, 'media_season')),
    episode: orNull(textual(entity, 'media_episode')),
    channel: orNull(textual(entity, 'media_channel')),
    playlist: orNull(textual(entity, 'media_playlist')),
    app: orNull(text(entity, 'app_name')),
    volume: orNull(percentOf(number(entity, 'volume_level'))),
    muted: orNull(truth(entity, 'is_volume_muted')),
    source: orNull(text(entity, 'source')),
    sound: orNull(text(entity, 'sound_mode')),
    shuffle: orNull(truth(entity, 'shuffle')),
    repeat: orNull(text(entity, 'repeat')),
    position: orNull(number(entity, 'media_position')),
    positionAt: orNull(happened(entity, attribute(entity, 'media_position_updated_at'))),
    duration: orNull(number(entity, 'media_duration')),
    ...only({
      sources: words(entity, 'source_list'),
      sounds: words(entity, 'sound_mode_list'),
      members: words(entity, 'group_members'),
      picture: text(entity, 'entity_picture') === undefined ? undefined : true,
    }),
  }),
  commands: {
    play: does('media_play', PLAY),
    pause: does('media_pause', PAUSE),
    toggle: does('media_play_pause', PLAY | PAUSE),
    stop: does('media_stop', 4096),
    next: does('media_next_track', 32),
    previous: does('media_previous_track', 16),
    seek: sets('media_seek', 'seconds', 'seek_position', 2),
    volume: { needs: 4, call: ({ volume }) => ({ service: 'volume_set', data: { volume_level: Number(volume) / 100 } }) },
    louder: does('volume_up', 4 | 1024),
    quieter: does('volume_down', 4 | 1024),
    mute: sets('volume_mute', 'muted', 'is_volume_muted', 8),
    source: sets('select_source', 'source', 'source', 2048),
    sound: sets('select_sound_mode', 'sound', 'sound_mode', 65536),
    shuffle: sets('shuffle_set', 'shuffle', 'shuffle', 32768),
    repeat: sets('repeat_set', 'repeat', 'repeat', 262144),
    start: {
      needs: 512,
      call: ({ content, type, enqueue, announce }) => ({
        service: 'play_media',
        data: only({ media_content_id: content, media_content_type: type, enqueue, announce }),
      }),
    },
    join: sets('join', 'members', 'group_members', 524288),
    leave: does('unjoin', 524288),
    clear: does('clear_playlist', 8192),
    on: does('turn_on', 128),
    off: does('turn_off', 256),
  },
};

/** Cleaners used to be simply on or off. */
const FORMER: Record<string, string> = { on: 'cleaning', off: 'idle' };
const LEGACY = { on: 1, off: 2 };
const vacuum: AbilityRow = {
  trait: 'vacuum',
  value: (entity) => ({
    state: entryOf(FORMER, entity.state) ?? entity.state,
    fan: orNull(text(entity, 'fan_speed')),
    ...only({ fans: words(entity, 'fan_speed_list') }),
  }),
  commands: {
    start: {
      needs: 8192 | LEGACY.on,
      call: (_args, entity) => ({ service: bits(entity) & 8192 ? 'start' : 'turn_on' }),
    },
    pause: does('pause', 4),
    stop: { needs: 8 | LEGACY.off, call: (_args, entity) => ({ service: bits(entity) & 8 ? 'stop' : 'turn_off' }) },
    dock: does('return_to_base', 16),
    locate: does('locate', 512),
    spot: does('clean_spot', 1024),
    areas: sets('clean_area', 'areas', 'cleaning_area_id', 16384),
    fan: sets('set_fan_speed', 'fan', 'fan_speed', 32),
    send: { needs: 256, call: ({ text: command, data }) => ({ service: 'send_command', data: only({ command, params: data }) }) },
  },
};

const INSTALLS = 1;
const PICKS_VERSION = 2;
const BACKS_UP = 8;
/** Before it became yes or no, the progress itself stood here. */
const progress = (entity: Entity): number | undefined => number(entity, 'update_percentage') ?? number(entity, 'in_progress');
const update: AbilityRow = {
  trait: 'update',
  value: (entity) => ({
    title: orNull(text(entity, 'title')),
    installed: orNull(textual(entity, 'installed_version')),
    latest: orNull(textual(entity, 'latest_version')),
    skipped: orNull(text(entity, 'skipped_version')),
    available: isOn(entity),
    installing: truth(entity, 'in_progress') ?? number(entity, 'in_progress') !== undefined,
    progress: orNull(progress(entity)),
    notes: orNull(text(entity, EXTRA.notes) ?? text(entity, 'release_summary')),
    url: orNull(text(entity, 'release_url')),
    ...only({ automatic: truth(entity, 'auto_update') }),
  }),
  limits: (entity) => limitsOf({ kind: text(entity, 'device_class') }),
  commands: {
    install: {
      needs: INSTALLS,
      // Without an update there is nothing to install, but perhaps another version.
      when: (entity) => isOn(entity) || (bits(entity) & PICKS_VERSION) > 0,
      refuses: ({ version }, entity) =>
        isOn(entity) || version !== undefined ? undefined : { version: 'nothing newer is there: say which one' },
      // What it cannot choose it is not asked: the newest is then installed, as it would be anyway.
      call: ({ version, backup }, entity) => ({
        service: 'install',
        data: only({
          version: bits(entity) & PICKS_VERSION ? version : undefined,
          backup: bits(entity) & BACKS_UP ? backup : undefined,
        }),
      }),
    },
    // An update that installs itself cannot be skipped, and one that is not there neither.
    skip: { when: (entity) => isOn(entity) && truth(entity, 'auto_update') !== true, call: () => ({ service: 'skip' }) },
    unskip: { when: (entity) => text(entity, 'skipped_version') !== undefined, call: () => ({ service: 'clear_skipped' }) },
  },
};

/** Things that run by themselves. */
export const machines: Record<string, DomainRow> = {
  media_player: { kind: 'media', abilities: [media] },
  vacuum: { kind: 'vacuum', abilities: [vacuum] },
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
  update: { kind: 'update', joins: true, abilities: [update] },
};
