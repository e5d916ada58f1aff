import { useMemo } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Section } from '../../ui/page.tsx';
import { KindIcon } from '../../widgets/traits/kind-icon.tsx';
import { partFacts } from '../../widgets/traits/part-state.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { beside } from '../../../src-shared/text/states/words.ts';
import { currentRoute, LinkTo } from '../../hub/router.ts';
import styles from './devices.module.css';

/** The address of another part where one is: the panel changes, the screen behind it stays. */
const addressOf = (id: string) => {
  const { screen, path, query } = currentRoute();
  return screen === 'boards' ? { screen, path: [path[0] ?? '', id], query } : { screen, id, query };
};

/** The other parts of the same thing, each a step away. */
export function Related({ found, placed }: { found: Placed; placed: readonly Placed[] }) {
  const texts = useTexts();
  const others = useMemo(
    () => placed.filter(({ part, device }) => device.id === found.device.id && part.id !== found.part.id),
    [placed, found],
  );
  if (others.length === 0) return null;
  return (
    <Section title={texts.t('devices.related', { device: found.device.name })}>
      <ul className={styles.related}>
        {others.map(({ part }) => (
          <li key={part.id}>
            <LinkTo to={addressOf(part.id)} className={styles.relatedLink}>
              <KindIcon kind={part.kind} size={18} />
              <strong>{part.name}</strong>
              <span>{beside(partFacts(texts, part))}</span>
            </LinkTo>
          </li>
        ))}
      </ul>
    </Section>
  );
}
