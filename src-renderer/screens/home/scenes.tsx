import { EllipsisVertical, LayoutDashboard } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Scene } from '../../../src-shared/model/device.ts';
import { fresh } from '../../hub/fresh.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Section } from '../../ui/page.tsx';
import { SceneButton } from '../../widgets/tiles/scene-button.tsx';
import styles from './home.module.css';

const PinDialog = lazy(() => fresh(() => import('../boards/pin-dialog.tsx')).then((module) => ({ default: module.PinDialog })));
/** More of them than this are folded: a home of scripts is still a home of rooms. */
const SHOWN = 12;

function SceneEntry({ scene }: { scene: Scene }) {
  const { t } = useTexts();
  const [pinning, setPinning] = useState(false);
  return (
    <span className={styles.scene}>
      <SceneButton scene={scene} />
      <Menu
        trigger={<IconButton label={t('home.scenes.menu', { scene: scene.name })} icon={<EllipsisVertical size={16} />} />}
        items={[
          { id: 'board', label: t('home.boards.pin'), icon: <LayoutDashboard size={16} aria-hidden />, onSelect: () => setPinning(true) },
        ]}
      />
      {pinning && (
        <Suspense fallback={null}>
          <PinDialog pin={{ kind: 'scene', scene: scene.id }} what={scene.name} onClose={() => setPinning(false)} />
        </Suspense>
      )}
    </span>
  );
}

/** Named things the home can do; automations run by themselves and are not offered here. */
export function Scenes({ scenes }: { scenes: readonly Scene[] }) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const offered = scenes.filter(({ kind, enabled, hidden }) => kind !== 'automation' && enabled !== false && hidden !== true);
  if (offered.length === 0) return null;
  const shown = all ? offered : offered.slice(0, SHOWN);
  return (
    <Section title={t('home.scenes.title')}>
      <div className={styles.scenes}>
        {shown.map((scene) => (
          <SceneEntry key={scene.id} scene={scene} />
        ))}
        {shown.length < offered.length && (
          <Button onClick={() => setAll(true)}>{t('devices.history.more', { count: offered.length - shown.length })}</Button>
        )}
      </div>
    </Section>
  );
}
