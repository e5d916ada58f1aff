import { Plus } from 'lucide-react';
import { hub } from '../../hub/hub.ts';
import { navigate, useRoute } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useSystem } from '../../hub/stores/system.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { Add } from './add.tsx';
import { ConnectionCard } from './connection-card.tsx';
import { Edit } from './edit.tsx';
import styles from './connections.module.css';

const toAdd = () => navigate({ screen: 'connections', path: ['add'] });
const toList = () => navigate({ screen: 'connections' });

/** Everything Switchboard is connected to; `add` is the wizard, an id opens its edit page. */
export function Connections() {
  const { path } = useRoute();
  return path[0] === 'add' ? <Add typeId={path[1]} /> : <List id={path[0]} />;
}

function List({ id }: { id: string | undefined }) {
  const { t } = useTexts();
  const { connections, types, phase, error } = useConnections((state) => state);
  const demo = useSystem(({ hello }) => hello?.demo);
  const connected = connections.filter(({ health }) => health.state === 'connected').length;
  const opened = connections.find((connection) => connection.id === id);
  const openedType = types.find((type) => type.id === opened?.type);
  const add = (
    <Button variant="primary" icon={<Plus size={16} aria-hidden />} onClick={toAdd}>
      {t('connections.screen.add')}
    </Button>
  );
  const empty = phase === 'ready' && connections.length === 0;
  return (
    <Page
      title={t('connections.screen.title')}
      sentence={connections.length > 0 ? t('connections.screen.sentence', { count: connections.length, connected }) : undefined}
      action={empty ? undefined : add}
    >
      {phase === 'loading' && <Waiting />}
      {phase === 'failed' && <ProblemState error={error} />}
      {empty && (
        <EmptyState
          title={t('connections.screen.emptyTitle')}
          body={t('connections.screen.emptyBody')}
          actions={
            <>
              {add}
              {demo === false && (
                <Button onClick={() => void hub.call('system.demo', { on: true })}>{t('connections.screen.tryDemo')}</Button>
              )}
            </>
          }
        />
      )}
      <ul className={styles.cards}>
        {connections.map((connection) => (
          <li key={connection.id}>
            <ConnectionCard connection={connection} type={types.find((type) => type.id === connection.type)} />
          </li>
        ))}
      </ul>
      {id !== undefined && phase === 'ready' && (
        <Panel title={opened ? t('connections.screen.editTitle', { name: opened.name }) : t('connections.screen.title')} onClose={toList}>
          {opened && openedType ? (
            <Edit key={opened.id} connection={opened} type={openedType} />
          ) : (
            <p>{t('connections.screen.notFound')}</p>
          )}
        </Panel>
      )}
    </Page>
  );
}
