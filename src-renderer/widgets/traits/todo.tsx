import { X } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/inputs.tsx';
import { lockedBy, takes, type TraitControl, type TraitWidget } from './control.ts';
import { TraitLine } from './pieces.tsx';
import { asFlag, asText, fieldsOf, listIn } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';

function Add(control: TraitControl) {
  const texts = useTexts();
  const [draft, setDraft] = useState('');
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim()) control.act('add', { text: draft.trim() });
        setDraft('');
      }}
    >
      <input
        className={styles.text}
        aria-label={texts.t('devices.controls.newItem')}
        placeholder={texts.t('devices.controls.newItem')}
        maxLength={500}
        value={draft}
        {...lockedBy(control)}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" {...lockedBy(control)}>
        {texts.t('devices.controls.add')}
      </Button>
    </form>
  );
}

/** A list: tick, add, remove. */
export const todo: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { value } = control.state;
    const items = listIn(value, 'items').map((item) => ({
      id: asText(item['id']) ?? '',
      text: asText(item['text']) ?? '',
      done: asFlag(item['done']) === true,
    }));
    const without = (id: string) => ({ ...fieldsOf(value), items: items.filter((item) => item.id !== id) });
    return (
      <TraitLine control={control}>
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item.id}>
              <Checkbox
                label={item.text}
                checked={item.done}
                disabled={control.locked !== undefined || item.done || !takes(control, 'complete')}
                onChange={() => control.act('complete', { id: item.id })}
              />
              {takes(control, 'remove') && (
                <IconButton
                  label={texts.t('devices.controls.removeItem', { item: item.text })}
                  icon={<X size={16} />}
                  disabled={control.locked !== undefined}
                  onClick={() => control.act('remove', { id: item.id }, without(item.id))}
                />
              )}
            </li>
          ))}
        </ul>
        {takes(control, 'add') && <Add {...control} />}
      </TraitLine>
    );
  },
};
