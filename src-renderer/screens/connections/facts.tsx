import { useEffect, useState } from 'react';
import type { Connection, Fact } from '../../../src-shared/model/connection.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import styles from './connections.module.css';

/** Fresh enough for somebody who waits for a number to move. */
const AGAIN_MS = 10_000;

/** How the connection stands just now, in its type's own words. Nothing where it says nothing. */
export function Facts({ connection: { id, health } }: { connection: Connection }) {
  const { of } = useTexts();
  const [facts, setFacts] = useState<readonly Fact[]>([]);
  useEffect(() => {
    let over = false;
    // What cannot be told now is not shown; why it cannot stands above it.
    const ask = () =>
      hub.call('connections.facts', { id }).then(
        (found) => !over && setFacts(found),
        () => !over && setFacts([]),
      );
    void ask();
    const timer = setInterval(() => void ask(), AGAIN_MS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [id, health.state]);
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label.en}>
          <dt>{of(label)}</dt>
          <dd>{of(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
