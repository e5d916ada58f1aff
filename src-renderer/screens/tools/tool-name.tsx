import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { navigate } from '../../hub/router.ts';
import styles from './tools.module.css';

/** A tool in a list; one that says something else of itself than it did waits here for the person. */
export function ToolName({ title, tool }: { title: string; tool: Tool }) {
  const { t } = useTexts();
  return (
    <span className={styles.named}>
      <span className={styles.name}>
        <span>{title}</span>
        <code>{tool.name}</code>
      </span>
      {tool.changed !== undefined && (
        <span className={styles.bulk}>
          <Badge level="warn">{t('tools.screen.changed')}</Badge>
          <Button
            aria-label={t('tools.screen.changes.seeOf', { name: title })}
            onClick={() => navigate({ screen: 'tools', id: tool.name })}
          >
            {t('tools.screen.changes.see')}
          </Button>
        </span>
      )}
    </span>
  );
}
