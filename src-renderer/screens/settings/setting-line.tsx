import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Settings } from '../../../src-shared/contract/settings.ts';
import { setSettings, useSettings } from '../../hub/stores/settings.ts';
import { useTexts } from '../../hub/texts.ts';
import { useWish } from '../../hub/use-wish.ts';
import { announce } from '../../ui/announce.ts';
import { Select, TextField } from '../../ui/inputs.tsx';
import { Switch } from '../../ui/switch.tsx';
import { CONTROLS, hintOf, nameKey, valueText } from './rows.ts';
import styles from './settings.module.css';

const TICK_MS = 1500;

/** One setting: its control, its default, and whether a restart is needed. Saves when changed. */
export function SettingLine({ name, restart }: { name: keyof Settings; restart: boolean }) {
  const texts = useTexts();
  const { t, say } = texts;
  const value = useSettings(({ values }) => values?.[name]);
  const initial = useSettings(({ defaults }) => defaults?.[name]);
  const [error, setError] = useState<string>();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), TICK_MS);
    return () => clearTimeout(timer);
  }, [done]);

  const save = async (next: unknown): Promise<boolean> => {
    setError(undefined);
    try {
      await setSettings({ [name]: next });
      setDone(true);
      announce(t('common.actions.saved'));
      return true;
    } catch (thrown) {
      const { problem } = SwitchboardError.from(thrown);
      setError(problem === 'input.invalid' ? t('settings.screen.invalid') : say({ key: `problems.${problem}.title` }));
      return false;
    }
  };
  const isDefault = JSON.stringify(value) === JSON.stringify(initial);
  return (
    <div className={styles.line}>
      <div className={styles.control}>
        <Control name={name} value={value} error={error} onSave={save} />
      </div>
      <p className={styles.facts}>
        <span>{t('settings.screen.default', { value: valueText(texts, name, initial) })}</span>
        {restart && <span>{t('settings.screen.restart')}</span>}
        {done && (
          <span className={styles.saved}>
            <Check size={14} aria-hidden />
            {t('settings.screen.saved')}
          </span>
        )}
        {!isDefault && initial !== undefined && (
          <button type="button" className={styles.reset} onClick={() => void save(initial)}>
            {t('settings.screen.resetOne')}
          </button>
        )}
      </p>
    </div>
  );
}

type ControlProps = { name: keyof Settings; value: unknown; error: string | undefined; onSave: (value: unknown) => Promise<boolean> };

function Control({ name, value, error, onSave }: ControlProps) {
  const texts = useTexts();
  const { t } = texts;
  const label = t(nameKey(name));
  const control = CONTROLS[name];
  const hint = hintOf(texts, name);
  const [shown, pick] = useWish(value, onSave);
  if (control.kind === 'switch') {
    return (
      <>
        <Switch label={label} checked={shown === true} onChange={pick} />
        {(hint || error) && <p className={error ? styles.error : styles.hint}>{error ?? hint}</p>}
      </>
    );
  }
  if (control.kind === 'choice') {
    const options = control.options.map((option) => ({ value: option, label: t(`settings.screen.options.${option}`) }));
    const picked = options.find((option) => option.value === shown) ?? options[0];
    return picked ? <Select label={label} hint={hint} error={error} options={options} value={picked.value} onChange={pick} /> : null;
  }
  return <Typed key={JSON.stringify(value)} name={name} value={value} error={error} onSave={(next) => void onSave(next)} />;
}

/** Typed values are saved when the person is through: on Enter, or when the focus goes. */
function Typed({ name, value, error, onSave }: Omit<ControlProps, 'onSave'> & { onSave: (value: unknown) => void }) {
  const texts = useTexts();
  const control = CONTROLS[name];
  const text = Array.isArray(value)
    ? value.map(String).join('\n')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
  const [draft, setDraft] = useState(text);
  const [wrong, setWrong] = useState(false);
  const finish = () => {
    if (draft === text) return;
    const number = Number(draft);
    if (control.kind === 'number' && (draft.trim() === '' || !Number.isInteger(number) || number < control.min || number > control.max))
      return setWrong(true);
    setWrong(false);
    if (control.kind === 'number') onSave(number);
    else if (control.kind === 'lines')
      onSave(draft.split(/[\n,]/).map((line) => line.trim()).filter(Boolean)); // prettier-ignore
    else onSave(draft === '' ? undefined : draft);
  };
  return (
    <div onBlur={finish} onKeyDown={(event) => event.key === 'Enter' && control.kind !== 'lines' && finish()} role="presentation">
      <TextField
        label={texts.t(nameKey(name))}
        hint={hintOf(texts, name)}
        error={wrong ? texts.t('settings.screen.invalid') : error}
        multiline={control.kind === 'lines'}
        rows={3}
        type={control.kind === 'number' ? 'number' : 'text'}
        value={draft}
        onChange={setDraft}
      />
    </div>
  );
}
