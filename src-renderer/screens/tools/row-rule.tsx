import { useLayoutEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { ToolRow } from '../../../src-shared/model/tool.ts';
import { useTexts } from '../../hub/texts.ts';
import { byLetter, VERDICTS } from './verdict-letters.ts';
import styles from './tool-table.module.css';

type Near = 'pointer' | 'focus' | 'press';
type RowRuleProps = { label: string; value: ToolRow['rule']; onChange(verdict: ToolRow['rule']): void };

/**
 * The browser's own list of choices, as soon as somebody comes near it. Until then a button with its looks, role, name and value stands
 * there: lists are by far the dearest part of a row to make, and a scroll makes dozens of rows for every one that is touched.
 */
export function RowRule(props: RowRuleProps) {
  const { t } = useTexts();
  const [near, setNear] = useState<Near>();
  if (near) return <Choices {...props} near={near} onLeave={() => setNear(undefined)} />;
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
      // A pointer that stood still while the button came under it, or a screen reader, presses without coming near first.
      onMouseDown={(event) => (event.preventDefault(), setNear('press'))}
      onClick={() => setNear('press')}
    >
      {t(`common.verdict.${props.value}`)}
    </button>
  );
}

/** What a press is for; not every browser lets a page do it. */
const open = (list: HTMLSelectElement): void => {
  if ('showPicker' in list && navigator.userActivation.isActive) list.showPicker();
};
const isOpen = (list: HTMLSelectElement): boolean => CSS.supports('selector(:open)') && list.matches(':open');

type ChoicesProps = RowRuleProps & { near: Near; onLeave(): void };
function Choices({ label, value, onChange, near, onLeave }: ChoicesProps) {
  const { t } = useTexts();
  const list = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    if (near === 'pointer') return;
    list.current?.focus({ preventScroll: true });
    if (near === 'press' && list.current) open(list.current);
  }, [near]);
  const leave = ({ currentTarget }: SyntheticEvent) => {
    if (currentTarget !== document.activeElement && !currentTarget.matches(':hover')) onLeave();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>) => {
    // An open list takes letters itself.
    if (event.ctrlKey || event.metaKey || event.altKey || isOpen(event.currentTarget)) return;
    const picked = byLetter(value, event.key);
    if (picked === undefined) return;
    event.preventDefault();
    if (picked !== value) onChange(picked);
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
      onKeyDown={onKeyDown}
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
