import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { Asked } from './asked.ts';
import { whereOf } from './asked.ts';
import { adjustMany, enableTools, ruleTools, type Which } from './change.ts';
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
  const count = countOf(selection, total);
  const words = t('common.list.selected', { count });
  const which: Which = selection.all ? { where: whereOf(asked), except: [...selection.except] } : { names: [...selection.names] };
  const doing = async (deed: Promise<boolean>) => {
    setBusy(true);
    if (await deed) announce(t('tools.screen.bulk.done', { count }));
    setBusy(false);
  };
  return (
    <div className={styles.bar} role="region" aria-label={t('tools.screen.bulk.label')}>
      <strong>{words}</strong>
      {total > count && <Button onClick={onAll}>{t('tools.screen.bulk.all', { count: total, tools: format.number(total) })}</Button>}
      <span className={styles.push} />
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
