import { ListX, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/inputs.tsx';
import { lockedBy, takes, type TraitControl, type TraitWidget } from './control.ts';
import { dayOf } from './days.ts';
import { TraitLine } from './pieces.tsx';
import { asFlag, asText, fieldsOf, listIn } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';

type Item = { id: string; text: string; done: boolean; due: string | undefined };
type Draft = { text: string; due: string };

/** What and until when: for a new item and for a changed one. */
function ItemForm({ control, start, action, onDone }: { control: TraitControl; start: Draft; action: string; onDone(draft: Draft): void }) {
  const { t } = useTexts();
  const [draft, setDraft] = useState(start);
  const what = start.text === '' ? t('devices.controls.newItem') : t('devices.controls.itemText', { item: start.text });
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.text.trim()) onDone({ text: draft.text.trim(), due: draft.due });
        setDraft(start);
      }}
    >
      <input
        className={styles.text}
        aria-label={what}
        placeholder={t('devices.controls.newItem')}
        maxLength={500}
        value={draft.text}
        {...lockedBy(control)}
        onChange={({ currentTarget }) => setDraft({ ...draft, text: currentTarget.value })}
      />
      <input
        type="date"
        className={styles.text}
        aria-label={start.text === '' ? t('devices.controls.due') : t('devices.controls.dueOf', { item: start.text })}
        value={draft.due}
        {...lockedBy(control)}
        onChange={({ currentTarget }) => setDraft({ ...draft, due: currentTarget.value })}
      />
      <Button type="submit" {...lockedBy(control)}>
        {action}
      </Button>
    </form>
  );
}

const today = (): string => new Date().toLocaleDateString('sv');

function Line({ control, item, without }: { control: TraitControl; item: Item; without: unknown }) {
  const texts = useTexts();
  const [editing, setEditing] = useState(false);
  const locked = control.locked !== undefined;
  if (editing)
    return (
      <ItemForm
        control={control}
        start={{ text: item.text, due: item.due?.slice(0, 10) ?? '' }}
        action={texts.t('common.actions.save')}
        onDone={({ text, due }) => {
          setEditing(false);
          control.act('change', { id: item.id, text, ...(due && { due }) });
        }}
      />
    );
  return (
    <>
      <span className={styles.rest}>
        <Checkbox
          label={item.text}
          checked={item.done}
          disabled={locked || !takes(control, 'complete')}
          onChange={(done) => control.act('complete', { id: item.id, ...(!done && { done }) })}
        />
      </span>
      {item.due && (
        <span className={styles.due} data-late={(!item.done && item.due.slice(0, 10) < today()) || undefined}>
          {dayOf(texts, item.due)}
        </span>
      )}
      {takes(control, 'change') && control.state.limits?.commands && (
        <IconButton
          label={texts.t('devices.controls.change', { item: item.text })}
          icon={<Pencil size={16} />}
          disabled={locked}
          onClick={() => setEditing(true)}
        />
      )}
      {takes(control, 'remove') && (
        <IconButton
          label={texts.t('devices.controls.removeItem', { item: item.text })}
          icon={<X size={16} />}
          disabled={locked}
          onClick={() => control.act('remove', { id: item.id }, without)}
        />
      )}
    </>
  );
}

/** A list: tick, untick, change, add with a day, remove. */
export const todo: TraitWidget = {
  details: (control) => {
    const { t } = useTexts();
    const { value } = control.state;
    const items = listIn(value, 'items').map((item): Item => ({
      id: asText(item['id']) ?? '',
      text: asText(item['text']) ?? '',
      done: asFlag(item['done']) === true,
      due: asText(item['due']),
    }));
    return (
      <TraitLine control={control}>
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item.id}>
              <Line control={control} item={item} without={{ ...fieldsOf(value), items: items.filter(({ id }) => id !== item.id) }} />
            </li>
          ))}
        </ul>
        {takes(control, 'add') && (
          <ItemForm
            control={control}
            start={{ text: '', due: '' }}
            action={t('devices.controls.add')}
            onDone={({ text, due }) => control.act('add', { text, ...(due && { due }) })}
          />
        )}
        {items.some(({ done }) => done) && control.state.limits?.commands?.includes('clear') && (
          <span>
            <Button icon={<ListX size={16} aria-hidden />} {...lockedBy(control)} onClick={() => control.act('clear')}>
              {t('devices.controls.clearDone')}
            </Button>
          </span>
        )}
      </TraitLine>
    );
  },
};
