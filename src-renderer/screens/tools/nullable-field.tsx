import type { FieldProps } from '@rjsf/utils';
import { useTexts } from '../../hub/texts.ts';
import { TextField } from '../../ui/inputs.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './test-run.module.css';

/** A text that may also be given back: left empty it stays, reset it is what it was by itself. */
export function NullableField({ name, schema, required, rawErrors, formData, fieldPathId, onChange, disabled }: FieldProps) {
  const { t } = useTexts();
  const given: unknown = formData;
  const isReset = given === null;
  const label = schema.title ?? name;
  const change = (value: string | null | undefined) => onChange(value, fieldPathId.path);
  return (
    <div className={styles.nullable}>
      <TextField
        label={required ? `${label}*` : label}
        hint={schema.description}
        placeholder={isReset ? t('tools.screen.test.willReset') : t('tools.screen.test.leave')}
        value={typeof given === 'string' ? given : ''}
        disabled={disabled === true || isReset}
        {...(rawErrors?.[0] !== undefined && { error: rawErrors[0] })}
        onChange={(text) => change(text === '' ? undefined : text)}
      />
      <Switch label={`${t('tools.screen.test.reset')}: ${label}`} checked={isReset} onChange={(on) => change(on ? null : undefined)} />
    </div>
  );
}
