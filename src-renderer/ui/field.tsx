import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

export type FieldIds = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
export type FieldFrame = { label: string; hint?: ReactNode; error?: string | undefined; optional?: string; hideLabel?: boolean };

/** Label above, control, hint and error below; the ids tie them together for a screen reader. */
export function Field({ label, hint, error, optional, hideLabel, children }: FieldFrame & { children: (ids: FieldIds) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'only-for-readers' : styles.label}>
        {label}
        {optional && <span className={styles.optional}>{optional}</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
