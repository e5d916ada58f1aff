import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import { PLACE_PROBLEMS } from '../../../src-shared/errors/problems.ts';
import { isShown } from '../../../src-shared/forms/check.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';
import { hub } from '../../hub/hub.ts';
import { navigate } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { AgreeToPage, WaitingForBrowser } from '../../widgets/fields/oauth-field.tsx';
import { asSignIn } from '../../widgets/fields/read.ts';
import { useSignIn } from '../../widgets/fields/use-sign-in.ts';
import styles from './connections.module.css';

const WORDS = {
  sign: 'replaceSecret',
  certificate: 'lookAtCertificate',
  consent: 'readCommand',
  walls: 'lookAtTouches',
  folder: 'editFolder',
  moved: 'lookWhere',
} as const;
/** What a refused sign-in, a lost secret and a strange certificate are answered with: the question behind them, asked again. */
const WAYS = new Map<string, keyof typeof WORDS>([
  ['auth.required', 'sign'],
  ['auth.expired', 'sign'],
  ['auth.refused', 'sign'],
  ['auth.sign-in', 'sign'],
  ['auth.scope', 'sign'],
  ['auth.moved', 'sign'],
  ['vault.unreadable', 'sign'],
  ['remote.certificate', 'certificate'],
  ['program.consent', 'consent'],
  ...PLACE_PROBLEMS.map((problem) => [problem, 'walls'] as const),
  ['program.folder', 'folder'],
  ['connection.moved', 'moved'],
]);

type WayBackProps = { connection: Connection; type: TypeCard | undefined; onEdit?: () => void };
/** The one thing to do about a connection that waits for the person, beside the sentence that says why it waits. */
export function WayBack({ connection, type, onEdit }: WayBackProps) {
  const { t } = useTexts();
  const { id, config, health } = connection;
  const session = type?.fields.find((field) => field.kind === 'oauth' && isShown(field, config));
  const signIn = useSignIn((session_) => {
    if (!session) return;
    hub.call('connections.update', { id, config: { ...config, [session.name]: session_ } }).catch(signIn.tell);
  });
  const way = WAYS.get(health.problem ?? '');
  if (health.state !== 'attention' || !way) return null;
  if (way !== 'sign' || !session)
    return (
      <div className={styles.wayBack}>
        <Button onClick={onEdit ?? (() => navigate({ screen: 'connections', id }))}>{t(`connections.screen.${WORDS[way]}`)}</Button>
      </div>
    );
  return (
    <div className={styles.wayBack}>
      {signIn.failed && <p role="alert">{signIn.failed}</p>}
      {signIn.asking && <AgreeToPage signIn={signIn} />}
      {signIn.going && <WaitingForBrowser signIn={signIn} />}
      {!signIn.asking && !signIn.going && (
        <Button variant="primary" onClick={() => signIn.start({ type: connection.type, field: session.name, config, connection: id })}>
          {t(asSignIn(config[session.name]).done ? 'connections.screen.signInAgain' : 'fields.widget.signIn')}
        </Button>
      )}
    </div>
  );
}
