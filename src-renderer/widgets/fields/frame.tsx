import type { ReactNode } from 'react';
import { useTexts } from '../../hub/texts.ts';
import type { FieldProps } from './field.ts';
import { PREVIEWS } from './preview.ts';
import styles from './fields.module.css';

/** What every field shows around its control, in the person's language. */
export function useFrame({ field, error }: FieldProps) {
  const { t, of } = useTexts();
  return {
    label: of(field.label),
    hint: field.hint && of(field.hint),
    error,
    ...(field.optional ? { optional: t('fields.widget.optional') } : {}),
  };
}

/** The quiet line that says what the answer means. */
export function PreviewLine({ field, value }: Pick<FieldProps, 'field' | 'value'>) {
  const line = PREVIEWS[field.kind]?.(value, useTexts(), field);
  return line ? <p className={styles.preview}>{line}</p> : null;
}

/** A field made of several controls: a group with one label, hint and error. */
export function Group({ props, children }: { props: FieldProps; children: ReactNode }) {
  const { label, hint, error, optional } = useFrame(props);
  return (
    <fieldset className={styles.group} disabled={props.disabled} aria-invalid={error ? true : undefined}>
      <legend className={styles.legend}>
        {label}
        {optional && <span className={styles.optional}>{optional}</span>}
      </legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
