import type { Tool } from '../../../src-shared/model/tool.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Card } from '../../ui/surface.tsx';
import { Meter } from '../../ui/bits.tsx';
import { listedTo, MANY_TOKENS, tokensOf } from '../clients/cost.ts';
import styles from './tools.module.css';

/** What the whole list costs an assistant that is shown everything. */
export function TokenMeter({ tools }: { tools: readonly Tool[] }) {
  const { t } = useTexts();
  const format = useFormat();
  const listed = listedTo({ exposure: 'full', tools: [] }, tools);
  const tokens = tokensOf(listed);
  const many = tokens > MANY_TOKENS;
  const valueText = t('tools.screen.costValue', { tools: format.number(listed.length), tokens: format.number(tokens) });
  return (
    <Card className={styles.cost}>
      <Meter
        label={t('tools.screen.cost')}
        value={Math.min(tokens, MANY_TOKENS * 2)}
        max={MANY_TOKENS * 2}
        valueText={valueText}
        level={many ? 'warn' : 'ok'}
      />
      {many && <p>{t('tools.screen.costHint')}</p>}
    </Card>
  );
}
