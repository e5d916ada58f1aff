import { useEffect, useState } from 'react';
import { useFormat } from '../../../hub/format.ts';
import type { Connection } from '../../../../src-shared/model/connection.ts';
import { hub } from '../../../hub/hub.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Section } from '../../../ui/page.tsx';
import { Breaker, Reset } from '../../insights/breaker.tsx';
import { Copies } from '../../insights/copies.tsx';
import styles from './detail.module.css';

type Answer = Awaited<ReturnType<typeof ask>>;
const ask = async (id: string) => (await hub.call('insights.gateway')).connections.find((one) => one.id === id);

/** How calls to this connection go just now: whether it is called at all, what waits, what is kept, and its copies. */
export function Gateway({ connection: { id, health } }: { connection: Connection }) {
  const { t } = useTexts();
  const format = useFormat();
  const [gate, setGate] = useState<Answer>();
  useEffect(() => {
    let over = false;
    // What cannot be told is not shown; the next change asks again.
    const look = () => ask(id).then((found) => !over && setGate(found), () => undefined); // prettier-ignore
    void look();
    const off = hub.on('insights.changed', () => void look());
    return () => {
      over = true;
      off();
    };
  }, [id]);
  if (!gate) return null;
  const { breaker, waiting, running, cacheHits, cacheMisses, retried, timeouts, refused = 0, replicas = [] } = gate;
  const facts = [
    ['running', running],
    ['waiting', waiting],
    ['retried', retried],
    ['timeouts', timeouts],
    ['refused', refused],
    ['kept', cacheHits],
    ['asked', cacheMisses],
  ] as const;
  return (
    <Section title={t('connections.detail.calls')} level={3}>
      <div className={styles.breaker}>
        <Breaker gate={gate} health={health} />
        {breaker !== 'closed' && <Reset gate={gate} again={() => void ask(id).then(setGate)} />}
      </div>
      <dl className={styles.numbers}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`connections.detail.numbers.${name}`)}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      <Copies copies={replicas} />
    </Section>
  );
}
