import { Pause, Play, SkipBack, SkipForward, Volume2, VolumeX } from 'lucide-react';
import { useTexts } from '../../hub/texts.ts';
import { takes, type TraitControl, type TraitWidget } from './control.ts';
import { percent } from '../../../src-shared/text/states/format.ts';
import { Group, Seek, Ways } from './media-extras.tsx';
import { Picture } from './picture.tsx';
import { Choice, Commands, Drag, Note, Row, TraitLine, type Pressable } from './pieces.tsx';
import { beside } from '../../../src-shared/text/states/words.ts';
import { fieldsOf, flagIn, numberIn, textIn, textsIn } from '../../../src-shared/text/states/read.ts';

function Transport({ control, small = false }: { control: TraitControl; small?: boolean }) {
  const texts = useTexts();
  const { value } = control.state;
  const playing = textIn(value, 'state') === 'playing';
  const at = (state: string) => ({ ...fieldsOf(value), state });
  const of: Pressable[] = [
    { command: 'previous', text: texts.t('devices.controls.previous'), icon: <SkipBack size={16} aria-hidden /> },
    playing
      ? { command: 'pause', text: texts.t('devices.controls.pause'), icon: <Pause size={16} aria-hidden />, after: at('paused') }
      : { command: 'play', text: texts.t('devices.controls.play'), icon: <Play size={16} aria-hidden />, after: at('playing') },
    { command: 'next', text: texts.t('devices.controls.next'), icon: <SkipForward size={16} aria-hidden /> },
  ];
  return <Commands control={control} of={of} small={small} />;
}

/** What names a piece, the most telling first. */
const PIECE = ['title', 'artist', 'album', 'series', 'season', 'episode', 'channel', 'playlist', 'app'] as const;

/** How loud it is, in words beside the slider, and the way to silence. */
function Volume({ control }: { control: TraitControl }) {
  const texts = useTexts();
  const { value } = control.state;
  const volume = numberIn(value, 'volume');
  const muted = flagIn(value, 'muted') === true;
  if (volume === undefined) return null;
  const label = texts.t('devices.controls.volume');
  return (
    <>
      <Note>{beside([label, percent(texts, volume)])}</Note>
      <Row>
        <Drag
          control={control}
          what={label}
          value={volume}
          say={(to) => percent(texts, to)}
          onCommit={(to) => control.act('volume', { volume: to }, { ...fieldsOf(value), volume: to })}
        />
        <Commands
          control={control}
          small
          of={[
            {
              command: 'mute',
              text: texts.t(muted ? 'devices.controls.unmute' : 'devices.controls.mute'),
              icon: muted ? <VolumeX size={16} aria-hidden /> : <Volume2 size={16} aria-hidden />,
              args: { muted: !muted },
              after: { ...fieldsOf(value), muted: !muted },
              now: muted,
            },
          ]}
        />
      </Row>
    </>
  );
}

/** A player: what plays, transport, where in the piece, volume, source, sound, and who plays along. */
export const media: TraitWidget = {
  tile: (control) => <Transport control={control} small />,
  details: (control) => {
    const texts = useTexts();
    const { value } = control.state;
    const song = PIECE.map((field) => textIn(value, field)).filter((line) => line !== undefined);
    return (
      <TraitLine control={control}>
        {song.length > 0 && <Note>{song.join(' · ')}</Note>}
        {flagIn(value, 'picture') && control.partId && (
          <Picture part={control.partId} name={control.part} traitKey={control.traitKey} at={control.state.at} />
        )}
        <Transport control={control} />
        <Seek control={control} />
        <Volume control={control} />
        {textsIn(value, 'sources').length > 0 && takes(control, 'source') && (
          <Choice
            control={control}
            label={texts.t('devices.controls.source')}
            value={textIn(value, 'source')}
            options={textsIn(value, 'sources')}
            onPick={(source) => control.act('source', { source }, { ...fieldsOf(value), source })}
          />
        )}
        <Ways control={control} />
        <Group control={control} />
        <Commands
          control={control}
          of={(['on', 'off'] as const)
            .filter((command) => control.state.limits?.commands?.includes(command))
            .map((command) => ({ command, text: texts.t(`devices.controls.${command}`) }))}
        />
      </TraitLine>
    );
  },
};
