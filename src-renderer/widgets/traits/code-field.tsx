import { Delete } from 'lucide-react';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import type { TraitControl } from './control.ts';
import styles from './traits.module.css';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
const LONGEST = 64;

/** Whether a command of this instance asks for the code. */
export const needsCode = ({ state }: Pick<TraitControl, 'state'>, command: string): boolean =>
  state.limits?.code === true && (state.limits.codeFor?.includes(command) ?? true);

/** The code to act with, kept here only until it is used; one of digits comes with a pad. */
export function CodeField({ control, code, onCode }: { control: TraitControl; code: string; onCode(code: string): void }) {
  const { t } = useTexts();
  const numeric = control.state.limits?.codeFormat !== 'text';
  const disabled = control.locked !== undefined;
  const put = (next: string) => onCode(next.slice(0, LONGEST));
  return (
    <>
      <TextField
        label={t('devices.controls.code')}
        type="password"
        inputMode={numeric ? 'numeric' : 'text'}
        autoComplete="off"
        maxLength={LONGEST}
        value={code}
        disabled={disabled}
        onChange={put}
      />
      {control.state.limits?.codeFormat === 'number' && (
        <div className={styles.pad} role="group" aria-label={t('devices.controls.code')}>
          {DIGITS.map((digit) => (
            <Button key={digit} aria-label={t('devices.controls.digit', { digit })} disabled={disabled} onClick={() => put(code + digit)}>
              {digit}
            </Button>
          ))}
          <IconButton
            label={t('devices.controls.clearCode')}
            icon={<Delete size={18} />}
            disabled={disabled || code === ''}
            onClick={() => onCode('')}
          />
        </div>
      )}
    </>
  );
}
