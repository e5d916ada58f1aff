import type { FieldProps } from '@rjsf/utils';
import { useTexts } from '../../hub/texts.ts';
import { TextField } from '../../ui/inputs.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './test-run.module.css';

/** Our own tools change something: left empty it stays, and nothing at all is the way back. Of others only their schema is known. */
const WORDS = {
  change: { empty: 'leave', nothing: 'reset', given: 'willReset' },
  plain: { empty: 'leaveOut', nothing: 'nothing', given: 'willBeNothing' },
} as const;

function Nullable({
  kind,
  name,
  schema,
  required,
  rawErrors,
  formData,
  fieldPathId,
  onChange,
  disabled,
}: FieldProps & { kind: keyof typeof WORDS }) {
  const { t } = useTexts();
  const words = WORDS[kind];
  const given: unknown = formData;
  const isNothing = given === null;
  const label = schema.title ?? name;
  const change = (value: string | null | undefined) => onChange(value, fieldPathId.path);
  return (
    <div className={styles.nullable}>
      <TextField
        label={required ? `${label}*` : label}
        hint={schema.description}
        placeholder={t(`tools.screen.test.${isNothing ? words.given : words.empty}`)}
        value={typeof given === 'string' ? given : ''}
        disabled={disabled === true || isNothing}
        {...(rawErrors?.[0] !== undefined && { error: rawErrors[0] })}
        onChange={(text) => change(text === '' ? undefined : text)}
      />
      <Switch
        label={`${t(`tools.screen.test.${words.nothing}`)}: ${label}`}
        checked={isNothing}
        onChange={(on) => change(on ? null : undefined)}
      />
    </div>
  );
}

/** A text that may also be given back: left empty it stays, reset it is what it was by itself. */
export const ChangedField = (props: FieldProps) => <Nullable kind="change" {...props} />;
/** A text or, said on purpose, nothing. */
export const NullableField = (props: FieldProps) => <Nullable kind="plain" {...props} />;
