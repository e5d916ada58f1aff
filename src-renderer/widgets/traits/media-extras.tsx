import { useState } from 'react';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Switch } from '../../ui/switch.tsx';
import { countdown } from '../../../src-shared/text/states/format.ts';
import { fieldsOf, flagIn, numberIn, textIn, textsIn } from '../../../src-shared/text/states/read.ts';
import { lockedBy, takes, type TraitControl } from './control.ts';
import { useNow } from './now.ts';
import { Choice, Drag, Note, Row } from './pieces.tsx';
import { findTrait } from './part-state.ts';

const SECOND_MS = 1000;

/** Where in the piece it is; while it plays the position moves on by itself. */
export function Seek({ control }: { control: TraitControl }) {
  const { t } = useTexts();
  const now = useNow(SECOND_MS);
  const { value } = control.state;
  const duration = numberIn(value, 'duration');
  const reported = numberIn(value, 'position');
  if (duration === undefined || reported === undefined || duration <= 0) return null;
  const since = textIn(value, 'state') === 'playing' ? Math.max(0, now - (numberIn(value, 'positionAt') ?? now)) / SECOND_MS : 0;
  const at = Math.min(duration, Math.round(reported + since));
  const words = `${countdown(at * SECOND_MS)} / ${countdown(duration * SECOND_MS)}`;
  if (!takes(control, 'seek')) return <Note>{words}</Note>;
  return (
    <Row>
      <Drag
        control={control}
        what={t('devices.controls.seek', { what: textIn(value, 'title') ?? control.name })}
        value={at}
        max={Math.round(duration)}
        say={(seconds) => countdown(seconds * SECOND_MS)}
        onCommit={(seconds) => control.act('seek', { seconds }, { ...fieldsOf(value), position: seconds, positionAt: Date.now() })}
      />
      <span>{words}</span>
    </Row>
  );
}

const REPEATS = ['off', 'all', 'one'] as const;
const isRepeat = (word: string | undefined): word is (typeof REPEATS)[number] => REPEATS.some((one) => one === word);

/** How it goes through a list, and how it sounds. */
export function Ways({ control }: { control: TraitControl }) {
  const { t } = useTexts();
  const { value } = control.state;
  const shuffle = flagIn(value, 'shuffle');
  const repeat = textIn(value, 'repeat');
  const after = (change: Record<string, unknown>) => ({ ...fieldsOf(value), ...change });
  return (
    <>
      {shuffle !== undefined && takes(control, 'shuffle') && (
        <Switch
          label={t('devices.controls.shuffle')}
          checked={shuffle}
          {...lockedBy(control)}
          onChange={(wanted) => control.act('shuffle', { shuffle: wanted }, after({ shuffle: wanted }))}
        />
      )}
      {isRepeat(repeat) && takes(control, 'repeat') && (
        <Select
          label={t('devices.controls.repeat')}
          value={repeat}
          options={REPEATS.map((one) => ({ value: one, label: t(`devices.controls.repeats.${one}`) }))}
          {...lockedBy(control)}
          onChange={(wanted) => control.act('repeat', { repeat: wanted }, after({ repeat: wanted }))}
        />
      )}
      {textsIn(value, 'sounds').length > 0 && takes(control, 'sound') && (
        <Choice
          control={control}
          label={t('devices.controls.sound')}
          value={textIn(value, 'sound')}
          options={textsIn(value, 'sounds')}
          onPick={(sound) => control.act('sound', { sound }, after({ sound }))}
        />
      )}
    </>
  );
}

/** Which other players play the same; only those of the same source can join. */
export function Group({ control }: { control: TraitControl }) {
  const { t } = useTexts();
  const parts = useHome((home) => home.parts);
  const devices = useHome((home) => home.devices);
  const [picked, setPicked] = useState<string>();
  if (!control.partId || !control.state.limits?.commands?.includes('join')) return null;
  const connection = control.partId.split('/', 1)[0];
  const idOf = (part: string) => devices[part.split('/').slice(0, 2).join('/')]?.details?.[parts[part]?.key ?? '']?.split(', ')[0];
  const others = Object.values(parts).flatMap(({ id, name, ...part }) => {
    const source = id.split('/', 1)[0] === connection && id !== control.partId && findTrait({ id, name, ...part }, 'media') && idOf(id);
    return source ? [{ value: source, label: name }] : [];
  });
  const members = textsIn(control.state.value, 'members');
  const together = others.filter(({ value }) => members.includes(value));
  const free = others.filter(({ value }) => !members.includes(value));
  const wanted = free.find(({ value }) => value === picked)?.value ?? free[0]?.value;
  return (
    <>
      {together.length > 0 && <Note>{t('devices.controls.members', { names: together.map(({ label }) => label).join(', ') })}</Note>}
      {wanted !== undefined && (
        <Row>
          <Select label={t('devices.controls.group')} value={wanted} options={free} {...lockedBy(control)} onChange={setPicked} />
          <Button {...lockedBy(control)} onClick={() => control.act('join', { members: [wanted] })}>
            {t('devices.controls.join')}
          </Button>
        </Row>
      )}
      {together.length > 0 && takes(control, 'leave') && (
        <span>
          <Button {...lockedBy(control)} onClick={() => control.act('leave')}>
            {t('devices.controls.leave')}
          </Button>
        </span>
      )}
    </>
  );
}
