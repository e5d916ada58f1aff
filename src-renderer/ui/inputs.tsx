import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { useTexts } from '../hub/texts.ts';
import { Button, IconButton } from './button.tsx';
import { Field, type FieldFrame } from './field.tsx';
import styles from './field.module.css';

type Native = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'className'>;
type TextFieldProps = FieldFrame &
  Native & { value: string; onChange: (value: string) => void; multiline?: boolean; rows?: number; mono?: boolean };

/** One line of text, or several. */
export function TextField({ label, hint, error, optional, hideLabel, value, onChange, multiline, rows, mono, ...rest }: TextFieldProps) {
  const className = `${styles.control} ${mono ? styles.mono : ''}`;
  return (
    <Field {...{ label, hint, error, optional, hideLabel }}>
      {(ids) =>
        multiline ? (
          <textarea
            {...ids}
            className={className}
            rows={rows}
            value={value}
            placeholder={rest.placeholder}
            disabled={rest.disabled}
            readOnly={rest.readOnly}
            spellCheck={false}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <input {...rest} {...ids} className={className} value={value} onChange={({ target }) => onChange(target.value)} />
        )
      }
    </Field>
  );
}

type SecretFieldProps = FieldFrame & { value: string; onChange: (value: string) => void; saved?: boolean; onReplace?: () => void } & Pick<
    Native,
    'autoComplete' | 'disabled' | 'placeholder' | 'name'
  >;

/** Write-only: what is saved is never shown, what is typed can be. Pasting and password managers work. */
export function SecretField({ label, hint, error, optional, value, onChange, saved = false, onReplace, ...rest }: SecretFieldProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState(false);
  return (
    <Field {...{ label, hint, error, optional }}>
      {(ids) =>
        saved ? (
          <div className={styles.saved}>
            <span>{t('common.secret.saved')}</span>
            {/* The field's own label would hide what the button says. */}
            <Button {...ids} aria-label={`${t('common.actions.replace')}: ${label}`} onClick={onReplace}>
              {t('common.actions.replace')}
            </Button>
          </div>
        ) : (
          <div className={styles.within}>
            <input
              autoComplete="off"
              {...rest}
              {...ids}
              type={shown ? 'text' : 'password'}
              className={`${styles.control} ${styles.mono}`}
              value={value}
              spellCheck={false}
              onChange={({ target }) => onChange(target.value)}
            />
            <IconButton
              label={t(shown ? 'common.actions.hide' : 'common.actions.reveal')}
              icon={shown ? <EyeOff size={16} /> : <Eye size={16} />}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            />
          </div>
        )
      }
    </Field>
  );
}

export type Option<V extends string = string> = { value: V; label: string };
type SelectProps<V extends string> = FieldFrame & {
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
  disabled?: boolean;
};

/** The browser's own list: hundreds of them in a table cost nothing, and phones show theirs. */
export function Select<V extends string>({ options, value, onChange, disabled, ...frame }: SelectProps<V>) {
  return (
    <Field {...frame}>
      {(ids) => (
        <select
          {...ids}
          className={styles.control}
          value={value}
          disabled={disabled}
          onChange={({ target }) => {
            const picked = options.find((option) => option.value === target.value);
            if (picked) onChange(picked.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type CheckboxProps = {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  hideLabel?: boolean;
  mixed?: boolean;
};

/** A tick in a list or a form; what takes effect at once is a Switch. */
export function Checkbox({ label, checked, onChange, disabled, hideLabel, mixed = false }: CheckboxProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = mixed;
        }}
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span className={hideLabel ? 'only-for-readers' : undefined}>{label}</span>
    </label>
  );
}
