import { MessageCircleQuestion, Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { holesOf } from '../../../../src-shared/forms/made-command.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/inputs.tsx';
import type { Draft, Pair } from './draft.ts';
import { textAt, withText, type Place } from './questions.ts';
import styles from './new-type.module.css';

type Marked = { from: number; to: number };
export type PartsProps = { draft: Draft; onChange(draft: Draft): void; onAsk(place: Place, marked?: Marked): void };

/** What runs: a program with its words and variables, or an address with its headers. Each of them, or a part of it, can become a question. */
export function Parts(props: PartsProps) {
  const { t } = useTexts();
  const { draft, onChange } = props;
  return (
    <div className={styles.parts}>
      <Select
        label={t('newType.way.label')}
        options={[
          { value: 'command', label: t('newType.way.command') },
          { value: 'url', label: t('newType.way.url') },
        ]}
        value={draft.way}
        onChange={(way) => onChange({ ...draft, way })}
      />
      {draft.way === 'command' ? <Command {...props} /> : <Address {...props} />}
      <p className={styles.quiet}>{t('newType.askHint')}</p>
    </div>
  );
}

function Command(props: PartsProps) {
  const { t } = useTexts();
  const { draft, onChange } = props;
  return (
    <>
      <Part {...props} place={{ at: 'program' }} label={t('newType.program')} />
      <fieldset className={styles.rows}>
        <legend>{t('newType.args')}</legend>
        {draft.args.map((_arg, index) => (
          <div key={index} className={styles.row}>
            <Part {...props} place={{ at: 'args', index }} label={t('newType.arg', { number: index + 1 })} />
            <Remove
              name={t('newType.arg', { number: index + 1 })}
              onRemove={() => onChange({ ...draft, args: draft.args.toSpliced(index, 1) })}
            />
          </div>
        ))}
        <Add label={t('newType.addArg')} onAdd={() => onChange({ ...draft, args: [...draft.args, { text: '' }] })} />
      </fieldset>
      <Pairs {...props} at="env" legend={t('newType.env')} add={t('newType.addEnv')} />
      <Part {...props} place={{ at: 'cwd' }} label={t('newType.cwd')} optional />
    </>
  );
}

const Address = (props: PartsProps) => {
  const { t } = useTexts();
  return (
    <>
      <Part {...props} place={{ at: 'url' }} label={t('newType.url')} />
      <Pairs {...props} at="headers" legend={t('newType.headers')} add={t('newType.addHeader')} />
    </>
  );
};

/** One text, with the button that makes it, or what is marked of it, a question. */
function Part({ draft, onChange, onAsk, place, label, optional }: PartsProps & { place: Place; label: string; optional?: boolean }) {
  const { t, of } = useTexts();
  const marked = useRef<Marked>(undefined);
  const part = useRef<HTMLDivElement>(null);
  const text = textAt(draft, place);
  const holes = holesOf(text) ?? [];
  const names = holes.map((name) => draft.fields.find((field) => field.name === name)).flatMap((field) => (field ? [of(field.label)] : []));
  const when = place.at === 'args' ? draft.args[place.index]?.when : undefined;
  const asker = draft.fields.find(({ name }) => name === when);
  // Where all of it is a question, there is nothing left to ask.
  const isAllAsked = /^\$\{\w+\}$/.test(text.trim());
  return (
    <div ref={part} className={styles.part}>
      <div className={styles.grow}>
        <TextField
          label={label}
          mono
          value={text}
          {...(optional && { optional: t('newType.optional') })}
          onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
            (marked.current = { from: selectionStart ?? 0, to: selectionEnd ?? 0 })
          }
          onChange={(next) => onChange(withText(draft, place, next))}
        />
        {(names.length > 0 || asker) && (
          <p className={styles.asks}>
            <MessageCircleQuestion size={14} aria-hidden />
            {asker ? t('newType.onlyIf', { label: of(asker.label) }) : t('newType.asks', { labels: names.join(' · ') })}
          </p>
        )}
      </div>
      {!isAllAsked && (
        <Button
          className={styles.ask}
          disabled={text.trim() === '' || when !== undefined}
          aria-label={t('newType.askOf', { label })}
          onClick={() => {
            onAsk(place, marked.current);
            // The button goes as soon as all is asked; whoever pressed it goes on from its text.
            part.current?.querySelector('input')?.focus();
          }}
        >
          {t('newType.ask')}
        </Button>
      )}
    </div>
  );
}

function Pairs({ at, legend, add, ...props }: PartsProps & { at: 'env' | 'headers'; legend: string; add: string }) {
  const { t } = useTexts();
  const { draft, onChange } = props;
  const rows = draft[at];
  const set = (next: Pair[]) => onChange({ ...draft, [at]: next });
  return (
    <fieldset className={styles.rows}>
      <legend>{legend}</legend>
      {rows.map(({ name, text }, index) => (
        <div key={index} className={styles.row}>
          <div className={styles.name}>
            <TextField
              label={t('newType.name', { number: index + 1 })}
              mono
              value={name}
              onChange={(next) => set(rows.with(index, { name: next, text }))}
            />
          </div>
          <Part {...props} place={{ at, index }} label={t('newType.valueOf', { name: name || String(index + 1) })} />
          <Remove name={name || String(index + 1)} onRemove={() => set(rows.toSpliced(index, 1))} />
        </div>
      ))}
      <Add label={add} onAdd={() => set([...rows, { name: '', text: '' }])} />
    </fieldset>
  );
}

const Remove = ({ name, onRemove }: { name: string; onRemove(): void }) => {
  const { t } = useTexts();
  return <IconButton className={styles.remove} label={t('newType.remove', { name })} icon={<X size={16} />} onClick={onRemove} />;
};
const Add = ({ label, onAdd }: { label: string; onAdd(): void }) => (
  <div>
    <Button icon={<Plus size={16} aria-hidden />} onClick={onAdd}>
      {label}
    </Button>
  </div>
);
