import { Copy, Download, Pencil, RotateCw, Trash2 } from 'lucide-react';
import type { TypeCard } from '../../../../src-shared/contract/connections.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Connection } from '../../../../src-shared/model/connection.ts';
import { hub } from '../../../hub/hub.ts';
import { navigate } from '../../../hub/router.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { toast } from '../../../ui/toast.tsx';
import { download } from '../new-type/download.ts';
import { handOver } from '../new-type/handed.ts';
import { TestPanel } from '../test-panel.tsx';
import { useRemove } from '../use-remove.ts';
import { useTest } from '../use-test.ts';
import { openAnswers, seedOf } from './given-away.ts';
import styles from './detail.module.css';

type ActionsProps = { connection: Connection; type: TypeCard; onEdit(): void };

/** What can be done with a connection as it is. */
export function Actions({ connection, type, onEdit }: ActionsProps) {
  const { t, say } = useTexts();
  const { id, name, enabled } = connection;
  const test = useTest(type.id, connection.config, id);
  const remove = useRemove(connection);
  const tell = (thrown: unknown) => {
    const { problem, details } = SwitchboardError.from(thrown);
    toast({ title: say({ key: `problems.${problem}.title`, with: details.with }), level: 'bad' });
  };
  const duplicate = () => {
    handOver(type.id, openAnswers(connection.config));
    navigate({ screen: 'connections', path: ['add', type.id] });
  };
  return (
    <div className={styles.actions}>
      <TestPanel test={test} word={t('connections.detail.testNow')} onRun={test.run} />
      <div className={styles.bar}>
        <Button
          icon={<RotateCw size={16} aria-hidden />}
          disabled={!enabled}
          onClick={() => void hub.call('connections.reconnect', { id }).catch(tell)}
        >
          {t('connections.detail.reconnect')}
        </Button>
        <Button icon={<Pencil size={16} aria-hidden />} onClick={onEdit}>
          {t('connections.screen.edit')}
        </Button>
        <Button icon={<Copy size={16} aria-hidden />} onClick={duplicate}>
          {t('connections.detail.duplicate')}
        </Button>
        <Button
          icon={<Download size={16} aria-hidden />}
          onClick={() => download(`${connection.slug}.json`, JSON.stringify(seedOf(connection), null, 2))}
        >
          {t('connections.detail.export')}
        </Button>
        <Button
          variant="danger"
          icon={<Trash2 size={16} aria-hidden />}
          aria-label={t('connections.detail.removeThis', { name })}
          onClick={() => void remove().catch(tell)}
        >
          {t('connections.screen.remove')}
        </Button>
      </div>
    </div>
  );
}
