import type { FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';

const ROWS = 10;
const shown = (value: unknown): string => (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value, null, 2));

/** The form library begins every object as an empty one; the person wrote nothing yet. */
const begun = (value: unknown): string => (shown(value) === '{}' ? '' : shown(value));

/** Undefined: it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON itself has no undefined
  }
}

/** A value whose inside no schema describes is written as JSON; what cannot be read stays text, so that the check finds it. */
export function JsonField({ name, schema, required, rawErrors, formData, fieldPathId, onChange, disabled }: FieldProps) {
  const { t } = useTexts();
  const [text, setText] = useState(() => begun(formData));
  // Where anything may stand, a word without quotation marks is a word.
  const isBroken = schema.type !== undefined && text.trim() !== '' && parsed(text) === undefined;
  const change = (next: string) => {
    setText(next);
    onChange(next.trim() === '' ? undefined : (parsed(next) ?? next), fieldPathId.path);
  };
  const label = schema.title ?? name;
  const example = Array.isArray(schema.examples) ? schema.examples[0] : undefined;
  const error = isBroken ? t('tools.screen.test.notJson') : rawErrors?.[0];
  return (
    <>
      <TextField
        multiline
        mono
        rows={ROWS}
        label={required ? `${label}*` : label}
        hint={schema.description}
        placeholder={example === undefined ? '{ }' : shown(example)}
        spellCheck={false}
        value={text}
        disabled={disabled}
        {...(error !== undefined && { error })}
        onChange={change}
      />
      {example !== undefined && text.trim() === '' && (
        <Button onClick={() => change(shown(example))}>{t('tools.screen.test.example')}</Button>
      )}
    </>
  );
}
