import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

type ButtonProps = ComponentProps<'button'> & {
  variant?: 'primary' | 'quiet' | 'danger';
  icon?: ReactNode;
  /** Working on it: still focusable, but a second press does nothing. */
  busy?: boolean;
  /** Worked: shows a tick until the caller takes it back. */
  done?: boolean;
};

/** The one button. Its text is its name. */
export function Button({
  variant = 'quiet',
  icon,
  busy = false,
  done = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={[styles.button, styles[variant], className].filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {done ? <Check size={16} aria-hidden /> : icon}
      {children}
      {busy && <span className={styles.spinner} aria-hidden />}
    </button>
  );
}

/** A button that is only an icon; the label is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { label: string; icon: ReactNode }) {
  return (
    <button {...rest} type={type} className={[styles.icon, className].filter(Boolean).join(' ')} aria-label={label} title={label}>
      {icon}
    </button>
  );
}
