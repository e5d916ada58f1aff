import { X } from 'lucide-react';
import { useRef } from 'react';
import { splitPartId } from '../../../src-shared/model/key.ts';
import { asText } from '../../../src-shared/text/states/read.ts';
import { readTimers, timerWords, writeTimers } from '../../../src-shared/text/states/timers.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { IconButton } from '../../ui/button.tsx';
import { takes, type TraitControl } from './control.ts';
import { Note, TraitLine } from './pieces.tsx';
import { TimerForm } from './timer-form.tsx';
import styles from './traits.module.css';

/** What the channels of the thing are called, as far as they have names. */
function useChannelNames(partId: string | undefined): (channel: string) => string {
  const parts = useHome((home) => home.parts);
  if (partId === undefined) return (channel) => channel;
  const { device } = splitPartId(partId);
  return (channel) => parts[`${device}/${channel}`]?.name ?? channel;
}

/** What a thing does by itself, timer by timer: one goes with its cross, another comes with the form below. */
export function Timers(control: TraitControl) {
  const texts = useTexts();
  const { limits, value } = control.state;
  const nameOf = useChannelNames(control.partId);
  const timers = readTimers(asText(value) ?? '');
  const lines = timers.map(({ line }) => line);
  const set = (next: readonly string[]) => control.act('set', { text: writeTimers(next) });
  const canSet = takes(control, 'set');
  const form = useRef<HTMLDivElement>(null);
  return (
    <TraitLine
      control={control}
      value={timers.length === 0 ? texts.t('devices.timers.none') : texts.t('devices.timers.count', { count: timers.length })}
    >
      {timers.length > 0 && (
        <ul className={styles.items}>
          {timers.map((timer, index) => {
            const words = timerWords(texts, timer, nameOf);
            return (
              <li key={`${index} ${timer.line}`}>
                <span className={styles.rest}>{words}</span>
                {canSet && (
                  <IconButton
                    label={texts.t('devices.timers.remove', { line: words })}
                    icon={<X size={16} />}
                    disabled={control.locked !== undefined}
                    onClick={() => {
                      // Its button goes with the timer: whoever came by keyboard goes on below the list.
                      form.current?.querySelector<HTMLElement>('button, select')?.focus();
                      set(lines.toSpliced(index, 1));
                    }}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {canSet && (
        <div ref={form}>
          <TimerForm control={control} channels={limits?.options ?? []} nameOf={nameOf} onAdd={(line) => set([...lines, line])} />
        </div>
      )}
      {canSet && limits?.unit && <Note>{texts.t('devices.timers.zone', { zone: limits.unit })}</Note>}
    </TraitLine>
  );
}
