import { ChevronRight } from 'lucide-react';
import type { Assistant } from '../../../../src-shared/model/assistant.ts';
import { navigate } from '../../../hub/router.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Badge } from '../../../ui/bits.tsx';
import { Section } from '../../../ui/page.tsx';
import styles from '../clients.module.css';

const choose = (assistant: string) => navigate({ screen: 'clients', id: 'add', query: { assistant } }, { replace: true });

/** Those of this computer first, anybody else by hand, and the rest folded away. */
export function PickAssistant({ targets }: { targets: readonly Assistant[] }) {
  const { t } = useTexts();
  const here = targets.filter(({ found }) => found);
  const others = targets.filter(({ found, ways }) => !found && ways.length > 0);
  return (
    <>
      <Section level={3} title={t('clients.screen.connectTo.here')}>
        {here.length === 0 && <p className={styles.facts}>{t('clients.screen.found.none')}</p>}
        <Choices targets={here} />
      </Section>
      <button type="button" className={styles.choice} onClick={() => choose('hand')}>
        <span className={styles.choiceWords}>
          <strong>{t('clients.screen.connectTo.byHand')}</strong>
          <span className={styles.note}>{t('clients.screen.connectTo.byHandHint')}</span>
        </span>
        <ChevronRight size={16} aria-hidden />
      </button>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('clients.screen.connectTo.others')}</summary>
          <Choices targets={others} />
        </details>
      )}
    </>
  );
}

function Choices({ targets }: { targets: readonly Assistant[] }) {
  const { t } = useTexts();
  return (
    <div className={styles.choices}>
      {targets.map(({ id, name, ways, connected }) => (
        <button key={id} type="button" className={styles.choice} disabled={ways.length === 0} onClick={() => choose(id)}>
          <span className={styles.choiceWords}>
            <strong>{name}</strong>
            {ways.length === 0 && <span className={styles.note}>{t('clients.screen.found.bridge')}</span>}
          </span>
          {connected && !connected.revoked ? (
            <Badge level="ok">{t('clients.screen.found.connected')}</Badge>
          ) : (
            <ChevronRight size={16} aria-hidden />
          )}
        </button>
      ))}
    </div>
  );
}
