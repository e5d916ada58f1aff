import type { ComponentProps, ReactNode } from 'react';
import styles from './surface.module.css';

/** A bounded piece of a screen. */
export const Card = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div {...rest} className={[styles.card, className].filter(Boolean).join(' ')} />
);

type TileProps = {
  name: string;
  /** The state in words; never only a colour. */
  state: ReactNode;
  icon: ReactNode;
  /** `lit`: something is on here, and the chip lights up in its tone. */
  lit?: boolean;
  tone?: 'lamp' | 'on' | 'heat' | 'cool' | 'bad';
  /** Toggle tiles say their state; others leave it out. */
  pressed?: boolean;
  pending?: boolean;
  stale?: boolean;
  disabled?: boolean;
  /** Full name for a screen reader: "Floor lamp, Living room". */
  label: string;
  valueText?: string;
  onPress?: (() => void) | undefined;
  onDetails?: (() => void) | undefined;
  detailsLabel?: string;
  badge?: ReactNode;
  children?: ReactNode;
};

/** A line of a tile holds about so many letters; Chinese ones are twice as wide. */
const LINE = 11;
const WIDE = /[\u2e80-\uffff]/g;
const width = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
/**
 * Whether words may need more than their two lines. Only those are cut: every cut is a layer of its own to the browser, and hundreds of
 * them are felt in a scroll.
 */
const isLong = (text: ReactNode): boolean =>
  typeof text !== 'string' || width(text) > LINE * 2 - 4 || text.split(/\s/).some((word) => word.length > LINE);
const cut = (text: ReactNode): true | undefined => (isLong(text) ? true : undefined);

/** What the button says: name, where it is (for readers only), state. */
function TileWords({ name, label, state, valueText }: Pick<TileProps, 'name' | 'label' | 'state' | 'valueText'>) {
  // Not an aria-label: the name must hold what can be seen. Readers get that, and where the thing is, in one piece: "Floor lamp, Hall".
  const where = label.startsWith(name) ? label.slice(name.length) : ` ${label}`;
  return (
    <span className={styles.words}>
      <span className={styles.name} title={name} data-cut={cut(name)}>
        <span>
          {name}
          <span className={styles.where}>{where}</span>
        </span>
      </span>
      <span className={styles.state} data-cut={cut(state)}>
        {state}
      </span>
      {valueText !== undefined && valueText !== state && <span className="only-for-readers">{valueText}</span>}
    </span>
  );
}

function TilePress(props: TileProps) {
  const { icon, pressed, disabled, onPress, onDetails } = props;
  return (
    <button
      type="button"
      className={styles.press}
      data-roving
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : (onPress ?? onDetails)}
      onKeyDown={(event) => {
        if (!event.altKey || event.key !== 'Enter') return;
        event.preventDefault();
        onDetails?.();
      }}
    >
      <span className={styles.chip} aria-hidden>
        {icon}
      </span>
      <TileWords {...props} />
    </button>
  );
}

/** One part of the home: press it for its main action, its corner for everything else. */
export function Tile(props: TileProps) {
  const { lit, tone = 'on', pending, stale, onDetails, detailsLabel, badge, children } = props;
  const flag = (on: unknown) => (on ? true : undefined);
  return (
    <div
      className={styles.tile}
      data-lit={flag(lit)}
      data-tone={tone}
      data-pending={flag(pending)}
      data-stale={flag(stale)}
      data-tall={flag(children)}
    >
      <TilePress {...props} />
      {badge && <span className={styles.badge}>{badge}</span>}
      {onDetails && detailsLabel && (
        <button
          type="button"
          className={styles.details}
          aria-label={detailsLabel}
          title={detailsLabel}
          tabIndex={-1}
          onClick={onDetails}
        ></button>
      )}
      {children && <div className={styles.control}>{children}</div>}
    </div>
  );
}
