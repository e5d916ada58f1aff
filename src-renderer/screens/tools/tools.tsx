import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { isRisk, RISK_ORDER } from './risks.ts';
import { useFormat } from '../../hub/format.ts';
import { navigate, setQuery, useRoute } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useTools } from '../../hub/stores/tools.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { RiskBadge } from '../../ui/risk-badge.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { VerdictSelect } from '../../ui/verdict-select.tsx';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { isForLists } from '../clients/cost.ts';
import { enableTools, ruleTool } from './change.ts';
import { HeldBack } from './changes.tsx';
import { filterTools, groupTools, type Group } from './groups.ts';
import { TokenMeter } from './token-meter.tsx';
import { ToolName } from './tool-name.tsx';
import { ToolPanel } from './tool-panel.tsx';
import styles from './tools.module.css';

/** Everything an assistant can call, what it may do, and what it costs. */
export function Tools() {
  const { t, of } = useTexts();
  const { id, query } = useRoute();
  const { tools, phase, error } = useTools((state) => state);
  const connections = useConnections((state) => state.connections);
  const search = query['search'] ?? '';
  const risks = (query['risk'] ?? '').split(',').filter(isRisk);
  const found = filterTools(tools, search, risks, ({ title }) => of(title));
  const groups = groupTools(found, connections, { own: t('tools.screen.own'), gone: t('tools.screen.gone') });
  const on = tools.filter(({ enabled }) => enabled).length;
  const close = () => navigate({ screen: 'tools', query });
  // Calls are counted without being told of each.
  useEffect(() => void useTools.refresh(), []);

  return (
    <Page title={t('tools.screen.title')} sentence={tools.length > 0 && t('tools.screen.sentence', { count: tools.length, on })}>
      {error && (
        <ProblemState error={error} actions={<Button onClick={() => void useTools.refresh()}>{t('common.actions.retry')}</Button>} />
      )}
      {phase === 'loading' && <Waiting rows={8} />}
      {phase === 'ready' && tools.length === 0 && (
        <EmptyState
          title={t('tools.screen.emptyTitle')}
          body={t('tools.screen.emptyBody')}
          actions={
            <Button variant="primary" icon={<Plus size={16} aria-hidden />} onClick={() => navigate({ screen: 'connections', id: 'add' })}>
              {t('tools.screen.emptyAction')}
            </Button>
          }
        />
      )}
      {tools.length > 0 && (
        <>
          {connections.map(({ id: from, name }) => (
            <HeldBack key={from} connection={from} name={name} tools={tools.filter(({ connection }) => connection === from)} />
          ))}
          <TokenMeter tools={tools} />
          <div className={styles.filters}>
            <TextField
              type="search"
              hideLabel
              label={t('tools.screen.search')}
              placeholder={t('tools.screen.search')}
              value={search}
              onChange={(value) => setQuery({ search: value })}
            />
            <Chips
              label={t('tools.screen.riskFilter')}
              options={RISK_ORDER.map((risk) => ({ value: risk, label: t(`common.risk.${risk}`) }))}
              selected={risks}
              onChange={(selected) => setQuery({ risk: selected.join(',') })}
            />
          </div>
          {found.length === 0 && (
            <EmptyState
              title={search ? t('common.list.nothingMatches', { search }) : t('common.list.nothingFound')}
              actions={<Button onClick={() => setQuery({ search: undefined, risk: undefined })}>{t('common.actions.clearFilters')}</Button>}
            />
          )}
          {groups.map((group) => (
            <GroupTable key={group.id} group={group} current={id} />
          ))}
        </>
      )}
      {id !== undefined && phase !== 'idle' && <ToolPanel name={id} onClose={close} />}
    </Page>
  );
}

function GroupTable({ group, current }: { group: Group; current: string | undefined }) {
  const { t, of } = useTexts();
  const format = useFormat();
  const { query } = useRoute();
  const all = (enabled: boolean) => () => enableTools(group.name, group.tools.map(({ name }) => name), enabled); // prettier-ignore
  const columns: Column<Tool>[] = [
    { id: 'name', title: t('tools.screen.columns.name'), cell: (tool) => <ToolName title={of(tool.title)} tool={tool} /> },
    { id: 'risk', title: t('tools.screen.columns.risk'), wide: true, width: '112px', cell: ({ risk }) => <RiskBadge risk={risk} /> },
    {
      id: 'rule',
      title: t('tools.screen.columns.rule'),
      width: '120px',
      cell: (tool) => (
        <VerdictSelect
          label={t('tools.screen.ruleOf', { name: of(tool.title) })}
          value={tool.rule}
          onChange={(verdict) => verdict !== 'inherit' && ruleTool(of(tool.title), tool, verdict)}
        />
      ),
    },
    {
      id: 'calls',
      title: t('tools.screen.columns.calls'),
      numeric: true,
      wide: true,
      width: '96px',
      cell: ({ calls }) => format.number(calls),
    },
    {
      id: 'enabled',
      title: t('tools.screen.columns.enabled'),
      width: '72px',
      cell: (tool) => (
        <Switch
          hideLabel
          disabled={tool.changed !== undefined}
          label={t('tools.screen.enable', { name: of(tool.title) })}
          checked={tool.enabled}
          onChange={(enabled) => enableTools(of(tool.title), [tool.name], enabled)}
        />
      ),
    },
  ];
  const action = (
    <span className={styles.bulk}>
      <Button title={t('tools.screen.groupOn', { name: group.name })} onClick={all(true)}>
        {t('tools.screen.allOn')}
      </Button>
      <Button title={t('tools.screen.groupOff', { name: group.name })} onClick={all(false)}>
        {t('tools.screen.allOff')}
      </Button>
    </span>
  );
  return (
    <Section title={group.name} action={action}>
      {!group.tools.some(isForLists) && <p className={styles.faint}>{t('tools.screen.searched')}</p>}
      <Table
        label={group.name}
        columns={columns}
        rows={group.tools}
        rowKey={({ name }) => name}
        current={current}
        onOpen={({ name }) => navigate({ screen: 'tools', id: name, query })}
      />
    </Section>
  );
}
