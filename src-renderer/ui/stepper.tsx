import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../hub/texts.ts';
import { IconButton } from './button.tsx';
import styles from './stepper.module.css';

type StepperProps = {
  label: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  valueText?: (value: number) => string;
  onCommit: (value: number) => void;
  disabled?: boolean;
  /** -1 inside a grid that is one tab stop. */
  tabIndex?: number | undefined;
};

const SETTLE_MS = 500;
const STEPS = new Map([['ArrowUp', 1], ['ArrowRight', 1], ['ArrowDown', -1], ['ArrowLeft', -1], ['PageUp', 10], ['PageDown', -10]]); // prettier-ignore

/** A number in steps. Several quick presses become one commit. */
export function Stepper({
  label,
  value,
  min = -Infinity,
  max = Infinity,
  step = 1,
  valueText = String,
  onCommit,
  disabled,
  tabIndex = 0,
}: StepperProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<number>();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const shown = draft ?? value;

  const go = (steps: number) => {
    // Steps like 0.1 do not add up in binary: round to the step's own digits.
    const digits = (String(step).split('.')[1] ?? '').length;
    const next = Number(Math.min(max, Math.max(min, shown + steps * step)).toFixed(digits));
    if (disabled || next === shown) return;
    setDraft(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      setDraft(undefined);
      onCommit(next);
    }, SETTLE_MS);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = STEPS.get(event.key);
    if (!steps) return;
    event.preventDefault();
    go(steps);
  };
  return (
    <div className={styles.stepper} role="group" aria-label={label}>
      <IconButton
        label={t('common.actions.decrease', { what: label })}
        icon={<Minus size={16} />}
        disabled={disabled || shown <= min}
        onClick={() => go(-1)}
      />
      <span
        role="spinbutton"
        tabIndex={disabled ? -1 : tabIndex}
        aria-label={label}
        aria-valuenow={shown}
        aria-valuemin={Number.isFinite(min) ? min : undefined}
        aria-valuemax={Number.isFinite(max) ? max : undefined}
        aria-valuetext={valueText(shown)}
        aria-disabled={disabled}
        className={styles.value}
        onKeyDown={onKeyDown}
      >
        {valueText(shown)}
      </span>
      <IconButton
        label={t('common.actions.increase', { what: label })}
        icon={<Plus size={16} />}
        disabled={disabled || shown >= max}
        onClick={() => go(1)}
      />
    </div>
  );
}
