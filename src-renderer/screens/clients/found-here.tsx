import type { Assistant } from '../../../src-shared/model/assistant.ts';
import { navigate } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Card } from '../../ui/surface.tsx';
import styles from './clients.module.css';
import { disconnect } from './disconnect.ts';

/** The assistants of this computer that are not connected, or of which only an entry is left. */
export function FoundHere({ targets, again }: { targets: readonly Assistant[]; again: () => void }) {
  const { t } = useTexts();
  const here = targets.filter(({ found, connected }) => connected?.revoked || (found && !connected));
  if (here.length === 0) return null;
  return (
    <Section title={t('clients.screen.found.title')} note={t('clients.screen.found.note')}>
      <div className={styles.found}>
        {here.map((target) => (
          <FoundCard key={target.id} target={target} again={again} />
        ))}
      </div>
    </Section>
  );
}

function FoundCard({ target, again }: { target: Assistant; again: () => void }) {
  const { t } = useTexts();
  const { id, name, ways, connected } = target;
  return (
    <Card className={styles.foundOne}>
      <h3>{name}</h3>
      {connected && <p className={styles.note}>{t('clients.screen.found.left', { file: connected.file ?? name })}</p>}
      {ways.length === 0 && <p className={styles.note}>{t('clients.screen.found.bridge')}</p>}
      <div className={styles.buttons}>
        {ways.length > 0 && (
          <Button
            aria-label={t('clients.screen.found.connect', { name })}
            onClick={() => navigate({ screen: 'clients', id: 'add', query: { assistant: id } })}
          >
            {t('clients.screen.connectTo.do')}
          </Button>
        )}
        {connected && (
          <Button variant="danger" onClick={() => void disconnect(target).then(again)}>
            {t('clients.screen.found.takeOut')}
          </Button>
        )}
      </div>
    </Card>
  );
}
