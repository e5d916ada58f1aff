import { X } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox, TextField } from '../../ui/inputs.tsx';
import { lockedBy, type TraitControl, type TraitWidget } from './control.ts';
import { justDay, localMoment } from './days.ts';
import { dayAndClock } from '../../../src-shared/text/states/format.ts';
import { TraitLine } from './pieces.tsx';
import { asFlag, asNumber, asText, fieldsOf, inside, listIn } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';

const SHOWN = 12;
const HOUR_MS = 3_600_000;
const nextHour = (): number => Math.ceil(Date.now() / HOUR_MS) * HOUR_MS;

/** A new entry: what, from when, until when. */
function NewEvent(control: TraitControl) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [what, setWhat] = useState('');
  const [begin, setBegin] = useState(() => localMoment(nextHour()));
  const [end, setEnd] = useState(() => localMoment(nextHour() + HOUR_MS));
  const [allDay, setAllDay] = useState(false);
  if (!open)
    return (
      <span>
        <Button {...lockedBy(control)} onClick={() => setOpen(true)}>
          {t('devices.controls.newEvent')}
        </Button>
      </span>
    );
  const from = new Date(allDay ? `${begin.slice(0, 10)}T00:00` : begin).getTime();
  const until = allDay ? from + 24 * HOUR_MS : new Date(end).getTime();
  const fits = what.trim() !== '' && until > from;
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (!fits) return;
        control.act('add', { summary: what.trim(), start: from, end: until, ...(allDay && { allDay }) });
        setWhat('');
        setOpen(false);
      }}
    >
      <TextField label={t('devices.controls.what')} maxLength={255} value={what} onChange={setWhat} />
      <TextField
        label={t('devices.controls.begin')}
        type={allDay ? 'date' : 'datetime-local'}
        value={allDay ? begin.slice(0, 10) : begin}
        onChange={(value) => setBegin(value.length === 10 ? `${value}T00:00` : value)}
      />
      {!allDay && <TextField label={t('devices.controls.end')} type="datetime-local" value={end} onChange={setEnd} />}
      <Checkbox label={t('devices.controls.allDay')} checked={allDay} onChange={setAllDay} />
      <span className={styles.buttons}>
        <Button type="submit" variant="primary" disabled={!fits || control.locked !== undefined}>
          {t('devices.controls.add')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('common.actions.cancel')}</Button>
      </span>
    </form>
  );
}

const startOf = (event: Record<string, unknown>): number => asNumber(event['start']) ?? 0;
const bySoonest = (a: Record<string, unknown>, b: Record<string, unknown>): number => startOf(a) - startOf(b);

/** What is planned, soonest first; where the source lets one, new entries and removed ones. */
export const calendar: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { value, limits } = control.state;
    const listed = listIn(value, 'events');
    const next = fieldsOf(inside(value, 'next'));
    const events = listed.length > 0 ? listed.toSorted(bySoonest) : 'start' in next ? [next] : [];
    return (
      <TraitLine control={control}>
        <ul className={styles.days}>
          {events.slice(0, SHOWN).map((event) => {
            const [id, what, start] = [asText(event['id']), asText(event['summary']) ?? '', asNumber(event['start']) ?? 0];
            const recurrence = asText(event['recurrence']);
            return (
              <li key={`${start} ${what} ${id ?? ''}`}>
                <span>{asFlag(event['allDay']) ? justDay(texts, start) : dayAndClock(texts, start)}</span>
                <span className={styles.rest}>{what}</span>
                {id !== undefined && limits?.commands?.includes('remove') && (
                  <IconButton
                    label={texts.t('devices.controls.removeEvent', { what })}
                    icon={<X size={16} />}
                    disabled={control.locked !== undefined}
                    onClick={() => control.act('remove', { id, ...(recurrence && { recurrence }) })}
                  />
                )}
              </li>
            );
          })}
        </ul>
        {limits?.commands?.includes('add') && <NewEvent {...control} />}
      </TraitLine>
    );
  },
};
