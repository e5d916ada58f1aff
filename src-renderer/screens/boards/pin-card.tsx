import { Trash2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Pin } from '../../../src-shared/model/board.ts';
import { numberIn } from '../../../src-shared/text/states/read.ts';
import { fresh } from '../../hub/fresh.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { LiveTile } from '../../widgets/traits/live-tile.tsx';
import { SceneButton } from '../../widgets/tiles/scene-button.tsx';
import styles from './boards.module.css';
import { pinName, type Pinned } from './pins.ts';

const PlotCard = lazy(() => fresh(() => import('./plot-card.tsx')).then((module) => ({ default: module.PlotCard })));

/** Numbers are drawn as a curve, which wants height; words as a ribbon. */
const isCurve = (value: unknown): boolean => typeof value === 'number' || numberIn(value, 'current') !== undefined;

type Props = { pin: Pin; pinned: Pinned; onDetails(part: string): void; onRemove(): void };

/** One thing on a board, as live as anywhere else. */
export function PinCard({ pin, pinned, onDetails, onRemove }: Props) {
  const texts = useTexts();
  if (pinned.kind === 'part')
    return (
      <div className={styles.slot}>
        <LiveTile placed={pinned.placed} onDetails={onDetails} />
      </div>
    );
  if (pinned.kind === 'scene')
    return (
      <div className={styles.card}>
        <strong>{pinned.scene.name}</strong>
        <SceneButton scene={pinned.scene} wide />
      </div>
    );
  if (pinned.kind === 'plot')
    return (
      <div className={styles.card} data-plot={isCurve(pinned.state.value) ? 'curve' : 'ribbon'}>
        <Suspense fallback={null}>
          <PlotCard {...pinned} onDetails={onDetails} />
        </Suspense>
      </div>
    );
  return (
    <div className={styles.card} data-missing data-plot={pin.kind === 'plot' ? 'ribbon' : undefined}>
      <strong>{pinName(texts, pinned)}</strong>
      <span>{texts.t('home.boards.missing')}</span>
      <span>
        <Button icon={<Trash2 size={16} aria-hidden />} onClick={onRemove}>
          {texts.t('common.actions.remove')}
        </Button>
      </span>
    </div>
  );
}
