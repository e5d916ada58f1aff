import { Pin } from 'lucide-react';
import { useState } from 'react';
import type { Part } from '../../../src-shared/model/device.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { CourseFigure } from '../../widgets/charts/course-figure.tsx';
import { rangeWords } from '../../widgets/charts/range-words.ts';
import { RANGES } from '../../widgets/charts/use-course.ts';
import { traitsOf, type Keyed } from '../../widgets/traits/part-state.ts';
import { traitName } from '../../../src-shared/text/states/words.ts';
import { PinDialog } from '../boards/pin-dialog.tsx';
import styles from './devices.module.css';

/** What has no course worth drawing: texts, lists, pictures. */
const UNDRAWN = new Set(['text', 'todo', 'calendar', 'image', 'location', 'button', 'color', 'event', 'update', 'schedule']);
/** The first plots are what one came for; the others wait until they are asked for. */
const FIRST = 3;

/** The last hours, days or months of everything about a part that has a course. */
export function PartHistory({ part }: { part: Part }) {
  const texts = useTexts();
  const { t } = texts;
  const [hours, setHours] = useState<number>(RANGES[0]);
  const [all, setAll] = useState(false);
  const [pinning, setPinning] = useState<Keyed>();
  const drawn = traitsOf(part).filter(({ trait }) => !UNDRAWN.has(trait));
  const shown = all ? drawn : drawn.slice(0, FIRST);
  if (drawn.length === 0) return null;
  const nameOf = ({ key, state }: Keyed) => traitName(texts, key, state);
  return (
    <Section title={t('devices.history.title')}>
      <div className={styles.ranges} role="group" aria-label={t('devices.history.range_label')}>
        {RANGES.map((range) => (
          <Button key={range} aria-pressed={range === hours} onClick={() => setHours(range)}>
            {rangeWords(texts, range)}
          </Button>
        ))}
      </div>
      <div className={styles.figures}>
        {shown.map((one) => (
          <CourseFigure
            key={one.key}
            part={part.id}
            traitKey={one.key}
            state={one.state}
            hours={hours}
            title={nameOf(one)}
            action={
              <IconButton
                label={t('home.boards.pinPlot', { what: nameOf(one) })}
                icon={<Pin size={16} />}
                onClick={() => setPinning(one)}
              />
            }
          />
        ))}
      </div>
      {shown.length < drawn.length && (
        <span>
          <Button onClick={() => setAll(true)}>{t('devices.history.more', { count: drawn.length - shown.length })}</Button>
        </span>
      )}
      {pinning && (
        <PinDialog
          pin={{ kind: 'plot', part: part.id, trait: pinning.key, hours }}
          what={t('home.boards.plotOf', { part: part.name, trait: nameOf(pinning) })}
          onClose={() => setPinning(undefined)}
        />
      )}
    </Section>
  );
}
