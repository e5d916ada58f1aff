import { Activity, Cable, ChartLine, Ellipsis, Hammer, House, LayoutGrid, Settings, UsersRound } from 'lucide-react';
import { LinkTo, navigate, type ScreenName } from '../hub/router.ts';
import { useActivity } from '../hub/stores/activity.ts';
import { useTexts } from '../hub/texts.ts';
import { Badge } from '../ui/bits.tsx';
import { Menu } from '../ui/menu.tsx';
import styles from './navigation.module.css';

type Place = Exclude<ScreenName, 'gallery' | 'boards'>;
const PLACES: readonly { screen: Place; icon: typeof House; phone?: true }[] = [
  { screen: 'home', icon: House, phone: true },
  { screen: 'devices', icon: LayoutGrid, phone: true },
  { screen: 'connections', icon: Cable },
  { screen: 'tools', icon: Hammer },
  { screen: 'clients', icon: UsersRound },
  { screen: 'activity', icon: Activity, phone: true },
  { screen: 'insights', icon: ChartLine },
  { screen: 'settings', icon: Settings },
];

/** The places of the panel: a list at the side, icons when narrow, a bar at the bottom on phones. */
export function Navigation({ screen }: { screen: ScreenName }) {
  const { t } = useTexts();
  const waiting = useActivity(({ approvals }) => approvals.length);
  const rest = PLACES.filter(({ phone }) => !phone);
  return (
    <nav className={styles.nav} aria-label={t('common.frame.navigation')}>
      {PLACES.map(({ screen: place, icon: Icon, phone }) => {
        const name = t(`common.screens.${place}`);
        const badge = place === 'activity' && waiting > 0 ? t('common.frame.approvals', { count: waiting }) : undefined;
        return (
          <LinkTo
            key={place}
            to={{ screen: place }}
            className={styles.place}
            data-phone={phone}
            aria-current={screen === place ? 'page' : screen === 'boards' && place === 'home' ? 'true' : undefined}
            title={name}
          >
            <Icon size={20} aria-hidden />
            <span className={styles.name}>{name}</span>
            {badge && (
              <>
                <span className={styles.badge}>
                  <Badge level="accent">{waiting}</Badge>
                </span>
                <span className="only-for-readers">{badge}</span>
              </>
            )}
          </LinkTo>
        );
      })}
      <div className={styles.more}>
        <Menu
          trigger={
            <button
              type="button"
              className={styles.place}
              aria-current={rest.some((place) => place.screen === screen) ? 'true' : undefined}
            >
              <Ellipsis size={20} aria-hidden />
              <span className={styles.name}>{t('common.screens.more')}</span>
            </button>
          }
          items={rest.map(({ screen: place, icon: Icon }) => ({
            id: place,
            label: t(`common.screens.${place}`),
            icon: <Icon size={18} aria-hidden />,
            onSelect: () => navigate({ screen: place }),
          }))}
        />
      </div>
    </nav>
  );
}
