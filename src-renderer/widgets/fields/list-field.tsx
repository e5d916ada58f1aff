import { Plus, X } from 'lucide-react';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import type { FieldProps } from './field.ts';
import { Group, PreviewLine } from './frame.tsx';
import { asFilter, asList } from './read.ts';
import { useRowFocus } from './use-row-focus.ts';
import styles from './fields.module.css';

/** A list of texts, one line each. */
export function TextList({
  values,
  onChange,
  label,
  add,
  example,
}: {
  values: string[];
  onChange(values: string[]): void;
  label(number: number): string;
  /** What the button is called that adds one. */
  add?: string;
  example?: string | undefined;
}) {
  const { t } = useTexts();
  const { list, goTo } = useRowFocus();
  return (
    <>
      <ul className={styles.list} ref={list}>
        {values.map((text, index) => (
          // Lines have no identity but their place.
          <li key={index} className={styles.row}>
            <div className={styles.grow}>
              <TextField
                label={label(index + 1)}
                hideLabel
                mono
                placeholder={example}
                value={text}
                onChange={(next) => onChange(values.with(index, next))}
              />
            </div>
            <IconButton
              label={t('fields.widget.remove', { name: label(index + 1) })}
              icon={<X size={16} />}
              onClick={() => {
                goTo(index);
                onChange(values.toSpliced(index, 1));
              }}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          icon={<Plus size={16} />}
          onClick={() => {
            goTo(values.length);
            onChange([...values, '']);
          }}
        >
          {add ?? t('fields.widget.add')}
        </Button>
      </div>
    </>
  );
}

export function ListField(props: FieldProps) {
  const { t } = useTexts();
  return (
    <Group props={props}>
      <TextList
        values={asList(props.value)}
        onChange={props.onChange}
        label={(number) => t('fields.widget.entry', { number })}
        example={props.field.example}
      />
      <PreviewLine field={props.field} value={props.value} />
    </Group>
  );
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim());
/** What to show and what to leave out, by pattern. Blank lines stay while typing and count for nothing. */
export function EntityFilterField(props: FieldProps) {
  const { t } = useTexts();
  const filter = asFilter(props.value);
  return (
    <Group props={props}>
      {(['include', 'exclude'] as const).map((side) => (
        <TextField
          key={side}
          label={t(`fields.widget.${side}`)}
          multiline
          mono
          rows={3}
          placeholder={props.field.example}
          value={filter[side].join('\n')}
          onChange={(text) => props.onChange({ ...filter, [side]: text === '' ? [] : lines(text) })}
        />
      ))}
      <PreviewLine field={props.field} value={props.value} />
    </Group>
  );
}
