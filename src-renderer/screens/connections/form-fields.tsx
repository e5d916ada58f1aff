import { useEffect, useRef } from 'react';
import { FIELD_WIDGETS } from '../../widgets/fields/index.ts';
import type { Form } from './use-form.ts';
import styles from './connections.module.css';

type FormFieldsProps = { form: Form; names: readonly string[]; type: string; connection?: string | undefined; disabled?: boolean };

/** The questions of a step, or of the whole page, each in the widget of its kind. The first wrong one takes the focus. */
export function FormFields({ form, names, type, connection, disabled }: FormFieldsProps) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(form.errors).length === 0) return;
    const wrong = here.current?.querySelector('[aria-invalid=true]');
    const control = wrong instanceof HTMLFieldSetElement ? wrong.querySelector('input,select,textarea,button') : wrong;
    if (control instanceof HTMLElement) control.focus();
  }, [form.errors]);
  return (
    <div className={styles.fields} ref={here}>
      {form.shown(names).map((field) => {
        const Widget = FIELD_WIDGETS[field.kind];
        return (
          <Widget
            key={field.name}
            field={field}
            value={form.config[field.name]}
            error={form.errors[field.name]}
            disabled={disabled}
            onChange={(value) => form.set(field.name, value)}
            context={{ type, connection, config: form.config, set: form.set }}
          />
        );
      })}
    </div>
  );
}
