import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import type { FieldProps } from './field.ts';
import { Group, PreviewLine } from './frame.tsx';
import { asNamedSecrets, asPairs, type NamedSecret } from './read.ts';
import { SecretControl } from './secret-field.tsx';
import { useRowFocus } from './use-row-focus.ts';
import styles from './fields.module.css';

/** A row without a name yet is called by its place. */
export function RemoveRow({ name, number, onRemove }: { name: string; number: number; onRemove(): void }) {
  const { t } = useTexts();
  return (
    <IconButton
      label={t('fields.widget.remove', { name: name || t('fields.widget.entry', { number }) })}
      icon={<X size={16} />}
      onClick={onRemove}
    />
  );
}

export function AddRow({ onAdd, label }: { onAdd(): void; label?: string }) {
  const { t } = useTexts();
  return (
    <div>
      <Button icon={<Plus size={16} />} onClick={onAdd}>
        {label ?? t('fields.widget.add')}
      </Button>
    </div>
  );
}

/** Names and values that are no secret. Rows are kept as rows while typing, so that two may share a name for a moment. */
export function KeyValueField(props: FieldProps) {
  const { t } = useTexts();
  const [rows, setRows] = useState(() => asPairs(props.value));
  const { list, goTo } = useRowFocus();
  const change = (next: [string, string][], to?: number) => {
    if (to !== undefined) goTo(to);
    setRows(next);
    props.onChange(Object.fromEntries(next));
  };
  return (
    <Group props={props}>
      <ul className={styles.list} ref={list}>
        {rows.map(([name, value], index) => (
          <li key={index} className={`${styles.row} ${styles.labelled}`}>
            <div className={styles.grow}>
              <TextField label={t('fields.widget.name')} value={name} onChange={(text) => change(rows.with(index, [text, value]))} />
            </div>
            <div className={styles.grow}>
              <TextField label={t('fields.widget.value')} value={value} onChange={(text) => change(rows.with(index, [name, text]))} />
            </div>
            <RemoveRow name={name} number={index + 1} onRemove={() => change(rows.toSpliced(index, 1), index)} />
          </li>
        ))}
      </ul>
      <AddRow onAdd={() => change([...rows, ['', '']], rows.length)} />
      <PreviewLine field={props.field} value={props.value} />
    </Group>
  );
}

/** headers and env: a name and a secret a row; what is saved is never shown again. */
export function NamedValuesField(props: FieldProps) {
  const { t } = useTexts();
  const rows = asNamedSecrets(props.value);
  const { list, goTo } = useRowFocus();
  const change = (next: NamedSecret[], to?: number) => {
    if (to !== undefined) goTo(to);
    props.onChange(next);
  };
  return (
    <Group props={props}>
      {rows.length === 0 && <p className={styles.quiet}>{t('fields.widget.none_yet')}</p>}
      <ul className={styles.list} ref={list}>
        {rows.map(({ name, value }, index) => (
          <li key={index} className={`${styles.row} ${styles.labelled}`}>
            <div className={styles.grow}>
              <TextField
                label={t('fields.widget.name')}
                mono
                value={name}
                disabled={'saved' in value}
                onChange={(text) => change(rows.with(index, { name: text, value }))}
              />
            </div>
            <div className={styles.grow}>
              <SecretControl
                label={t('fields.widget.value')}
                value={value}
                onChange={(next) => change(rows.with(index, { name, value: next }))}
              />
            </div>
            <RemoveRow name={name} number={index + 1} onRemove={() => change(rows.toSpliced(index, 1), index)} />
          </li>
        ))}
      </ul>
      <AddRow onAdd={() => change([...rows, { name: '', value: { set: '' } }], rows.length)} />
      <p className={styles.preview}>{t('fields.widget.sealed')}</p>
    </Group>
  );
}
