import { useState } from 'react';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { SecretField } from '../../ui/inputs.tsx';
import { ProblemState } from '../../ui/states.tsx';
import { Card } from '../../ui/surface.tsx';
import styles from './settings.module.css';
import { useAnswer } from '../../hub/use-answer.ts';

/** How the secrets are kept, in words; a locked vault asks for its passphrase here. */
export function Vault() {
  const { t, say } = useTexts();
  const { answer, error, again } = useAnswer(() => hub.call('system.vault'));
  const [passphrase, setPassphrase] = useState('');
  const unlock = async () => {
    try {
      await hub.call('system.unlock', { passphrase });
      setPassphrase('');
      again();
    } catch (thrown) {
      tellFailure(t('settings.screen.vault.unlock'), thrown);
    }
  };
  if (error) return <ProblemState error={error} actions={<Button onClick={again}>{t('common.actions.retry')}</Button>} />;
  if (!answer) return null;
  const { wraps, locked, weak, sentence } = answer;
  return (
    <Card className={styles.card}>
      <h3>{t('settings.screen.vault.title')}</h3>
      <p>{say(sentence)}</p>
      <p className={styles.badges}>
        <Badge level={locked ? 'bad' : 'ok'}>{t(locked ? 'settings.screen.vault.locked' : 'settings.screen.vault.unlocked')}</Badge>
        {weak && <Badge level="warn">{t('settings.screen.vault.weak')}</Badge>}
        {wraps.map((wrap) => (
          <Badge key={wrap}>{t(`settings.screen.vault.wraps.${wrap}`)}</Badge>
        ))}
      </p>
      {locked && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void unlock();
          }}
        >
          <SecretField
            label={t('settings.screen.vault.passphrase')}
            autoComplete="current-password"
            value={passphrase}
            onChange={setPassphrase}
          />
          <Button variant="primary" type="submit" disabled={!passphrase}>
            {t('settings.screen.vault.unlock')}
          </Button>
        </form>
      )}
    </Card>
  );
}
