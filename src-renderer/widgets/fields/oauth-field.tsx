import { useEffect, useState } from 'react';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { Badge } from '../../ui/bits.tsx';
import type { FieldProps } from './field.ts';
import { Group } from './frame.tsx';
import { asSignIn } from './read.ts';
import styles from './fields.module.css';

type Going = { session: string; url: string };

/** Opens where the host can; a panel on another machine opens its own tab (this runs in the click, so it is not blocked). */
async function openPage(url: string): Promise<void> {
  const { opened } = await hub.call('system.open', { url });
  if (!opened) window.open(url, '_blank', 'noopener');
}

/** Sign-in on the provider's own page. It comes back by itself; where it cannot, the address the browser landed on is pasted. */
export function OAuthField(props: FieldProps) {
  const { t, say } = useTexts();
  const { field, value, onChange, context } = props;
  const [going, setGoing] = useState<Going>();
  const [failed, setFailed] = useState<string>();
  const signedIn = asSignIn(value);
  const tell = (thrown: unknown) => {
    const { problem, details } = SwitchboardError.from(thrown);
    setFailed(say({ key: `problems.${problem}.title`, with: details.with }));
  };

  useEffect(() => {
    if (!going) return;
    return hub.on('connections.oauthDone', ({ session, account, problem }) => {
      if (session !== going.session) return;
      setGoing(undefined);
      if (problem) setFailed(say({ key: `problems.${problem}.title` }));
      else onChange({ session, ...(account ? { account } : {}) });
    });
  }, [going, onChange, say]);

  const start = () => {
    setFailed(undefined);
    hub
      .call('connections.oauthStart', {
        type: context.type,
        config: context.config,
        field: field.name,
        ...(location.protocol.startsWith('http') ? { origin: location.origin } : {}),
        ...(context.connection ? { connection: context.connection } : {}),
      })
      .then(async (begun) => {
        setGoing(begun);
        await openPage(begun.url);
      })
      .catch(tell);
  };
  const cancel = () => {
    if (going) hub.call('connections.oauthCancel', { session: going.session }).catch(tell);
    setGoing(undefined);
  };

  return (
    <Group props={{ ...props, error: failed ?? props.error }}>
      {signedIn.done && !going && (
        <Badge level="ok">
          {signedIn.account ? t('fields.widget.signedInAs', { account: signedIn.account }) : t('fields.widget.signedIn')}
        </Badge>
      )}
      {going ? (
        <Waiting going={going} onAgain={() => void openPage(going.url).catch(tell)} onCancel={cancel} onFailed={tell} />
      ) : (
        <Begin done={signedIn.done} onStart={start} />
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

function Waiting({
  going,
  onAgain,
  onCancel,
  onFailed,
}: {
  going: Going;
  onAgain(): void;
  onCancel(): void;
  onFailed(thrown: unknown): void;
}) {
  const { t } = useTexts();
  const [address, setAddress] = useState('');
  return (
    <>
      <p role="status">{t('fields.widget.waiting')}</p>
      <div className={styles.row}>
        <Button onClick={onAgain}>{t('fields.widget.openAgain')}</Button>
        <Button onClick={onCancel}>{t('fields.widget.cancel')}</Button>
      </div>
      <div className={styles.row}>
        <div className={styles.grow}>
          <TextField label={t('fields.widget.paste')} mono value={address} onChange={setAddress} />
        </div>
        <Button
          disabled={address === ''}
          onClick={() => void hub.call('connections.oauthPaste', { session: going.session, address }).catch(onFailed)}
        >
          {t('fields.widget.pasteDo')}
        </Button>
      </div>
    </>
  );
}
