import { useEffect, useRef, useState } from 'react';
import { timerLine, WEEK, weekday, type When } from '../../../src-shared/text/states/timers.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/inputs.tsx';
import { lockedBy, type TraitControl } from './control.ts';
import styles from './traits.module.css';

type Kind = When['kind'];
type Draft = {
  channel: string;
  on: boolean;
  kind: Kind;
  clock: string;
  days: readonly number[];
  at: string;
  minutes: string;
  lasting: string;
};
const EMPTY: Omit<Draft, 'channel'> = { on: true, kind: 'weekly', clock: '', days: WEEK, at: '', minutes: '', lasting: '' };
const LONGEST_MIN = 99_999;

/** A number of minutes one may write; undefined: none, or not one. */
const asMinutes = (text: string): number | undefined =>
  /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= LONGEST_MIN ? Number(text) : undefined;

/** When it shall be, once all of it is said. */
function whenOf({ kind, clock, days, at, minutes: written, lasting: ends }: Draft): When | undefined {
  const [minutes, lasting] = [asMinutes(written), asMinutes(ends)];
  if (kind === 'weekly') return clock === '' || days.length === 0 ? undefined : { kind, clock, days };
  if (kind === 'once') return at === '' ? undefined : { kind, at: at.replace('T', ' ') };
  if (kind === 'delay') return minutes === undefined ? undefined : { kind, minutes };
  const fits = minutes !== undefined && (ends === '' || (lasting !== undefined && lasting < minutes));
  return fits ? { kind, every: minutes, ...(lasting !== undefined && { lasting }) } : undefined;
}

type Change = (part: Partial<Draft>) => void;
function Days({ draft, change, control }: { draft: Draft; change: Change; control: TraitControl }) {
  const texts = useTexts();
  return (
    <div className={styles.buttons} role="group" aria-label={texts.t('devices.timers.days')}>
      {WEEK.map((day) => {
        const chosen = draft.days.includes(day);
        const days = chosen ? draft.days.filter((one) => one !== day) : [...draft.days, day];
        return (
          <Button key={day} aria-pressed={chosen} {...lockedBy(control)} onClick={() => change({ days })}>
            {weekday(texts, day)}
          </Button>
        );
      })}
    </div>
  );
}

/** What the chosen kind of moment still wants to know. */
function Moment({ draft, change, control }: { draft: Draft; change: Change; control: TraitControl }) {
  const { t } = useTexts();
  const locked = lockedBy(control);
  if (draft.kind === 'weekly')
    return (
      <>
        <TextField type="time" label={t('devices.timers.clock')} value={draft.clock} {...locked} onChange={(clock) => change({ clock })} />
        <Days {...{ draft, change, control }} />
      </>
    );
  if (draft.kind === 'once')
    return (
      <TextField type="datetime-local" label={t('devices.timers.moment')} value={draft.at} {...locked} onChange={(at) => change({ at })} />
    );
  const number = { inputMode: 'numeric', ...locked } as const;
  const label = t(draft.kind === 'delay' ? 'devices.timers.minutes' : 'devices.timers.everyMinutes');
  return (
    <>
      <TextField label={label} value={draft.minutes} {...number} onChange={(minutes) => change({ minutes })} />
      {draft.kind === 'loop' && (
        <TextField
          label={t('devices.timers.forMinutes')}
          optional={t('fields.widget.optional')}
          value={draft.lasting}
          {...number}
          onChange={(lasting) => change({ lasting })}
        />
      )}
    </>
  );
}

type FormProps = { control: TraitControl; channels: readonly string[]; nameOf(channel: string): string; onAdd(line: string): void };
/** One more timer: what is done, of which channel, and when. Several channels know no loops. */
export function TimerForm({ control, channels, nameOf, onAdd }: FormProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Draft>({ ...EMPTY, channel: channels[0] ?? '' });
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(open);
  // The button and the form take each other's place: the focus goes along.
  useEffect(() => {
    if (wasOpen.current !== open) place.current?.querySelector<HTMLElement>('button, select')?.focus();
    wasOpen.current = open;
  }, [open]);
  const change: Change = (part) => setDraft({ ...draft, ...part });
  const when = whenOf(draft);
  const kinds = (['weekly', 'once', 'delay', 'loop'] as const).filter((kind) => kind !== 'loop' || channels.length === 0);
  if (!open)
    return (
      <div ref={place}>
        <Button {...lockedBy(control)} onClick={() => setOpen(true)}>
          {t('devices.timers.add')}
        </Button>
      </div>
    );
  return (
    <div ref={place}>
      <form
        className={styles.fields}
        aria-label={t('devices.timers.add')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!when) return;
          onAdd(timerLine({ on: draft.on, when, ...(draft.channel !== '' && { channel: draft.channel }) }));
          setOpen(false);
          setDraft({ ...EMPTY, channel: draft.channel });
        }}
      >
        {channels.length > 0 && (
          <Select
            label={t('devices.timers.which')}
            value={draft.channel}
            options={channels.map((channel) => ({ value: channel, label: nameOf(channel) }))}
            onChange={(channel) => change({ channel })}
          />
        )}
        <Select
          label={t('devices.timers.deed')}
          value={draft.on ? 'on' : 'off'}
          options={(['on', 'off'] as const).map((value) => ({ value, label: t(`devices.controls.${value}`) }))}
          onChange={(deed) => change({ on: deed === 'on' })}
        />
        <Select
          label={t('devices.timers.when')}
          value={draft.kind}
          options={kinds.map((value) => ({ value, label: t(`devices.timers.kinds.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <Moment {...{ draft, change, control }} />
        <div className={styles.buttons}>
          <Button variant="primary" type="submit" disabled={!when || control.locked !== undefined}>
            {t('devices.controls.add')}
          </Button>
          <Button onClick={() => setOpen(false)}>{t('common.actions.cancel')}</Button>
        </div>
      </form>
    </div>
  );
}
