import { Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Scene } from '../../../src-shared/model/device.ts';
import { runScene } from '../../hub/act.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import styles from './home.module.css';

const TICK_MS = 1500;

function SceneButton({ scene }: { scene: Scene }) {
  const { t } = useTexts();
  const [state, setState] = useState<'ready' | 'busy' | 'done'>('ready');
  useEffect(() => {
    if (state !== 'done') return undefined;
    const timer = setTimeout(() => setState('ready'), TICK_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const run = async () => {
    setState('busy');
    setState((await runScene(scene.id)) ? 'done' : 'ready');
  };
  return (
    <Button
      icon={<Play size={16} aria-hidden />}
      busy={state === 'busy'}
      done={state === 'done'}
      aria-label={t('home.scenes.run', { scene: scene.name })}
      onClick={() => void run()}
    >
      {scene.name}
    </Button>
  );
}

/** Named things the home can do; automations run by themselves and are not offered here. */
export function Scenes({ scenes }: { scenes: readonly Scene[] }) {
  const { t } = useTexts();
  const offered = scenes.filter(({ kind, enabled }) => kind !== 'automation' && enabled !== false);
  if (offered.length === 0) return null;
  return (
    <Section title={t('home.scenes.title')}>
      <div className={styles.scenes}>
        {offered.map((scene) => (
          <SceneButton key={scene.id} scene={scene} />
        ))}
      </div>
    </Section>
  );
}
