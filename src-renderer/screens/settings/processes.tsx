import type { OwnedProcess } from '../../../src-shared/contract/system.ts';
import { visible } from '../../../src-shared/forms/consent.ts';
import { tellFailure } from '../../hub/act.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { LinkTo } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useTexts } from '../../hub/texts.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemState } from '../../ui/states.tsx';
import { Card } from '../../ui/surface.tsx';
import { Table } from '../../ui/table.tsx';
import { beside } from '../../../src-shared/text/states/words.ts';
import styles from './settings.module.css';

/** Every program that runs because of us: whose it is, what it costs, and the way to end it. */
export function Processes() {
  const { t } = useTexts();
  const { answer, error, again } = useAnswer(() => hub.call('system.processes'));
  const connections = useConnections((state) => state.connections);
  const nameOf = (id: string | undefined): string => connections.find((one) => one.id === id)?.name ?? t('settings.screen.processes.test');
  return (
    <Card className={styles.card}>
      <h3>{t('settings.screen.processes.title')}</h3>
      <p className={styles.hint}>{t('settings.screen.processes.lead')}</p>
      {error && <ProblemState error={error} />}
      {answer?.length === 0 && <p>{t('settings.screen.processes.none')}</p>}
      {answer && answer.length > 0 && (
        <Table
          label={t('settings.screen.processes.title')}
          rows={answer}
          stacks
          rowKey={({ pid }) => String(pid)}
          columns={[
            {
              id: 'connection',
              title: t('settings.screen.processes.connection'),
              cell: ({ connection }) =>
                connection === undefined ? (
                  nameOf(connection)
                ) : (
                  <LinkTo to={{ screen: 'connections', path: [connection] }}>{nameOf(connection)}</LinkTo>
                ),
            },
            { id: 'command', title: t('settings.screen.processes.command'), cell: (one) => <Command one={one} /> },
            { id: 'facts', title: t('settings.screen.processes.facts'), cell: (one) => <Facts one={one} /> },
            {
              id: 'actions',
              title: t('settings.screen.processes.actions'),
              cell: ({ connection }) =>
                connection !== undefined && <Actions connection={connection} name={nameOf(connection)} done={again} />,
            },
          ]}
        />
      )}
      <div>
        <Button onClick={again}>{t('settings.screen.health.refresh')}</Button>
      </div>
    </Card>
  );
}

const Command = ({ one: { command, path } }: { one: OwnedProcess }) => (
  <code className={styles.command} title={path}>
    {command.map((word) => (/\s|^$/.test(word) ? `"${visible(word)}"` : visible(word))).join(' ')}
  </code>
);

function Facts({ one: { pid, since, memory, processes, restarts, shutIn } }: { one: OwnedProcess }) {
  const { t } = useTexts();
  const format = useFormat();
  return beside([
    t('settings.screen.processes.pid', { pid }),
    t('settings.screen.processes.since', { when: format.time(since) }),
    format.bytes(memory),
    ...(processes > 1 ? [t('settings.screen.processes.count', { count: processes })] : []),
    ...(shutIn ? [t('settings.screen.processes.shutIn')] : []),
    ...(restarts > 0 ? [t('settings.screen.processes.restarts', { count: restarts })] : []),
  ]);
}

/** Ended it stays ended: its connection is paused, or it would be started again at once. */
function Actions({ connection, name, done }: { connection: string; name: string; done: () => void }) {
  const { t } = useTexts();
  const act = (what: string, run: () => Promise<unknown>): void => {
    const attempt = (): void => void run().then(done, (thrown: unknown) => tellFailure(what, thrown, attempt));
    attempt();
  };
  const [restart, end] = [t('settings.screen.processes.restart'), t('settings.screen.processes.end')];
  return (
    <span className={styles.badges}>
      <Button aria-label={`${restart}: ${name}`} onClick={() => act(restart, () => hub.call('connections.reconnect', { id: connection }))}>
        {restart}
      </Button>
      <Button
        aria-label={`${end}: ${name}`}
        onClick={() => act(end, () => hub.call('connections.enable', { id: connection, enabled: false }))}
      >
        {end}
      </Button>
    </span>
  );
}
