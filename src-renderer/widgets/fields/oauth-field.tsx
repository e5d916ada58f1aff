import { useState } from 'react';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { Badge } from '../../ui/bits.tsx';
import type { FieldProps } from './field.ts';
import { Group } from './frame.tsx';
import { asSignIn } from './read.ts';
import { useSignIn, type SignIn } from './use-sign-in.ts';
import styles from './fields.module.css';

/** Sign-in on the provider's own page. It comes back by itself; where it cannot, the address the browser landed on is pasted. */
export function OAuthField(props: FieldProps) {
  const { t } = useTexts();
  const { field, value, onChange, context } = props;
  const signIn = useSignIn(onChange);
  const signedIn = asSignIn(value);
  return (
    <Group props={{ ...props, error: signIn.failed ?? props.error }}>
      {signedIn.done && !signIn.going && (
        <Badge level="ok">
          {signedIn.account ? t('fields.widget.signedInAs', { account: signedIn.account }) : t('fields.widget.signedIn')}
        </Badge>
      )}
      {signIn.asking && <AgreeToPage signIn={signIn} />}
      {signIn.going && <WaitingForBrowser signIn={signIn} />}
      {!signIn.asking && !signIn.going && (
        <Begin
          done={signedIn.done}
          onStart={() => signIn.start({ type: context.type, field: field.name, config: context.config, connection: context.connection })}
        />
      )}
    </Group>
  );
}

function Begin({ done, onStart }: { done: boolean; onStart(): void }) {
  const { t } = useTexts();
  return (
    <div>
      <Button variant={done ? 'quiet' : 'primary'} onClick={onStart}>
        {done ? t('fields.widget.signInAgain') : t('fields.widget.signIn')}
      </Button>
    </div>
  );
}

/** Where the sign-in leads, whole, before anything begins there. */
export function AgreeToPage({ signIn }: { signIn: SignIn }) {
  const { t } = useTexts();
  const { host, page } = signIn.asking ?? { host: '', page: '' };
  return (
    <>
      <p role="status">
        <strong>{t('fields.widget.signInAt', { host })}</strong> {t('fields.widget.signInPage', { page })}
      </p>
      <div className={styles.row}>
        <Button variant="primary" onClick={signIn.agree}>
          {t('fields.widget.signInGo')}
        </Button>
        <Button onClick={signIn.cancel}>{t('fields.widget.cancel')}</Button>
      </div>
    </>
  );
}

/** Waiting for the browser to come back, with ways out. */
export function WaitingForBrowser({ signIn }: { signIn: SignIn }) {
  const { t } = useTexts();
  const [address, setAddress] = useState('');
  const session = signIn.going?.session ?? '';
  return (
    <>
      <p role="status">{t('fields.widget.waiting')}</p>
      <div className={styles.row}>
        <Button onClick={signIn.again}>{t('fields.widget.openAgain')}</Button>
        <Button onClick={signIn.cancel}>{t('fields.widget.cancel')}</Button>
      </div>
      <div className={styles.row}>
        <div className={styles.grow}>
          <TextField label={t('fields.widget.paste')} mono value={address} onChange={setAddress} />
        </div>
        <Button disabled={address === ''} onClick={() => void hub.call('connections.oauthPaste', { session, address }).catch(signIn.tell)}>
          {t('fields.widget.pasteDo')}
        </Button>
      </div>
    </>
  );
}
