import { TriangleAlert, X } from 'lucide-react';
import { useId, useState } from 'react';
import { foldersNamed, type Confinement, type GivenFolder } from '../../../src-shared/forms/confinement.ts';
import { visible } from '../../../src-shared/forms/consent.ts';
import { madeCommand } from '../../../src-shared/forms/made-command.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox, TextField } from '../../ui/inputs.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Trouble } from './choice-field.tsx';
import type { FieldProps } from './field.ts';
import { Group } from './frame.tsx';
import { AddRow } from './pairs-field.tsx';
import { asCommand, asTouches } from './read.ts';
import { useRowFocus } from './use-row-focus.ts';
import styles from './fields.module.css';

const WAYS = ['account', 'folders'] as const;
const WHY = { 'program.no-sandbox': 'none', 'program.sandbox-missing': 'missing', 'program.sandbox-forbidden': 'forbidden' } as const;
const NOTHING: Confinement = { folders: [], network: true };

/** How far a program may reach: as far as the person, or no farther than its own folder and the folders they list. */
export function TouchesField(props: FieldProps) {
  const { t } = useTexts();
  const id = useId();
  const touches = asTouches(props.value);
  // Who looks at the other answer for a moment finds their folders again.
  const [kept, keep] = useState(touches.within === 'folders' ? touches : NOTHING);
  const { list, goTo } = useRowFocus();
  const { answer: possible, error, again } = useAnswer(() => hub.call('system.sandbox'));
  const why = possible && 'problem' in possible ? possible : undefined;
  // The button goes with the answer: whoever pressed it by keyboard is at the choice it is about.
  const askAgain = (): void => {
    document.getElementById(`${id}-${touches.within}`)?.focus();
    again();
  };
  const change = (next: Confinement): void => {
    keep(next);
    props.onChange({ within: 'folders', folders: next.folders, network: next.network });
  };
  return (
    <Group props={{ ...props, field: { ...props.field, optional: false } }}>
      <div className={styles.cards}>
        {WAYS.map((way) => (
          <div key={way} className={styles.card}>
            <input
              type="radio"
              id={`${id}-${way}`}
              name={id}
              aria-describedby={`${id}-${way}-words`}
              checked={touches.within === way}
              // What was chosen elsewhere may be looked at and left, but not chosen here.
              disabled={way === 'folders' && (why !== undefined || error !== undefined) && touches.within !== 'folders'}
              onChange={() => (way === 'account' ? props.onChange({ within: 'account' }) : change(kept))}
            />
            <label htmlFor={`${id}-${way}`}>{t(`fields.touches.${way}`)}</label>
            <span id={`${id}-${way}-words`} className={styles.cardWords}>
              {way === 'folders' && possible && !why && <strong>{t('fields.touches.recommended')} </strong>}
              {t(`fields.touches.${way}Hint`)}
            </span>
          </div>
        ))}
      </div>
      {error && <Trouble found={{ options: [], asking: false, error, again: askAgain }} />}
      {why && (
        <p className={styles.row} data-middle role="note">
          <TriangleAlert size={18} aria-hidden />
          <span className={styles.grow}>{t(`fields.touches.why.${WHY[why.problem]}`, { why: visible(why.why ?? '') })}</span>
        </p>
      )}
      {touches.within === 'folders' && (
        <>
          <Folders focus={{ list, goTo }} folders={touches.folders} onChange={(folders) => change({ ...touches, folders })} />
          <Named
            args={argumentsOf(props)}
            folders={touches.folders}
            give={(path) => {
              goTo(touches.folders.length);
              change({ ...touches, folders: [...touches.folders, { path, write: false }] });
            }}
          />
          <Switch label={t('fields.touches.network')} checked={touches.network} onChange={(network) => change({ ...touches, network })} />
          <p className={styles.hint}>{t('fields.touches.networkHint')}</p>
        </>
      )}
    </Group>
  );
}

type FoldersProps = { focus: ReturnType<typeof useRowFocus>; folders: GivenFolder[]; onChange(folders: GivenFolder[]): void };
function Folders({ focus: { list, goTo }, folders, onChange }: FoldersProps) {
  const { t } = useTexts();
  return (
    <>
      <ul className={styles.list} ref={list}>
        {folders.map(({ path, write }, index) => (
          // Lines have no identity but their place.
          <li key={index} className={styles.row} data-middle>
            <div className={styles.grow}>
              <TextField
                label={t('fields.touches.folder', { number: index + 1 })}
                hideLabel
                mono
                placeholder={t('fields.touches.example')}
                value={path}
                onChange={(next) => onChange(folders.with(index, { path: next, write }))}
              />
            </div>
            <Checkbox
              label={t('fields.touches.write')}
              checked={write}
              onChange={(on) => onChange(folders.with(index, { path, write: on }))}
            />
            <IconButton
              label={t('fields.widget.remove', { name: path || t('fields.touches.folder', { number: index + 1 }) })}
              icon={<X size={16} />}
              onClick={() => {
                goTo(index);
                onChange(folders.toSpliced(index, 1));
              }}
            />
          </li>
        ))}
      </ul>
      <AddRow
        label={t('fields.touches.add')}
        onAdd={() => {
          goTo(folders.length);
          onChange([...folders, { path: '', write: false }]);
        }}
      />
    </>
  );
}

/** Those of the command as it stands: of one that is typed, or of one that a type has other answers fill. */
function argumentsOf({ field: { command }, context: { config } }: FieldProps): string[] {
  if (typeof command === 'object') return madeCommand(command, config)?.args ?? [];
  return command === undefined ? [] : asCommand(config[command]).args;
}

/** Places that stand in the command: the program was told of them, and would not find them. */
function Named({ args, folders, give }: { args: string[]; folders: GivenFolder[]; give(path: string): void }) {
  const { t } = useTexts();
  return foldersNamed(args, folders).map((path) => (
    <div key={path} className={styles.row} data-middle role="note">
      <span className={styles.grow}>{t('fields.touches.named', { path: visible(path) })}</span>
      <Button aria-label={t('fields.touches.give', { path: visible(path) })} onClick={() => give(path)}>
        {t('fields.touches.giveShort')}
      </Button>
    </div>
  ));
}
