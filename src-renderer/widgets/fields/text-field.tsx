import { useState } from 'react';
import { TextField } from '../../ui/inputs.tsx';
import type { FieldProps } from './field.ts';
import { PreviewLine, useFrame } from './frame.tsx';
import { asNumber, asText } from './read.ts';
import { useTexts } from '../../hub/texts.ts';
import { Group } from './frame.tsx';
import styles from './fields.module.css';

/** text, url and path: one line. */
export function LineField(props: FieldProps) {
  const { field, value, onChange, disabled } = props;
  return (
    <div>
      <TextField
        {...useFrame(props)}
        name={field.name}
        type={field.kind === 'url' ? 'url' : 'text'}
        mono={field.kind !== 'text'}
        placeholder={field.example}
        autoComplete="off"
        disabled={disabled}
        value={asText(value)}
        onChange={onChange}
      />
      <PreviewLine field={field} value={value} />
    </div>
  );
}

export function NumberField(props: FieldProps) {
  const { field, value, onChange, disabled } = props;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? String(asNumber(value) ?? '');
  const change = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? undefined : Number.isFinite(Number(text)) ? Number(text) : text);
  };
  return (
    <div>
      <TextField
        {...useFrame(props)}
        name={field.name}
        inputMode="decimal"
        min={field.min}
        max={field.max}
        step={field.step}
        placeholder={field.example}
        disabled={disabled}
        value={shown}
        onChange={change}
        onBlur={() => setTyped(undefined)}
      />
      <PreviewLine field={field} value={value} />
    </div>
  );
}

/** JSON as text; what parses is sent as data, what does not stays text and is refused in words. */
export function JsonField(props: FieldProps) {
  const { field, value, onChange, disabled } = props;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  const change = (text: string) => {
    setTyped(text);
    onChange(parsed(text));
  };
  return (
    <div>
      <TextField
        {...useFrame(props)}
        name={field.name}
        multiline
        mono
        rows={6}
        placeholder={field.example}
        disabled={disabled}
        value={shown}
        onChange={change}
      />
      <PreviewLine field={field} value={value} />
    </div>
  );
}

// Not a value of JSON: `undefined` inside is what the check refuses with its own sentence.
const unparsed = { bad: undefined };
function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return unparsed;
  }
}

const HOUR = 3600;
const MINUTE = 60;
/** Hours, minutes and seconds; the value is seconds. */
export function DurationField(props: FieldProps) {
  const { t } = useTexts();
  const { field, value, onChange } = props;
  const total = asNumber(value);
  const parts = {
    hours: Math.floor((total ?? 0) / HOUR),
    minutes: Math.floor(((total ?? 0) % HOUR) / MINUTE),
    seconds: (total ?? 0) % MINUTE,
  };
  const change = (part: keyof typeof parts, text: string) => {
    const next = { ...parts, [part]: Math.max(0, Number(text) || 0) };
    onChange(next.hours * HOUR + next.minutes * MINUTE + next.seconds);
  };
  return (
    <Group props={props}>
      <div className={styles.row}>
        {(['hours', 'minutes', 'seconds'] as const).map((part) => (
          <div key={part} className={styles.narrow}>
            <TextField
              label={t(`fields.widget.${part}`)}
              inputMode="numeric"
              value={total === undefined ? '' : String(parts[part])}
              onChange={(text) => change(part, text)}
            />
          </div>
        ))}
      </div>
      <PreviewLine field={field} value={value} />
    </Group>
  );
}
