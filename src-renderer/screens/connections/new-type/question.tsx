import { ArrowDown, ArrowUp, TriangleAlert, Undo2 } from 'lucide-react';
import type { FieldData } from '../../../../src-shared/forms/kinds.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox, Select, TextField } from '../../../ui/inputs.tsx';
import { kindOf, KINDS, optionsOf, plain, type Draft } from './draft.ts';
import { changed, isInCommand, isUsed, moved, ofKind, optional, unasked } from './questions.ts';
import { TwoTexts } from './two-texts.tsx';
import styles from './new-type.module.css';

type QuestionProps = { draft: Draft; field: FieldData; onChange(draft: Draft): void };

/** One question: what it is called, of which kind it is, and what helps to answer it. */
export function Question({ draft, field, onChange }: QuestionProps) {
  const { t, of } = useTexts();
  const { name } = field;
  const kind = kindOf(field);
  const label = of(field.label) || name;
  const at = draft.fields.indexOf(field);
  const trouble = kind === 'secret' && isInCommand(draft, name) ? 'secret' : isUsed(draft, name) ? undefined : 'unused';
  return (
    <li className={styles.question}>
      <div className={styles.questionHead}>
        <strong>{label}</strong>
        <span className={styles.moves}>
          <IconButton
            label={t('newType.up', { label })}
            icon={<ArrowUp size={16} />}
            disabled={at === 0}
            onClick={() => onChange(moved(draft, name, -1))}
          />
          <IconButton
            label={t('newType.down', { label })}
            icon={<ArrowDown size={16} />}
            disabled={at === draft.fields.length - 1}
            onClick={() => onChange(moved(draft, name, 1))}
          />
          <IconButton label={t('newType.unask', { label })} icon={<Undo2 size={16} />} onClick={() => onChange(unasked(draft, name))} />
        </span>
      </div>
      {trouble && (
        <p className={styles.trouble} role="note">
          <TriangleAlert size={16} aria-hidden />
          {t(`newType.trouble.${trouble}`)}
        </p>
      )}
      <TwoTexts
        label={t('newType.label')}
        maxLength={200}
        value={field.label}
        onChange={(text) => onChange(changed(draft, name, { label: text }))}
      />
      <div className={styles.pair}>
        <Select
          label={t('newType.kind')}
          options={KINDS.map((value) => ({ value, label: t(`newType.kinds.${value}`) }))}
          value={kind}
          onChange={(next) => onChange(ofKind(draft, name, next))}
        />
        {draft.steps.length > 1 && (
          <Select
            label={t('newType.inStep')}
            options={draft.steps.map((step, index) => ({ value: String(index), label: of(step.title) || String(index + 1) }))}
            value={String(draft.stepOf[name] ?? 0)}
            onChange={(step) => onChange({ ...draft, stepOf: { ...draft.stepOf, [name]: Number(step) } })}
          />
        )}
      </div>
      {kind !== 'toggle' && (
        <Checkbox label={t('newType.required')} checked={!field.optional} onChange={(on) => onChange(optional(draft, name, !on))} />
      )}
      <details>
        <summary>{t('newType.more')}</summary>
        <div className={styles.parts}>
          <More {...{ draft, field, onChange }} />
        </div>
      </details>
    </li>
  );
}

function More({ draft, field, onChange }: QuestionProps) {
  const { t } = useTexts();
  const { name } = field;
  const kind = kindOf(field);
  const set = (change: Partial<FieldData>) => onChange(changed(draft, name, change));
  const limit = (which: 'min' | 'max', text: string) =>
    set({ [which]: text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined });
  return (
    <>
      <TwoTexts
        label={t('newType.hint')}
        maxLength={1000}
        value={field.hint ?? plain('')}
        onChange={(text) => set({ hint: text.en || text['zh-CN'] ? text : undefined })}
      />
      {kind !== 'toggle' && kind !== 'choice' && (
        <TextField
          label={t('newType.example')}
          maxLength={200}
          value={field.example ?? ''}
          onChange={(text) => set({ example: text || undefined })}
        />
      )}
      {(kind === 'text' || kind === 'path' || kind === 'url') && (
        <TextField
          label={t('newType.initial')}
          value={typeof field.initial === 'string' ? field.initial : ''}
          onChange={(text) => set({ initial: text || undefined })}
        />
      )}
      {kind === 'choice' && <Choices field={field} set={set} />}
      {(kind === 'number' || kind === 'duration' || kind === 'text') && (
        <div className={styles.pair}>
          {(['min', 'max'] as const).map((which) => (
            <TextField
              key={which}
              type="number"
              label={t(`newType.${which}${kind === 'text' ? 'Letters' : ''}`)}
              value={String(field[which] ?? '')}
              onChange={(text) => limit(which, text)}
            />
          ))}
        </div>
      )}
    </>
  );
}

/** Choices by their values; words of their own they get in the file. */
const Choices = ({ field, set }: { field: FieldData; set(change: Partial<FieldData>): void }) => {
  const { t } = useTexts();
  const options = field.options ?? [];
  return (
    <>
      <fieldset className={styles.rows}>
        <legend>{t('newType.choices')}</legend>
        {options.map((option, index) => (
          <div key={index} className={styles.row}>
            <div className={styles.grow}>
              <TextField
                label={t('newType.choiceValue', { number: index + 1 })}
                mono
                value={option.value}
                onChange={(value) => set({ options: options.with(index, { ...option, value }) })}
              />
            </div>
            <div className={styles.grow}>
              <TwoTexts
                label={t('newType.choiceLabel', { number: index + 1 })}
                maxLength={200}
                value={option.label}
                onChange={(label) => set({ options: options.with(index, { ...option, label }) })}
              />
            </div>
            <Button
              className={styles.remove}
              aria-label={t('newType.remove', { name: option.value || String(index + 1) })}
              onClick={() => set({ options: options.toSpliced(index, 1) })}
            >
              ×
            </Button>
          </div>
        ))}
        <div>
          <Button onClick={() => set({ options: [...options, ...optionsOf(`${t('newType.choice')} ${options.length + 1}`)] })}>
            {t('newType.addChoice')}
          </Button>
        </div>
      </fieldset>
    </>
  );
};
