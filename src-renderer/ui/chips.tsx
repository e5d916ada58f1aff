import { Check } from 'lucide-react';
import type { Option } from './inputs.tsx';
import styles from './chips.module.css';

type ChipsProps<V extends string> = {
  label: string;
  options: readonly Option<V>[];
  selected: readonly V[];
  onChange: (selected: V[]) => void;
  single?: boolean;
};

/** Filters one can press; several at once unless `single`. */
export function Chips<V extends string>({ label, options, selected, onChange, single = false }: ChipsProps<V>) {
  const press = (value: V) => {
    if (selected.includes(value)) onChange(selected.filter((one) => one !== value));
    else onChange(single ? [value] : [...selected, value]);
  };
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {options.map(({ value, label: name }) => (
        <button key={value} type="button" className={styles.chip} aria-pressed={selected.includes(value)} onClick={() => press(value)}>
          {selected.includes(value) && <Check size={14} aria-hidden />}
          {name}
        </button>
      ))}
    </div>
  );
}
