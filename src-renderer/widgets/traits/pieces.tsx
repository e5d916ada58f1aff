import type { ReactNode } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Slider } from '../../ui/slider.tsx';
import { lockedBy, takes, type TraitControl } from './control.ts';
import styles from './traits.module.css';
import { spoken, traitFacts, wordFor } from '../../../src-shared/text/states/words.ts';

/** The line of an ability in the details: its name, what it says now, and its control below or beside. */
export function TraitLine({
  control,
  children,
  value,
  beside,
}: {
  control: TraitControl;
  children?: ReactNode;
  value?: ReactNode;
  beside?: ReactNode;
}) {
  const texts = useTexts();
  return (
    <div className={styles.line} data-pending={control.pending || undefined} data-trait={control.traitKey}>
      <div className={styles.head}>
        <span className={styles.name}>{control.name}</span>
        <span className={styles.value}>
          {value ?? spoken(texts, traitFacts(texts, control.traitKey, control.state))}
          {beside}
        </span>
      </div>
      {children && <div className={styles.controls}>{children}</div>}
    </div>
  );
}

export const Note = ({ children }: { children: ReactNode }) => <p className={styles.note}>{children}</p>;
export const Row = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>;

export type Pressable = { command: string; text: string; icon?: ReactNode; args?: Record<string, unknown>; after?: unknown; now?: boolean };

/** One button per command this instance takes; the one that holds now is pressed. */
export function Commands({ control, of, small = false }: { control: TraitControl; of: readonly Pressable[]; small?: boolean }) {
  const offered = of.filter(({ command }) => takes(control, command));
  if (offered.length === 0) return null;
  return (
    <div className={styles.buttons} role="group" aria-label={small ? control.part : control.name}>
      {offered.map(({ command, text, icon, args, after, now }) => {
        const press = {
          tabIndex: control.tabIndex,
          'aria-pressed': now,
          disabled: control.locked !== undefined,
          onClick: () => control.act(command, args ?? {}, after),
        };
        const key = `${command} ${JSON.stringify(args ?? {})}`;
        return small && icon ? (
          <IconButton key={key} {...press} label={text} icon={icon} />
        ) : (
          <Button key={key} {...press} icon={icon} title={control.locked}>
            {text}
          </Button>
        );
      })}
    </div>
  );
}

type Listed = {
  control: TraitControl;
  label: string;
  /** The head of the line says it already. */
  hideLabel?: boolean;
  value: string | undefined;
  options: readonly string[];
  onPick(option: string): void;
};
/** A choice among words; a value that is not among them stays visible. */
export function Choice({ control, label, hideLabel = false, value, options, onPick }: Listed) {
  const texts = useTexts();
  const known = value === undefined || options.includes(value) ? options : [value, ...options];
  const words = known.map((option) => ({ value: option, label: wordFor(texts, control.trait, option) }));
  const all = value === undefined ? [{ value: '', label: texts.t('devices.words.notSet') }, ...words] : words;
  return (
    <Select
      {...{ label, hideLabel }}
      value={value ?? ''}
      options={all}
      {...lockedBy(control)}
      onChange={(option) => option !== '' && onPick(option)}
    />
  );
}

type Dragged = {
  control: TraitControl;
  what: string;
  value: number;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  tone?: 'lamp' | 'on' | 'heat' | 'cool';
  say(value: number): string;
  onCommit(value: number): void;
};
/** A slider named for what it moves on which part; a value let go where it was asks for nothing. */
export function Drag({ control, what, value, min, max, step, tone, say, onCommit }: Dragged) {
  const texts = useTexts();
  return (
    <Slider
      label={texts.t('devices.controls.of', { what, part: control.part })}
      value={value}
      {...{ min, max, step, tone }}
      tabIndex={control.tabIndex}
      valueText={say(value)}
      {...lockedBy(control)}
      onCommit={(wanted) => wanted !== value && onCommit(wanted)}
    />
  );
}
