import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { SecretField as SecretInput } from '../../ui/inputs.tsx';
import type { SecretValue } from '../../../src-shared/forms/kinds.ts';
import type { FieldProps } from './field.ts';
import { useFrame } from './frame.tsx';
import { asSecret } from './read.ts';
import styles from './fields.module.css';

type SecretProps = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: string;
  value: SecretValue | undefined;
  onChange(value: SecretValue): void;
  disabled?: boolean | undefined;
};

/** Write-only: *Saved · Replace*, and a way back to the saved one while typing. */
export function SecretControl({ value, onChange, disabled = false, ...frame }: SecretProps) {
  const { t } = useTexts();
  const saved = value !== undefined && 'saved' in value;
  const [hadSaved, setHadSaved] = useState(saved);
  // Saved while it is on show, it is one to go back to.
  if (saved && !hadSaved) setHadSaved(true);
  return (
    <div>
      <SecretInput
        {...frame}
        autoComplete="off"
        disabled={disabled}
        saved={saved}
        value={value && 'set' in value ? value.set : ''}
        onChange={(set) => onChange({ set })}
        onReplace={() => onChange({ set: '' })}
      />
      {hadSaved && !saved && (
        <div className={styles.row}>
          <Button onClick={() => onChange({ saved: true })}>{t('fields.widget.keep')}</Button>
        </div>
      )}
    </div>
  );
}

export function SecretField(props: FieldProps) {
  const { t } = useTexts();
  const frame = useFrame(props);
  return (
    <div>
      <SecretControl {...frame} value={asSecret(props.value)} onChange={props.onChange} disabled={props.disabled} />
      <p className={styles.preview}>{t('fields.widget.sealed')}</p>
    </div>
  );
}
