import { memo } from 'react';
import { LinkTo } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { KindIcon } from '../../widgets/traits/kind-icon.tsx';
import { findTrait, partFacts } from '../../widgets/traits/part-state.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { beside } from '../../../src-shared/text/states/words.ts';
import styles from './home.module.css';
import { isPerson, isTracker } from './rooms.ts';
import { sameParts } from '../../widgets/tiles/tile-grid.tsx';

const SKIES = 2;
const isSky = ({ part }: Placed): boolean => part.kind === 'weather';
const isAtHome = ({ part }: Placed): boolean => findTrait(part, 'presence')?.state.value === 'home';

/** Who is home, and what it is like outside: small, above the rooms, each a way to its details. */
export const PeopleRow = memo(
  function PeopleRow({ shown }: { shown: readonly Placed[] }) {
    const texts = useTexts();
    const known = shown.filter(isPerson);
    const persons = known.filter((one) => !isTracker(one));
    const people = persons.length > 0 ? persons : known;
    const skies = shown.filter(isSky).slice(0, SKIES);
    if (people.length === 0 && skies.length === 0) return null;
    return (
      <ul className={styles.people} aria-label={texts.t('home.people.title')}>
        {[...people, ...skies].map((one) => (
          <li key={one.part.id}>
            <LinkTo to={{ screen: 'home', id: one.part.id }} className={styles.person} data-home={isAtHome(one) || undefined}>
              <KindIcon kind={one.part.kind} size={18} />
              <strong>{isSky(one) && skies.length === 1 ? texts.t('home.weather.outside') : one.part.name}</strong>
              <span>{beside(partFacts(texts, one.part))}</span>
            </LinkTo>
          </li>
        ))}
      </ul>
    );
  },
  (before, now) => sameParts(before.shown.filter(isPersonal), now.shown.filter(isPersonal)),
);
const isPersonal = (one: Placed): boolean => isPerson(one) || isSky(one);
