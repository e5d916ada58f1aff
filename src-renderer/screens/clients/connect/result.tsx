import { CircleCheck, CircleDashed } from 'lucide-react';
import type { Afterwards, Assistant } from '../../../../src-shared/model/assistant.ts';
import type { Client } from '../../../../src-shared/model/client.ts';
import { hub } from '../../../hub/hub.ts';
import { useClients } from '../../../hub/stores/clients.ts';
import { useTexts } from '../../../hub/texts.ts';
import { useAnswer } from '../../../hub/use-answer.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Banner, ProblemState } from '../../../ui/states.tsx';
import styles from '../clients.module.css';

export type Done = {
  client: Client;
  file?: string | undefined;
  backup?: string | undefined;
  link?: string | undefined;
  afterwards: Afterwards;
  verifies: boolean;
};

/** What was done, what the person has to do now, and whether it works – by what the assistant says, and by its first call. */
export function Result({ target, done }: { target: Assistant; done: Done }) {
  const { t } = useTexts();
  const { name } = target;
  const { client, file, backup, link, afterwards, verifies } = done;
  const seen = useClients(({ clients }) => clients.find(({ id }) => id === client.id)?.lastSeen !== undefined);
  return (
    <div className={styles.form}>
      {file && (
        <p className={styles.said}>
          <CircleCheck size={18} aria-hidden data-level="ok" />
          {t('clients.screen.connectTo.doneIn', { file })}
        </p>
      )}
      {backup && <p className={styles.note}>{t('clients.screen.connectTo.backup', { file: backup })}</p>}
      {afterwards === 'agree' && <p>{t('clients.screen.connectTo.doneLink', { name })}</p>}
      {link && (
        <section className={styles.form}>
          <div className={styles.actions}>
            <a className={styles.open} href={link}>
              {t('clients.screen.connectTo.openLink', { name })}
            </a>
            <CopyButton text={link} />
          </div>
        </section>
      )}
      {afterwards !== 'agree' && <Banner>{t(`clients.screen.afterwards.${afterwards}`)}</Banner>}
      {verifies && afterwards !== 'agree' && <Verified target={target} />}
      <p className={styles.said} role="status">
        {seen ? <CircleCheck size={18} aria-hidden data-level="ok" /> : <CircleDashed size={18} aria-hidden />}
        {t(seen ? 'clients.screen.add.arrived' : 'clients.screen.add.waiting')}
      </p>
    </div>
  );
}

function Verified({ target: { id, name } }: { target: Assistant }) {
  const { t } = useTexts();
  const { answer, error, again } = useAnswer(() => hub.call('clients.verify', { assistant: id }), id);
  if (error) return <ProblemState error={error} />;
  if (!answer || answer.state === 'silent') return answer ? null : <p role="status">{t('clients.screen.verify.asking', { name })}</p>;
  const good = answer.state === 'connected' || answer.state === 'listed';
  return (
    <section className={styles.form} role="status">
      <p className={styles.said}>
        {good && <CircleCheck size={18} aria-hidden data-level="ok" />}
        {t(`clients.screen.verify.${answer.state}`, { name })}
      </p>
      {answer.words && <pre className={styles.snippet}>{answer.words}</pre>}
      {!good && (
        <div>
          <Button onClick={again}>{t('clients.screen.verify.again')}</Button>
        </div>
      )}
    </section>
  );
}
