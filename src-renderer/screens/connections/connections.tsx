import { Plus } from 'lucide-react';
import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';
import { hub } from '../../hub/hub.ts';
import { currentRoute, navigate, setQuery, useRoute } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useSystem } from '../../hub/stores/system.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import type { Gate } from '../insights/standing.ts';
import { Add } from './add.tsx';
import { ConnectionCard } from './connection-card.tsx';
import { Detail } from './detail/detail.tsx';
import { Filter, FROM, useFiltered } from './filter.tsx';
import { NewType } from './new-type/new-type.tsx';
import { Import } from './import/import.tsx';
import { useGates } from './use-gates.ts';
import { useHeld } from './use-held.ts';
import styles from './connections.module.css';

const toAdd = () => navigate({ screen: 'connections', path: ['add'] });
const toImport = () => navigate({ screen: 'connections', path: ['import'] });
/** The filters stay while a panel comes and goes. */
const toList = () => navigate({ screen: 'connections', query: currentRoute().query });
const clear = () => setQuery({ search: undefined, state: undefined, type: undefined });

/** Everything Switchboard is connected to; `add` is the wizard, `new-type` makes a type, an id opens its edit page. */
export function Connections() {
  const { path } = useRoute();
  if (path[0] === 'import') return <Import />;
  if (path[0] === 'add') return <Add typeId={path[1]} />;
  // A type that is changed is another page than one that begins.
  return path[0] === 'new-type' ? <NewType key={path[1]} /> : <List id={path[0]} />;
}

function List({ id }: { id: string | undefined }) {
  const { t } = useTexts();
  const { connections, types, phase, error } = useConnections((state) => state);
  const gates = useGates();
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
              <Button onClick={toImport}>{t('import.open')}</Button>
              {demo === false && (
                <Button onClick={() => void hub.call('system.demo', { on: true })}>{t('connections.screen.tryDemo')}</Button>
              )}
            </>
          }
        />
      )}
      <Shown connections={connections} types={types} gates={gates} />
      {id !== undefined && phase === 'ready' && (
        <Panel middle title={opened ? opened.name : t('connections.screen.title')} onClose={toList}>
          {opened && openedType ? (
            <Detail key={opened.id} connection={opened} type={openedType} gate={gates.get(opened.id)} />
          ) : (
            <p>{t('connections.screen.notFound')}</p>
          )}
        </Panel>
      )}
    </Page>
  );
}

type ShownProps = { connections: Connection[]; types: TypeCard[]; gates: ReadonlyMap<string, Gate> };

function Shown({ connections, types, gates }: ShownProps) {
  const { t } = useTexts();
  const shown = useFiltered(connections, types);
  const { query } = useRoute();
  const held = useHeld();
  return (
    <>
      {connections.length >= FROM && <Filter connections={connections} types={types} />}
      {shown.length === 0 && connections.length > 0 && (
        <EmptyState
          title={t('common.list.nothingMatches', { search: query['search'] ?? '' })}
          actions={<Button onClick={clear}>{t('common.actions.clear')}</Button>}
        />
      )}
      <ul className={styles.cards}>
        {shown.map((connection) => (
          <li key={connection.id}>
            <ConnectionCard
              connection={connection}
              type={types.find((type) => type.id === connection.type)}
              gate={gates.get(connection.id)}
              held={held.get(connection.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
