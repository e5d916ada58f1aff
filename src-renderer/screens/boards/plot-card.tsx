import type { Pinned } from './pins.ts';
import { useTexts } from '../../hub/texts.ts';
import { traitName } from '../../../src-shared/text/states/words.ts';
import { rangeWords } from '../../widgets/charts/range-words.ts';
import { CourseFigure } from '../../widgets/charts/course-figure.tsx';
import styles from './boards.module.css';
import { Button } from '../../ui/button.tsx';

/** A pinned plot: the course of one ability over its length of time, asked anew every few minutes. */
export function PlotCard({
  placed,
  trait,
  state,
  hours,
  onDetails,
}: Extract<Pinned, { kind: 'plot' }> & { onDetails(part: string): void }) {
  const texts = useTexts();
  const { part } = placed;
  return (
    <>
      <CourseFigure
        part={part.id}
        traitKey={trait}
        state={state}
        hours={hours}
        title={texts.t('home.boards.plotOf', { part: part.name, trait: traitName(texts, trait, state) })}
        note={rangeWords(texts, hours)}
      />
      <span className={styles.actions}>
        <Button aria-label={texts.t('home.tile.details', { part: part.name })} onClick={() => onDetails(part.id)}>
          {texts.t('common.actions.details')}
        </Button>
      </span>
    </>
  );
}
