import type { Client } from '../../../src-shared/model/client.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Verdict } from '../../../src-shared/model/rule.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTools } from '../../hub/stores/tools.ts';
import { useTexts } from '../../hub/texts.ts';
import { Table, type Column } from '../../ui/table.tsx';
import { VerdictSelect } from '../../ui/verdict-select.tsx';
import { RISK_ORDER } from '../tools/risks.ts';
import { inheritedAt, ruleAt, type Target } from './matrix.ts';

type Row = { id: string; name: string; target: Target };

/** Rows are places, columns are risks; every cell may decide or leave it to what holds otherwise. */
export function RulesMatrix({ client }: { client: Client }) {
  const { t } = useTexts();
  const rules = useTools((state) => state.rules);
  const rooms = useHome((state) => state.rooms);
  const connections = useConnections((state) => state.connections);
  const rows: Row[] = [
    { id: 'all', name: t('clients.screen.matrix.everything'), target: {} },
    ...connections.map(({ id, name }) => ({ id, name: t('clients.screen.matrix.connection', { name }), target: { connection: id } })),
    ...rooms.map(({ id, name }) => ({ id, name: t('clients.screen.matrix.room', { name }), target: { room: id } })),
  ];
  const change = async (target: Target, risk: Risk, verdict: Verdict | 'inherit') => {
    const old = ruleAt(rules, client.id, target, risk);
    try {
      if (verdict === 'inherit') await (old && hub.call('rules.remove', { id: old.id }));
      else await hub.call('rules.save', { ...(old && { id: old.id }), client: client.id, ...target, risk, verdict });
      useTools.write({ rules: await hub.call('rules.list') });
    } catch (thrown) {
      tellFailure(t('clients.screen.panel.rules'), thrown);
    }
  };
  const columns: Column<Row>[] = [
    { id: 'target', title: t('clients.screen.matrix.target'), cell: ({ name }) => name },
    ...RISK_ORDER.map((risk): Column<Row> => ({
      id: risk,
      title: t(`common.risk.${risk}`),
      cell: ({ name, target }) => (
        <VerdictSelect
          label={t('clients.screen.matrix.cell', { target: name, risk: t(`common.risk.${risk}`) })}
          value={ruleAt(rules, client.id, target, risk)?.verdict ?? 'inherit'}
          inherited={t('clients.screen.matrix.inherit', { verdict: t(`common.verdict.${inheritedAt(rules, client.id, target, risk)}`) })}
          onChange={(verdict) => void change(target, risk, verdict)}
        />
      ),
    })),
  ];
  return <Table label={t('clients.screen.matrix.label', { name: client.name })} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
