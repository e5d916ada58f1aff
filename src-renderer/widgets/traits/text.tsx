import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { lockedBy, takes, type TraitControl, type TraitWidget } from './control.ts';
import { localMoment } from './days.ts';
import { TraitLine } from './pieces.tsx';
import { Timers } from './timers.tsx';
import { asText } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';

const INPUTS: Record<string, string> = { date: 'date', time: 'time', datetime: 'datetime-local', password: 'password' };
/** A stored moment as the browser's own fields read it. */
function shown(kind: string | undefined, value: string): string {
  if (kind === 'time') return value.slice(0, 5);
  if (kind !== 'datetime') return value;
  const at = new Date(value.replace(' ', 'T')).getTime();
  return Number.isNaN(at) ? '' : localMoment(at);
}
/** And back, as their source writes them. */
const written = (kind: string | undefined, value: string): string =>
  kind === 'time' && value.length === 5 ? `${value}:00` : kind === 'datetime' ? `${value.replace('T', ' ')}:00` : value;

/** What one may write; a length or a shape that its source wants is checked by the field itself. */
const fieldRules = ({ state: { limits } }: TraitControl) => {
  const kind = limits?.kind;
  if (kind === 'date' || kind === 'time' || kind === 'datetime') return {};
  return { minLength: limits?.min, maxLength: limits?.max ?? 4096, pattern: limits?.pattern };
};

function Words(control: TraitControl) {
  const { t } = useTexts();
  const kind = control.state.limits?.kind;
  const known = shown(kind, asText(control.state.value) ?? '');
  const [draft, setDraft] = useState<string>();
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== undefined && draft !== known) control.act('set', { text: written(kind, draft) }, written(kind, draft));
        setDraft(undefined);
      }}
    >
      <input
        type={INPUTS[kind ?? ''] ?? 'text'}
        className={styles.text}
        aria-label={control.name}
        autoComplete="off"
        {...fieldRules(control)}
        value={draft ?? known}
        {...lockedBy(control)}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" title={control.locked} disabled={control.locked !== undefined || draft === undefined || draft === known}>
        {t('devices.controls.set')}
      </Button>
    </form>
  );
}

/** Said once and gone: nothing of it is read back. */
function Message({ control, command }: { control: TraitControl; command: 'send' | 'ask' }) {
  const { t } = useTexts();
  const [draft, setDraft] = useState('');
  const action = t(`devices.controls.${command}`);
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim()) control.act(command, { text: draft.trim() });
        setDraft('');
      }}
    >
      <input
        className={styles.text}
        aria-label={`${control.name}: ${action}`}
        maxLength={4096}
        value={draft}
        {...lockedBy(control)}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" title={control.locked} disabled={control.locked !== undefined || draft.trim() === ''}>
        {action}
      </Button>
    </form>
  );
}

/** A text one writes, a day or a time one sets, a message one sends. */
export const text: TraitWidget = {
  details: (control) => (control.state.limits?.kind === 'timers' ? <Timers {...control} /> : <Plain {...control} />),
};

function Plain(control: TraitControl) {
  return (
    <TraitLine control={control}>
      {takes(control, 'set') && <Words {...control} />}
      {(['send', 'ask'] as const)
        .filter((command) => control.state.limits?.commands?.includes(command))
        .map((command) => (
          <Message key={command} control={control} command={command} />
        ))}
    </TraitLine>
  );
}
