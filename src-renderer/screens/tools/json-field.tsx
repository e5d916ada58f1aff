import type { FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';

const ROWS = 10;
/** Where no names with values are asked for, it may well be a word or a number. */
const FEW_ROWS = 3;
const shown = (value: unknown): string => (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value, null, 2));

/** The form library begins every object as an empty one; the person wrote nothing yet. */
const begun = (value: unknown): string => (shown(value) === '{}' ? '' : shown(value));

const begins = (type: unknown): string => (type === 'array' ? '[ ]' : type === 'object' ? '{ }' : '');

/** Undefined: it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON itself has no undefined
  }
}

/** What was written: nothing, a value, or, where it is none, the words themselves. */
function meant(text: string): unknown {
  const value = parsed(text);
  return value === undefined && text.trim() !== '' ? text : value;
}

const calledIn = ({ schema, title, name }: Pick<FieldProps, 'schema' | 'title' | 'name'>): string => schema.title ?? title ?? name;

/** A value whose inside no schema describes is written as JSON; what cannot be read stays text, so that the check finds it. */
export function JsonField({ name, title, schema, required, rawErrors, formData, fieldPathId, onChange, disabled }: FieldProps) {
  const { t } = useTexts();
  const [text, setText] = useState(() => begun(formData));
  // Where anything may stand, a word without quotation marks is a word.
  const isBroken = schema.type !== undefined && text.trim() !== '' && parsed(text) === undefined;
  const change = (next: string) => {
    setText(next);
    onChange(meant(next), fieldPathId.path);
  };
  const label = calledIn({ schema, title, name }) || t('tools.screen.detail.input');
  const example = Array.isArray(schema.examples) ? schema.examples[0] : undefined;
  const error = isBroken ? t('tools.screen.test.notJson') : rawErrors?.[0];
  return (
    <>
      <TextField
        multiline
        mono
        rows={schema.type === 'object' ? ROWS : FEW_ROWS}
        label={required ? `${label}*` : label}
        hint={schema.description}
        placeholder={example === undefined ? begins(schema.type) : visibleLine(shown(example))}
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
