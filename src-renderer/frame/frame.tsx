import { Search } from 'lucide-react';
import { Suspense, type ReactNode } from 'react';
import { useConnectionState } from '../hub/hub.ts';
import { LinkTo, type ScreenName } from '../hub/router.ts';
import { useTexts } from '../hub/texts.ts';
import { inDesktop } from '../hub/wire.ts';
import { Help } from '../keyboard/help.tsx';
import { shownKeys } from '../keyboard/commands.ts';
import { showOverlay } from '../keyboard/overlay.ts';
import { Palette } from '../keyboard/palette.tsx';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { useAnnounced } from '../ui/announce.ts';
import { Kbd } from '../ui/bits.tsx';
import { DangerDialog } from '../ui/danger.tsx';
import { Coming } from '../ui/page.tsx';
import { Toaster } from '../ui/toast.tsx';
import { Banners } from './banners.tsx';
import { EndpointSwitch } from './endpoint-switch.tsx';
import styles from './frame.module.css';
import { Navigation } from './navigation.tsx';
import { ScreenGuard } from './screen-guard.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useWishes } from './wishes.ts';

/** Hands over every new sentence even when it equals the last. */
function LiveRegion() {
  const { text, count } = useAnnounced();
  return (
    <div role="status" aria-live="polite" className="only-for-readers">
      <span key={count}>{text}</span>
    </div>
  );
}

/** What stays while screens change: places, bar, endpoint, banners, and where dialogs and toasts appear. */
export function Frame({ screen, children }: { screen: ScreenName; children: ReactNode }) {
  const { t } = useTexts();
  const { phase } = useConnectionState();
  useShortcuts();
  useKeptFocus();
  useWishes();
  const skip = () => document.querySelector<HTMLElement>('main h1')?.focus();
  return (
    <div className={styles.frame} data-desktop={inDesktop() || undefined}>
      <button type="button" className={styles.skip} onClick={skip}>
        {t('common.frame.skip')}
      </button>
      <header className={styles.bar}>
        <LinkTo to={{ screen: 'home' }} className={styles.brand}>
          <img src="./icon.svg" alt="" width={24} height={24} />
          <span className={styles.product}>{t('common.product')}</span>
        </LinkTo>
        <button type="button" className={styles.search} onClick={() => showOverlay('palette')}>
          <Search size={16} aria-hidden />
          <span>{t('common.frame.palette')}</span>
          <span className={styles.keys} aria-hidden>
            <Kbd keys={shownKeys(['mod+k'])} />
          </span>
        </button>
      </header>
      <div className={styles.side}>
        <Navigation screen={screen} />
        <EndpointSwitch />
      </div>
      <main className={styles.main} data-scroll data-lost={phase === 'lost' || undefined}>
        <Banners />
        <ScreenGuard screen={screen}>
          <Suspense fallback={<Coming />}>{children}</Suspense>
        </ScreenGuard>
      </main>
      <Palette />
      <Help />
      <DangerDialog />
      <Toaster />
      <LiveRegion />
    </div>
  );
}
