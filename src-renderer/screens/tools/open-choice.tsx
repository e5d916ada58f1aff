import type { FieldProps } from '@rjsf/utils';
import { useTexts } from '../../hub/texts.ts';
import { Select } from '../../ui/inputs.tsx';

const CHOICES = ['leaveOut', 'yes', 'no'] as const;
const VALUES = { leaveOut: undefined, yes: true, no: false };

/** Yes, no, or nothing said: a box to tick could not be left open again. */
export function OpenChoice({ name, schema, required, rawErrors, formData, fieldPathId, onChange, disabled }: FieldProps) {
  const { t } = useTexts();
  const label = schema.title ?? name;
  return (
    <Select
      label={required ? `${label}*` : label}
      hint={schema.description}
      options={CHOICES.map((value) => ({ value, label: t(`tools.screen.test.${value}`) }))}
      value={formData === true ? 'yes' : formData === false ? 'no' : 'leaveOut'}
      disabled={disabled === true}
      {...(rawErrors?.[0] !== undefined && { error: rawErrors[0] })}
      onChange={(choice) => onChange(VALUES[choice], fieldPathId.path)}
    />
  );
}
