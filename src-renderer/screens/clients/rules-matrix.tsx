import { useState } from 'react';
import type { MatrixCell, MatrixRow } from '../../../src-shared/contract/clients.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Verdict } from '../../../src-shared/model/rule.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useTools } from '../../hub/stores/tools.ts';
import { useTexts } from '../../hub/texts.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { useWish } from '../../hub/use-wish.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/inputs.tsx';
import { ProblemState, Waiting } from '../../ui/states.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { VerdictSelect } from '../../ui/verdict-select.tsx';
import { RISK_ORDER } from '../tools/risks.ts';
import styles from './clients.module.css';
import { decideCell } from './decide-cell.ts';

/** So many rooms are shown at once; more only where they have rules of their own, or when asked for. */
const FEW_ROOMS = 6;

/** Rows are places and tools, columns are risks; every cell may decide or leave it to what holds otherwise, and names the rule that decides. */
export function RulesMatrix({ client }: { client: Client }) {
  const { t, of } = useTexts();
  const rules = useTools((state) => state.rules);
  const tools = useTools((state) => state.tools);
  const [extra, setExtra] = useState<string[]>([]);
  const [all, setAll] = useState(false);
  const key = `${client.id} ${extra.join()} ${JSON.stringify(rules)}`;
  const { answer, error } = useAnswer(() => hub.call('clients.matrix', { id: client.id, tools: extra }), key);

  const change = ({ kind, id }: MatrixRow, risk: Risk, verdict: Verdict | 'inherit'): Promise<boolean> =>
    decideCell({ client: client.id, ...(kind === 'everything' ? {} : { [kind]: id }), risk }, verdict).then(
      () => true,
      (thrown: unknown) => (tellFailure(t('clients.screen.panel.rules'), thrown), false),
    );
  if (error) return <ProblemState error={error} />;
  if (!answer) return <Waiting rows={4} />;

  const rooms = answer.filter(({ kind }) => kind === 'room');
  const hidden = all ? [] : rooms.slice(FEW_ROOMS).filter(({ cells }) => cells.every(({ own }) => !own));
  const rows = answer.filter((row) => !hidden.includes(row));
  const titleOf = (name: string) => of(tools.find((tool) => tool.name === name)?.title ?? { en: name, 'zh-CN': name });
  const nameOf = ({ kind, name }: MatrixRow) =>
    kind === 'everything'
      ? t('clients.screen.matrix.everything')
      : t(`clients.screen.matrix.${kind}`, { name: kind === 'tool' ? titleOf(name) : name });
  const columns: Column<MatrixRow>[] = [
    { id: 'target', title: t('clients.screen.matrix.target'), cell: (row) => <span className={styles.target}>{nameOf(row)}</span> },
    ...RISK_ORDER.map((risk): Column<MatrixRow> => ({
      id: risk,
      title: t(`common.risk.${risk}`),
      cell: (row) => {
        const cell = row.cells.find((one) => one.risk === risk);
        return (
          cell && (
            <Cell
              label={t('clients.screen.matrix.cell', { target: nameOf(row), risk: t(`common.risk.${risk}`) })}
              cell={cell}
              onChange={(verdict) => change(row, risk, verdict)}
            />
          )
        );
      },
    })),
  ];
  return (
    <div className={styles.form}>
      <Table
        label={t('clients.screen.matrix.label', { name: client.name })}
        columns={columns}
        rows={rows}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        stacks
      />
      {hidden.length > 0 && (
        <div>
          <Button onClick={() => setAll(true)}>{t('clients.screen.matrix.moreRooms', { count: hidden.length })}</Button>
        </div>
      )}
      <AddTool shown={rows} onAdd={(name) => setExtra([...extra, name])} />
    </div>
  );
}

/** The choice, and under it the rule that decides in the end – which may be another one: off always wins. */
function Cell(props: { label: string; cell: MatrixCell; onChange: (verdict: Verdict | 'inherit') => Promise<boolean> }) {
  const { label, cell, onChange } = props;
  const { t, say } = useTexts();
  const { own, without, now } = cell;
  const [verdict, pick] = useWish<Verdict | 'inherit'>(own?.verdict ?? 'inherit', onChange, cell);
  return (
    <div className={styles.cell}>
      <VerdictSelect
        label={label}
        value={verdict}
        inherited={t('clients.screen.matrix.inherit', { verdict: t(`common.verdict.${without.verdict}`) })}
        onChange={pick}
      />
      <span className={styles.why} data-level={own && own.verdict !== now.verdict ? 'warn' : undefined}>
        {say(now.why)}
      </span>
    </div>
  );
}

function AddTool({ shown, onAdd }: { shown: readonly MatrixRow[]; onAdd: (tool: string) => void }) {
  const { t, of } = useTexts();
  const tools = useTools((state) => state.tools);
  const there = new Set(shown.map(({ id }) => id));
  const more = tools.filter(({ name, origin }) => origin !== 'first-party' && !there.has(name));
  if (more.length === 0) return null;
  return (
    <Select
      label={t('clients.screen.matrix.addTool')}
      options={[
        { value: '', label: t('clients.screen.matrix.chooseTool') },
        ...more.map(({ name, title }) => ({ value: name, label: `${of(title)} · ${name}` })),
      ]}
      value=""
      onChange={(name) => name !== '' && onAdd(name)}
    />
  );
}
