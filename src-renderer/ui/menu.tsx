import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import styles from './menu.module.css';

export type MenuItem = { id: string; label: string; icon?: ReactNode; danger?: boolean; disabled?: boolean; onSelect: () => void };

/** A list of things to do, behind a button. */
export const Menu = ({ trigger, items }: { trigger: ReactElement; items: readonly MenuItem[] }) => (
  <BaseMenu.Root>
    <BaseMenu.Trigger render={trigger} />
    <BaseMenu.Portal>
      <BaseMenu.Positioner className={styles.positioner} sideOffset={4} align="end">
        <BaseMenu.Popup className={styles.menu}>
          {items.map(({ id, label, icon, danger, disabled, onSelect }) => (
            <BaseMenu.Item key={id} className={styles.item} data-danger={danger || undefined} disabled={disabled} onClick={onSelect}>
              {icon}
              {label}
            </BaseMenu.Item>
          ))}
        </BaseMenu.Popup>
      </BaseMenu.Positioner>
    </BaseMenu.Portal>
  </BaseMenu.Root>
);

/** Something small that opens beside its button. */
export const Popover = ({ trigger, title, children }: { trigger: ReactElement; title: string; children: ReactNode }) => (
  <BasePopover.Root>
    <BasePopover.Trigger render={trigger} />
    <BasePopover.Portal>
      <BasePopover.Positioner className={styles.positioner} sideOffset={4} align="end" collisionPadding={8}>
        <BasePopover.Popup className={styles.popover}>
          <BasePopover.Title className={styles.title}>{title}</BasePopover.Title>
          {children}
        </BasePopover.Popup>
      </BasePopover.Positioner>
    </BasePopover.Portal>
  </BasePopover.Root>
);
