import { Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Scene } from '../../../src-shared/model/device.ts';
import { runScene } from '../../hub/act.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';

const TICK_MS = 1500;

/** Runs a scene and ticks when it was started. */
export function SceneButton({ scene, wide = false }: { scene: Scene; wide?: boolean }) {
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
      {wide ? t('home.scenes.do') : scene.name}
    </Button>
  );
}
