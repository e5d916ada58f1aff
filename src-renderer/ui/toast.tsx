import { Toast as Base } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useTexts } from '../hub/texts.ts';
import { IconButton } from './button.tsx';
import styles from './toast.module.css';

const manager = Base.createToastManager();
const ICONS = { info: Info, ok: CircleCheck, bad: CircleAlert };
type Level = keyof typeof ICONS;

export type ToastOptions = {
  title: string;
  body?: string | undefined;
  level?: Level;
  action?: { label: string; run: () => void } | undefined;
  /** How long it stays; 0: until dismissed. */
  ms?: number;
  onGone?: () => void;
};

/** Says that something happened elsewhere than under the person's eyes. Returns what takes it back. */
export function toast({ title, body, level = 'info', action, ms = 6000, onGone }: ToastOptions): () => void {
  const id = manager.add({
    title,
    description: body,
    type: level,
    timeout: ms,
    priority: level === 'bad' ? 'high' : 'low',
    onClose: onGone,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          action.run();
          manager.close(id);
        },
      },
    }),
  });
  return () => manager.close(id);
}

const isLevel = (type: string | undefined): type is Level => type !== undefined && Object.hasOwn(ICONS, type);

function Toasts() {
  const { t } = useTexts();
  const { toasts } = Base.useToastManager();
  return toasts.map((one) => {
    const level = isLevel(one.type) ? one.type : 'info';
    const Icon = ICONS[level];
    return (
      <Base.Root key={one.id} toast={one} className={styles.toast} data-toast>
        <Icon size={18} aria-hidden className={styles[level]} />
        <div className={styles.words}>
          <Base.Title className={styles.title} />
          <Base.Description className={styles.body} />
        </div>
        <Base.Action className={styles.action} />
        <Base.Close render={<IconButton label={t('common.actions.dismiss')} icon={<X size={16} />} />} />
      </Base.Root>
    );
  });
}

/** Where toasts appear; the frame holds one. F6 moves the focus here. */
export function Toaster() {
  const { t } = useTexts();
  return (
    <Base.Provider toastManager={manager} limit={4}>
      <Base.Portal>
        <Base.Viewport className={styles.viewport} aria-label={t('common.notifications')}>
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
