import { useLayoutEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { ToolRow } from '../../../src-shared/model/tool.ts';
import { useTexts } from '../../hub/texts.ts';
import styles from './tool-table.module.css';

const VERDICTS = ['allow', 'ask', 'off'] as const;
type RowRuleProps = { label: string; value: ToolRow['rule']; onChange(verdict: ToolRow['rule']): void };

/**
 * The browser's own list of choices, as soon as somebody comes near it. Until then a button with its looks, role, name and value stands
 * there: lists are by far the dearest part of a row to make, and a scroll makes dozens of rows for every one that is touched.
 */
export function RowRule(props: RowRuleProps) {
  const { t } = useTexts();
  const [near, setNear] = useState<'pointer' | 'focus'>();
  if (near) return <Choices {...props} focused={near === 'focus'} onLeave={() => setNear(undefined)} />;
  return (
    <button
      type="button"
      role="combobox"
      tabIndex={-1}
      className={styles.choice}
      aria-label={props.label}
      aria-haspopup="listbox"
      aria-expanded={false}
      // There is no list yet that it could lead to.
      aria-controls={undefined}
      onPointerEnter={() => setNear('pointer')}
      onFocus={() => setNear('focus')}
      // A screen reader presses without coming near first.
      onClick={() => setNear('focus')}
    >
      {t(`common.verdict.${props.value}`)}
    </button>
  );
}

type ChoicesProps = RowRuleProps & { focused: boolean; onLeave(): void };
function Choices({ label, value, onChange, focused, onLeave }: ChoicesProps) {
  const { t } = useTexts();
  const list = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    if (focused) list.current?.focus({ preventScroll: true });
  }, [focused]);
  const leave = ({ currentTarget }: SyntheticEvent) => {
    if (currentTarget !== document.activeElement && !currentTarget.matches(':hover')) onLeave();
  };
  return (
    <select
      ref={list}
      tabIndex={-1}
      className={styles.choice}
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const picked = VERDICTS.find((one) => one === target.value);
        if (picked) onChange(picked);
      }}
      // It stays under the pointer and while it has the focus, also under its open list and while another window is in front.
      onBlur={leave}
      onPointerLeave={leave}
    >
      {VERDICTS.map((verdict) => (
        <option key={verdict} value={verdict}>
          {t(`common.verdict.${verdict}`)}
        </option>
      ))}
    </select>
  );
}
