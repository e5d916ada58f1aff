import { lazy, Suspense } from 'react';
import { useTools } from '../../hub/stores/tools.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Section } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RiskBadge } from '../../ui/risk-badge.tsx';
import { EmptyState, Waiting } from '../../ui/states.tsx';
import { Switch } from '../../ui/switch.tsx';
import { VerdictSelect } from '../../ui/verdict-select.tsx';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { inputFields } from './input-fields.ts';
import { toolWords, type ToolWords } from './tool-words.ts';
import { ChangeOf } from './changes.tsx';
import { enableTools, ruleTool } from './change.ts';
import styles from './tools.module.css';

const TestRun = lazy(() => import('./test-run.tsx').then((file) => ({ default: file.TestRun })));

/** One tool in full: what the assistant reads, what it takes, and a run by hand. */
export function ToolPanel({ name, onClose }: { name: string; onClose: () => void }) {
  const texts = useTexts();
  const { t, of } = texts;
  const tool = useTools(({ tools }) => tools.find((one) => one.name === name));
  const ready = useTools(({ phase }) => phase === 'ready');
  if (!tool) {
    return (
      <Panel title={name} onClose={onClose}>
        {ready ? <EmptyState title={t('tools.screen.detail.missing')} /> : <Waiting />}
      </Panel>
    );
  }
  const title = of(tool.title);
  const words = toolWords(tool, texts);
  return (
    <Panel title={title} onClose={onClose}>
      <div className={styles.lines}>
        <span className={styles.bulk}>
          <RiskBadge risk={tool.risk} />
          <Badge>{t(`tools.screen.origin.${tool.origin}`)}</Badge>
        </span>
        <code>{tool.name}</code>
        {tool.changed !== undefined && <ChangeOf tool={tool} title={title} />}
        <Switch
          label={t('tools.screen.detail.enabled')}
          disabled={tool.changed !== undefined}
          checked={tool.enabled}
          onChange={(enabled) => enableTools(title, [name], enabled)}
        />
        <VerdictSelect
          hideLabel={false}
          label={t('tools.screen.detail.rule')}
          value={tool.rule}
          onChange={(verdict) => verdict !== 'inherit' && ruleTool(title, tool, verdict)}
        />
      </div>
      <Section title={t(words.about === undefined ? 'tools.screen.detail.description' : 'tools.screen.detail.does')}>
        <p className={styles.description}>{words.about ?? tool.description}</p>
      </Section>
      <Section title={t('tools.screen.detail.input')}>
        <Inputs tool={tool} words={words} />
      </Section>
      <Section title={t('tools.screen.test.title')}>
        <p className={styles.faint}>{t('tools.screen.test.lead')}</p>
        <Suspense fallback={<Waiting rows={2} />}>
          <TestRun key={name} tool={tool} />
        </Suspense>
      </Section>
    </Panel>
  );
}

function Inputs({ tool, words }: { tool: Tool; words: ToolWords }) {
  const texts = useTexts();
  const { t } = texts;
  const fields = inputFields(tool.input, words.field, texts);
  if (fields.length === 0) return <p className={styles.faint}>{t('tools.screen.detail.noInput')}</p>;
  return (
    <dl className={styles.fields}>
      {fields.map(({ name, title, type, about, required }) => (
        <div key={name}>
          <dt>
            <span>{title}</span>
            <code>{name}</code>
            <Badge>{type}</Badge>
            {required && <Badge level="warn">{t('tools.screen.detail.required')}</Badge>}
          </dt>
          {about && <dd>{about}</dd>}
        </div>
      ))}
    </dl>
  );
}
