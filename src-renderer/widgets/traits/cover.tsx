import { ChevronDown, ChevronUp, Square } from 'lucide-react';
import { useTexts } from '../../hub/texts.ts';
import { takes, type TraitControl, type TraitWidget } from './control.ts';
import { percent } from '../../../src-shared/text/states/format.ts';
import { Commands, Drag, TraitLine, type Pressable } from './pieces.tsx';
import { fieldsOf, numberIn, textIn } from '../../../src-shared/text/states/read.ts';

function Moves({ control, small = false }: { control: TraitControl; small?: boolean }) {
  const texts = useTexts();
  const { value } = control.state;
  const state = textIn(value, 'state');
  const at = (next: string) => ({ ...fieldsOf(value), state: next });
  const of: Pressable[] = [
    {
      command: 'open',
      text: texts.t('devices.controls.open'),
      icon: <ChevronUp size={18} aria-hidden />,
      after: at('opening'),
      now: state === 'opening',
    },
    { command: 'stop', text: texts.t('devices.controls.stop'), icon: <Square size={14} aria-hidden /> },
    {
      command: 'close',
      text: texts.t('devices.controls.close'),
      icon: <ChevronDown size={18} aria-hidden />,
      after: at('closing'),
      now: state === 'closing',
    },
  ];
  return <Commands control={control} of={of} small={small} />;
}

/** Blinds, garage doors, valves: three buttons, and where it stands. */
export const cover: TraitWidget = {
  tile: (control) => <Moves control={control} small />,
  details: (control) => {
    const texts = useTexts();
    const position = numberIn(control.state.value, 'position');
    return (
      <TraitLine control={control}>
        <Moves control={control} />
        {position !== undefined && takes(control, 'set') && (
          <Drag
            control={control}
            what={texts.t('devices.controls.position')}
            value={position}
            say={(value) => percent(texts, value)}
            onCommit={(wanted) => control.act('set', { position: wanted }, { ...fieldsOf(control.state.value), position: wanted })}
          />
        )}
      </TraitLine>
    );
  },
};
