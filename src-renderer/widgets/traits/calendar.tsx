import { useTexts } from '../../hub/texts.ts';
import type { TraitWidget } from './control.ts';
import { dayAndClock } from '../../../src-shared/text/states/format.ts';
import { TraitLine } from './pieces.tsx';
import { asNumber, asText, fieldsOf, inside, listIn } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';

const SHOWN = 8;

/** What is planned, soonest first. */
export const calendar: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { value } = control.state;
    const listed = listIn(value, 'events');
    const next = fieldsOf(inside(value, 'next'));
    const events = listed.length > 0 ? listed : 'start' in next ? [next] : [];
    return (
      <TraitLine control={control}>
        <ul className={styles.days}>
          {events.slice(0, SHOWN).map((event) => (
            <li key={`${asNumber(event['start'])} ${asText(event['summary'])}`}>
              <span>{dayAndClock(texts, asNumber(event['start']) ?? 0)}</span>
              <span>{asText(event['summary'])}</span>
            </li>
          ))}
        </ul>
      </TraitLine>
    );
  },
};
