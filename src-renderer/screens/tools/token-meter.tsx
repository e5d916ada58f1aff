import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Card } from '../../ui/surface.tsx';
import { Meter } from '../../ui/bits.tsx';
import styles from './tools.module.css';

/** Above this a tool list crowds out what the person wants to talk about. */
const MANY_TOKENS = 10_000;

/** What the whole list costs an assistant that loads it. */
export function TokenMeter({ tokens, tools }: { tokens: number; tools: number }) {
  const { t } = useTexts();
  const format = useFormat();
  const many = tokens > MANY_TOKENS;
  const valueText = t('tools.screen.costValue', { tools: format.number(tools), tokens: format.number(tokens) });
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
