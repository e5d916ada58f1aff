import { useEffect, useRef, useState } from 'react';
import styles from './slider.module.css';

type SliderProps = {
  label: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  /** What a screen reader says for the number: "60 %". */
  valueText?: string;
  /** Each movement. */
  onChange?: (value: number) => void;
  /** The value the person let go of. */
  onCommit?: (value: number) => void;
  disabled?: boolean;
  /** -1 inside a grid that is one tab stop. */
  tabIndex?: number | undefined;
  tone?: 'neutral' | 'lamp' | 'on' | 'heat' | 'cool';
};

/** A native range: arrow keys one step, Page keys ten, and a spoken value, without code of ours. */
export function Slider({
  label,
  value,
  min = 0,
  max = 100,
  step = 1,
  valueText,
  onChange,
  onCommit,
  disabled,
  tabIndex,
  tone = 'neutral',
}: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<number>();
  const commit = useRef(onCommit);
  useEffect(() => void (commit.current = onCommit));
  // React's onChange is the native `input` event; the native `change` event, which means "let go", it does not offer.
  useEffect(() => {
    const element = input.current;
    const letGo = () => {
      setDraft(undefined);
      if (element) commit.current?.(element.valueAsNumber);
    };
    element?.addEventListener('change', letGo);
    return () => element?.removeEventListener('change', letGo);
  }, []);
  const shown = draft ?? value;
  const share = max > min ? (Math.min(max, Math.max(min, shown)) - min) / (max - min) : 0;
  return (
    <input
      ref={input}
      type="range"
      className={`${styles.slider} ${styles[tone]}`}
      aria-label={label}
      aria-valuetext={valueText}
      value={shown}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      tabIndex={tabIndex}
      style={{ '--at': `${share * 100}%` }}
      onChange={({ target }) => {
        setDraft(target.valueAsNumber);
        onChange?.(target.valueAsNumber);
      }}
    />
  );
}
