import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import { tellFailure } from '../../hub/act.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { LinkTo } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { Breaker, Reset, wordOf } from './breaker.tsx';
import { Copies } from './copies.tsx';
import { Figure } from './figure.tsx';
import styles from './insights.module.css';
import { awayOf, standingOf, type Gate } from './standing.ts';

export type GatewayFacts = Output<Switchboard, 'insights.gateway'>;

/** Every connection as calls meet it just now. */
export function Gateway({ facts, again }: { facts: GatewayFacts; again(): void }) {
  const { t } = useTexts();
  const format = useFormat();
  const { connections } = facts;
  const healths = useConnections((state) => state.connections);
  const healthOf = ({ id }: Gate) => healths.find((one) => one.id === id)?.health;
  const away = connections.filter((gate) => awayOf(healthOf(gate)) !== undefined);
  const spared = connections.filter((gate) => gate.breaker !== 'closed' && !away.includes(gate));
  const finding = [
    ...(spared.length > 0
      ? [t('insights.screen.gateway.spared', { count: spared.length, names: format.list(spared.map(({ name }) => name)) })]
      : []),
    ...(away.length > 0
      ? [t('insights.screen.gateway.away', { count: away.length, names: format.list(away.map(({ name }) => name)) })]
      : []),
  ].join(' · ');
  const copies = connections.flatMap(({ name: of, replicas = [] }) => replicas.map((one) => ({ ...one, of })));
  const known = ({ cacheHits, cacheMisses }: Gate): string =>
    cacheHits + cacheMisses > 0 ? format.share(cacheHits / (cacheHits + cacheMisses)) : '–';
  const head = (['name', 'state', 'running', 'waiting', 'retried', 'timeouts', 'known'] as const).map((key) =>
    t(`insights.screen.gateway.columns.${key}`),
  );
  return (
    <Figure
      name="gateway"
      title={t('insights.screen.gateway.title')}
      finding={
        connections.length === 0
          ? t('insights.screen.gateway.none')
          : finding || t('insights.screen.gateway.well', { count: connections.length })
      }
      data={{
        head,
        rows: connections.map((gate) => [
          gate.name,
          t(wordOf(standingOf(gate, healthOf(gate), Date.now()))),
          gate.running,
          gate.waiting,
          gate.retried,
          gate.timeouts,
          gate.cacheHits + gate.cacheMisses > 0 ? gate.cacheHits / (gate.cacheHits + gate.cacheMisses) : '',
        ]),
      }}
      plain={
        connections.length > 0 && (
          <Table
            stacks
            label={t('insights.screen.gateway.title')}
            rows={connections}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                title: head[0] ?? '',
                cell: ({ id, name }) => <LinkTo to={{ screen: 'connections', id }}>{name}</LinkTo>,
              },
              { id: 'state', title: head[1] ?? '', cell: (gate) => <Breaker gate={gate} health={healthOf(gate)} /> },
              { id: 'running', title: head[2] ?? '', numeric: true, cell: ({ running }) => format.number(running) },
              { id: 'waiting', title: head[3] ?? '', numeric: true, cell: ({ waiting }) => format.number(waiting) },
              { id: 'retried', title: head[4] ?? '', numeric: true, cell: ({ retried }) => format.number(retried) },
              { id: 'timeouts', title: head[5] ?? '', numeric: true, cell: ({ timeouts }) => format.number(timeouts) },
              { id: 'known', title: head[6] ?? '', numeric: true, cell: known },
              {
                id: 'reset',
                title: t('insights.screen.gateway.columns.reset'),
                hideTitle: true,
                cell: (gate) => gate.breaker !== 'closed' && <Reset gate={gate} again={again} />,
              },
            ]}
          />
        )
      }
    >
      {copies.length > 0 && (
        <Section title={t('insights.screen.replicas.title')} level={3}>
          <Copies copies={copies} />
        </Section>
      )}
      <Kept cache={facts.cache} again={again} />
    </Figure>
  );
}

/** What is kept of answers, and the way to have everything asked anew. */
function Kept({ cache: { entries, bytes, hits, misses }, again }: { cache: GatewayFacts['cache']; again(): void }) {
  const { t } = useTexts();
  const format = useFormat();
  if (entries === 0 && hits + misses === 0) return <p className={styles.finding}>{t('insights.screen.kept.none')}</p>;
  const forget = () =>
    void hub.call('insights.forgetAnswers', {}).then(again, (thrown: unknown) => tellFailure(t('insights.screen.kept.forget'), thrown));
  return (
    <p className={styles.kept}>
      {t('insights.screen.kept.words', {
        count: entries,
        answers: format.number(entries),
        size: format.bytes(bytes),
        hits: format.number(hits),
        asked: format.number(hits + misses),
      })}
      {entries > 0 && <Button onClick={forget}>{t('insights.screen.kept.forget')}</Button>}
    </p>
  );
}
