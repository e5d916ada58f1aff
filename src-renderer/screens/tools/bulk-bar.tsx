import { ChevronDown, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { undo } from '../../hub/act.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { Asked } from './asked.ts';
import { whereOf } from './asked.ts';
import { adjustMany, enableTools, ruleTools, type Deed, type Which } from './change.ts';
import { RISK_ORDER } from './risks.ts';
import { countOf, type Selection } from './selection.ts';
import styles from './bulk-bar.module.css';

type BulkProps = { selection: Selection; asked: Asked; total: number; onAll(): void; onDone(): void };
const VERDICTS = ['allow', 'ask', 'off'] as const;

/** What can be done with several at once; it floats, so that the rows stay where they are. */
export function BulkBar({ selection, asked, total, onAll, onDone }: BulkProps) {
  const { t } = useTexts();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  /** The entry that takes back what was done last: many rows change at one press, most of them out of sight. */
  const [back, setBack] = useState<{ entry: string; of: Selection }>();
  const bar = useRef<HTMLDivElement>(null);
  const count = countOf(selection, total);
  const words = t('common.list.selected', { count });
  const done = t('tools.screen.bulk.done', { count });
  const undoing = t('activity.screen.undoOf', { what: done });
  const which: Which = selection.all ? { where: whereOf(asked), except: [...selection.except] } : { names: [...selection.names] };
  const doing = async (deed: Promise<Deed | undefined>) => {
    setBusy(true);
    const said = await deed;
    setBusy(false);
    if (!said) return;
    setBack(said.undo === undefined ? undefined : { entry: said.undo, of: selection });
    announce(done);
  };
  const goBack = async (entry: string) => {
    setBusy(true);
    // The button goes with what it was for; whoever pressed it stays here.
    bar.current?.focus();
    await undo(entry, undoing);
    setBack(undefined);
    setBusy(false);
  };
  return (
    <div ref={bar} tabIndex={-1} className={styles.bar} role="region" aria-label={t('tools.screen.bulk.label')}>
      <strong>{words}</strong>
      {total > count && <Button onClick={onAll}>{t('tools.screen.bulk.all', { count: total, tools: format.number(total) })}</Button>}
      <span className={styles.push} />
      {back?.of === selection && (
        <Button busy={busy} aria-label={undoing} icon={<Undo2 size={16} aria-hidden />} onClick={() => void goBack(back.entry)}>
          {t('common.actions.undo')}
        </Button>
      )}
      <Button busy={busy} onClick={() => void doing(enableTools(words, which, true))}>
        {t('tools.screen.bulk.on')}
      </Button>
      <Button busy={busy} onClick={() => void doing(enableTools(words, which, false))}>
        {t('tools.screen.bulk.off')}
      </Button>
      <Menu
        trigger={
          <Button busy={busy}>
            {t('tools.screen.columns.rule')} <ChevronDown size={14} aria-hidden />
          </Button>
        }
        items={VERDICTS.map((verdict) => ({
          id: verdict,
          label: t(`common.verdict.${verdict}`),
          onSelect: () => void doing(ruleTools(words, which, verdict)),
        }))}
      />
      <Menu
        trigger={
          <Button busy={busy}>
            {t('tools.screen.columns.risk')} <ChevronDown size={14} aria-hidden />
          </Button>
        }
        items={[
          ...RISK_ORDER.map((risk) => ({
            id: risk,
            label: t(`common.risk.${risk}`),
            onSelect: () => void doing(adjustMany(words, which, { risk })),
          })),
          { id: 'original', label: t('tools.screen.bulk.itsOwn'), onSelect: () => void doing(adjustMany(words, which, { risk: null })) },
        ]}
      />
      <Button onClick={onDone}>{t('tools.screen.bulk.clear')}</Button>
    </div>
  );
}
