import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FieldValues } from '../../../src-shared/forms/kinds.ts';
import { foundKeys } from '../../../src-shared/forms/found-keys.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import type { FieldProps } from './field.ts';
import { Group } from './frame.tsx';
import { AddRow, RemoveRow } from './pairs-field.tsx';
import { asDeviceKeys } from './read.ts';
import { SecretControl } from './secret-field.tsx';
import { useRowFocus } from './use-row-focus.ts';
import styles from './fields.module.css';

type DeviceKey = FieldValues['deviceKeys'][number];
/** Nobody saves more of an account than this. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Devices and the keys that open them, row by row or out of a file that somebody saved. */
export function DeviceKeysField(props: FieldProps) {
  const { t } = useTexts();
  const rows = asDeviceKeys(props.value);
  const { list, goTo } = useRowFocus();
  const change = (next: DeviceKey[], to?: number) => {
    if (to !== undefined) goTo(to);
    props.onChange(next);
  };
  return (
    <Group props={props}>
      <FromFile rows={rows} onRows={change} />
      <ul className={styles.list} ref={list}>
        {rows.map((row, index) => (
          <li key={index} className={`${styles.row} ${styles.labelled}`}>
            <div className={styles.grow}>
              <TextField
                label={row.name ? t('fields.widget.deviceNamed', { name: row.name }) : t('fields.widget.device')}
                mono
                value={row.device}
                disabled={'saved' in row.key}
                onChange={(device) => change(rows.with(index, { ...row, device }))}
              />
            </div>
            <div className={styles.grow}>
              <SecretControl label={t('fields.widget.key')} value={row.key} onChange={(key) => change(rows.with(index, { ...row, key }))} />
            </div>
            <RemoveRow name={row.name ?? row.device} number={index + 1} onRemove={() => change(rows.toSpliced(index, 1), index)} />
          </li>
        ))}
      </ul>
      <AddRow onAdd={() => change([...rows, { device: '', key: { set: '' } }], rows.length)} />
      <p className={styles.preview}>{t('fields.widget.sealed')}</p>
    </Group>
  );
}

function FromFile({ rows, onRows }: { rows: DeviceKey[]; onRows(rows: DeviceKey[]): void }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const read = async (file: File) => {
    const found = file.size > MOST_BYTES ? [] : foundKeys(await file.text());
    const known = new Map(rows.filter(({ device }) => device !== '').map((row) => [row.device, row]));
    for (const { key, ...about } of found) known.set(about.device, { ...about, key: { set: key } });
    onRows([...known.values()]);
    setSaid(found.length === 0 ? t('fields.widget.keysNone') : t('fields.widget.keysFound', { count: found.length }));
  };
  return (
    <div className={styles.row}>
      <Button icon={<FileUp size={16} aria-hidden />} onClick={() => input.current?.click()}>
        {t('fields.widget.keysFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json,text/plain"
        aria-label={t('fields.widget.keysFile')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void read(file).catch(() => setSaid(t('fields.widget.keysNone')));
        }}
      />
      <span role="status" className={styles.quiet}>
        {said}
      </span>
    </div>
  );
}
