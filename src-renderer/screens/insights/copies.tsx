import type { ReplicaState } from '../../../src-shared/model/connection.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Table } from '../../ui/table.tsx';
import styles from './insights.module.css';

const LEVELS = { up: 'ok', starting: 'warn', down: 'bad' } as const;
/** `of`: the connection it stands for, where copies of several are told of. */
type Copy = ReplicaState & { of?: string };

/** Several copies that stand for one connection: who is up, and who does how much. */
export function Copies({ copies }: { copies: readonly Copy[] }) {
  const { t } = useTexts();
  const format = useFormat();
  if (copies.length === 0) return null;
  const title = (name: 'name' | 'replica' | 'state' | 'inFlight' | 'calls' | 'failed') => t(`insights.screen.replicas.columns.${name}`);
  const number = (name: 'inFlight' | 'calls' | 'failed') => ({
    ...{ id: name, title: title(name), numeric: true },
    cell: (copy: Copy) => format.number(copy[name]),
  });
  const table = (
    <Table
      stacks
      label={t('insights.screen.replicas.title')}
      rows={copies}
      rowKey={({ of = '', id }) => `${of} ${id}`}
      columns={[
        ...(copies.some(({ of }) => of !== undefined) ? [{ id: 'name', title: title('name'), cell: ({ of }: Copy) => of }] : []),
        { id: 'replica', title: title('replica'), cell: ({ id, name }) => name ?? id },
        {
          id: 'state',
          title: title('state'),
          cell: ({ state, differs }) => (
            <Badge level={differs ? 'warn' : LEVELS[state]}>{t(`insights.screen.replicas.${differs ? 'differs' : state}`)}</Badge>
          ),
        },
        number('inFlight'),
        number('calls'),
        number('failed'),
      ]}
    />
  );
  if (!copies.some(({ differs }) => differs)) return table;
  return (
    <>
      {table}
      <p className={styles.note}>{t('insights.screen.replicas.differsWord')}</p>
    </>
  );
}
