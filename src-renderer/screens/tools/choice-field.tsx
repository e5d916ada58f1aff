import type { FieldProps } from '@rjsf/utils';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { useTexts } from '../../hub/texts.ts';
import { Select } from '../../ui/inputs.tsx';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const worded = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
/** Two values are one choice where they are written alike: an object has no other name. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** One of several values, or none: nothing stands there before somebody chose it. */
export function ChoiceField({ name, title, schema, required, rawErrors, formData, fieldPathId, onChange, disabled }: FieldProps) {
  const { t } = useTexts();
  const label = schema.title ?? title ?? name;
  const choices = (schema.oneOf ?? []).filter(isRecord);
  const given = choices.findIndex((choice) => isSame(choice['const'], formData));
  const nameOf = ({ const: value, title: words }: Record<string, unknown>): string =>
    typeof words === 'string' ? words : value === null ? t('tools.screen.test.types.null') : worded(value);
  return (
    <Select
      label={required ? `${label}*` : label}
      hint={schema.description}
      options={[
        { value: '', label: t('tools.screen.test.leaveOut') },
        ...choices.map((choice, at) => ({ value: String(at), label: visibleLine(nameOf(choice)) })),
      ]}
      value={given < 0 ? '' : String(given)}
      disabled={disabled === true}
      {...(rawErrors?.[0] !== undefined && { error: rawErrors[0] })}
      onChange={(at) => onChange(at === '' ? undefined : choices[Number(at)]?.['const'], fieldPathId.path)}
    />
  );
}
