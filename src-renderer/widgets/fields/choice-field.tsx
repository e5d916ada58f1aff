import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Select, TextField } from '../../ui/inputs.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useEffect, useId, useState } from 'react';
import type { FieldProps } from './field.ts';
import { Group, useFrame } from './frame.tsx';
import { asList, asText, asToggle } from './read.ts';
import { useOptions, type Options } from './use-options.ts';
import styles from './fields.module.css';

export function ToggleField(props: FieldProps) {
  const { label, hint, error } = useFrame(props);
  return (
    <div>
      <Switch label={label} checked={asToggle(props.value)} onChange={props.onChange} disabled={props.disabled ?? false} />
      {hint && <p className={styles.hint}>{hint}</p>}
      {error && <p className={styles.error}>{error}</p>}
    </div>
  );
}

/** One of a list, or several. */
export function ChoiceField(props: FieldProps) {
  const { t, of } = useTexts();
  const found = useOptions(props.field, props.context);
  const frame = useFrame(props);
  if (props.field.multiple) return <PickerField {...props} />;
  if (found.options.some(({ hint }) => hint)) return <CardsField props={props} found={found} />;
  const value = asText(props.value);
  const options = found.options.map((option) => ({ value: option.value, label: of(option.label) }));
  const known = value === '' || options.some((option) => option.value === value);
  const offered = [
    { value: '', label: found.asking ? t('fields.widget.loading') : t('fields.widget.choose') },
    ...options,
    ...(known ? [] : [{ value, label: value }]),
  ];
  return (
    <div>
      <Select
        {...frame}
        options={offered}
        value={value}
        disabled={props.disabled ?? false}
        onChange={(next) => props.onChange(next === '' ? undefined : next)}
      />
      <Trouble found={found} />
    </div>
  );
}

/** A few ways that need explaining: each a card of its own. */
function CardsField({ props, found }: { props: FieldProps; found: Options }) {
  const { of } = useTexts();
  const id = useId();
  const value = asText(props.value);
  const first = found.options[0]?.value;
  const { onChange } = props;
  // What the far end offers first is what it recommends; a choice it no longer offers is none.
  const stands = found.asking || found.options.some((option) => option.value === value);
  useEffect(() => {
    if (!stands && first !== undefined) onChange(first);
  }, [stands, first, onChange]);
  return (
    <Group props={{ ...props, field: { ...props.field, optional: false } }}>
      <div className={styles.cards}>
        {found.options.map((option, index) => (
          <div key={option.value} className={styles.card}>
            <input
              type="radio"
              id={`${id}-${index}`}
              name={id}
              aria-describedby={option.hint && `${id}-${index}-words`}
              checked={value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <label htmlFor={`${id}-${index}`}>{of(option.label)}</label>
            {option.hint && (
              <span id={`${id}-${index}-words`} className={styles.cardWords}>
                {of(option.hint)}
              </span>
            )}
          </div>
        ))}
      </div>
      <Trouble found={found} />
    </Group>
  );
}

/** Many of a long list: searched, ticked, counted. devicePicker, toolPicker and choices with `multiple`. */
export function PickerField(props: FieldProps) {
  const { t, of } = useTexts();
  const [words, setWords] = useState('');
  const found = useOptions(props.field, props.context);
  const chosen = asList(props.value);
  const options = [
    ...found.options.map(({ value, label, hint }) => ({ value, label: of(label), hint: hint && of(hint) })),
    ...strangers(chosen, found),
  ];
  const shown = options.filter(({ label, value }) => `${label} ${value}`.toLowerCase().includes(words.toLowerCase()));
  const tick = (value: string, on: boolean) => props.onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <Group props={props}>
      {options.length > 8 && <TextField label={t('fields.widget.search')} type="search" value={words} onChange={setWords} />}
      {options.length > 0 && (
        <div className={styles.options} role="group" aria-label={of(props.field.label)}>
          {shown.map(({ value, label, hint }) => (
            <div key={value}>
              <Checkbox label={label} checked={chosen.includes(value)} onChange={(on) => tick(value, on)} />
              {hint && <span className={styles.optionHint}>{hint}</span>}
            </div>
          ))}
        </div>
      )}
      {options.length > 1 && (
        <div className={styles.row}>
          <Button onClick={() => props.onChange([...new Set([...chosen, ...shown.map(({ value }) => value)])])}>
            {t('fields.widget.all')}
          </Button>
          <Button onClick={() => props.onChange([])}>{t('fields.widget.none')}</Button>
          <span className={styles.quiet}>{t('fields.preview.chosenOf', { count: chosen.length, total: options.length })}</span>
        </div>
      )}
      <Trouble found={found} />
    </Group>
  );
}

/** Chosen earlier and no longer offered: still shown, so that it can be taken off. */
const strangers = (chosen: string[], { options }: Options) =>
  chosen.filter((value) => !options.some((option) => option.value === value)).map((value) => ({ value, label: value, hint: undefined }));

/** What asking for options came to when it did not come to options. */
export function Trouble({ found: { asking, error, options, again } }: { found: Options }) {
  const { t, say } = useTexts();
  if (asking) return <p className={styles.quiet}>{t('fields.widget.loading')}</p>;
  if (!error && options.length > 0) return null;
  return (
    <div className={styles.row}>
      <p className={styles.quiet}>
        {error ? say({ key: `problems.${error.problem}.title`, with: error.details.with }) : t('fields.widget.noOptions')}
      </p>
      <Button onClick={again}>{t('fields.widget.tryAgain')}</Button>
    </div>
  );
}
