import { Switch as Base } from '@base-ui/react/switch';
import { useId } from 'react';
import styles from './switch.module.css';

type SwitchProps = { label: string; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean; hideLabel?: boolean };

/** On or off, at once. */
export function Switch({ label, checked, onChange, disabled = false, hideLabel = false }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles.line}>
      <label htmlFor={id} id={`${id}-label`} className={hideLabel ? 'only-for-readers' : undefined}>
        {label}
      </label>
      <Base.Root
        id={id}
        aria-labelledby={`${id}-label`}
        className={styles.track}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
      >
        <Base.Thumb className={styles.thumb} />
      </Base.Root>
    </div>
  );
}
