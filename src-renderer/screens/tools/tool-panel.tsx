import { lazy, Suspense } from 'react';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { fresh } from '../../hub/fresh.ts';
import { hub } from '../../hub/hub.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { useWish } from '../../hub/use-wish.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Section } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RiskBadge } from '../../ui/risk-badge.tsx';
import { Banner, EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { Switch } from '../../ui/switch.tsx';
import { VerdictSelect } from '../../ui/verdict-select.tsx';
import { isForLists } from '../clients/cost.ts';
import { Whole } from '../activity/asked-whole.tsx';
import { enableTools, isDone, ruleTools, type Deed } from './change.ts';
import { Findings } from './findings.tsx';
import { ChangeOf } from './one-change.tsx';
import { Override } from './override.tsx';
import { SchemaView } from './schema-view.tsx';
import { toolWords, type ToolWords } from './tool-words.ts';
import { Use } from './tool-use.tsx';
import styles from './tools.module.css';

const TestRun = lazy(() => fresh(() => import('./test-run.tsx')).then((file) => ({ default: file.TestRun })));

type PanelProps = { name: string; news: number; onClose: () => void };

/** One tool in full: what the assistant reads, what the person makes of it, what it takes, and a run by hand. */
export function ToolPanel({ name, news, onClose }: PanelProps) {
  const { t, of } = useTexts();
  const { answer, error, again } = useAnswer(() => hub.call('tools.one', { name }), `${name} ${news}`);
  // The answer about another tool is no answer to this one.
  const tool = answer?.name === name || answer?.alias === name ? answer : undefined;
  const isGone = error !== undefined && SwitchboardError.from(error).problem === 'not.found';
  return (
    <Panel middle title={visibleLine(tool ? of(tool.title) : name)} onClose={onClose}>
      {isGone && !tool && <EmptyState title={t('tools.screen.detail.missing')} />}
      {error !== undefined && !isGone && (
        <ProblemState error={error} actions={<Button onClick={again}>{t('common.actions.retry')}</Button>} />
      )}
      {!tool && error === undefined && <Waiting />}
      {tool && <Everything key={name} tool={tool} isGone={isGone} again={again} />}
    </Panel>
  );
}

/** One that goes away while somebody looks stays to be read: what it was just asked to do may be what made it go. */
function Everything({ tool, isGone, again }: { tool: Tool; isGone: boolean; again(): void }) {
  const texts = useTexts();
  const { t, of } = texts;
  const title = visibleLine(of(tool.title));
  const words = toolWords(tool, texts);
  return (
    <>
      {isGone ? <Banner level="warn">{t('tools.screen.detail.missing')}</Banner> : <State tool={tool} title={title} again={again} />}
      {/* While it is held back they stand with what has to be decided. */}
      {tool.changed === undefined && tool.findings && tool.findings.length > 0 && <Findings findings={tool.findings} />}
      <Says tool={tool} words={words} />
      <Section title={t('tools.screen.test.title')}>
        <p className={styles.faint}>{t('tools.screen.test.lead')}</p>
        <Suspense fallback={<Waiting rows={2} />}>
          <TestRun tool={tool} isGone={isGone} />
        </Suspense>
      </Section>
      <Section title={t('tools.screen.detail.input')}>
        <SchemaView schema={tool.input} words={words} nothing={t('tools.screen.detail.noInput')} />
      </Section>
      {tool.output && (
        <Section title={t('tools.screen.detail.output')}>
          <SchemaView schema={tool.output} words={words} nothing={t('tools.screen.detail.noOutput')} />
        </Section>
      )}
      {!isGone && tool.origin !== 'first-party' && <Override tool={tool} again={again} />}
      {!isGone && <Use tool={tool} />}
    </>
  );
}

/** Whether assistants have it, and what holds when they call it. */
function State({ tool, title, again }: { tool: Tool; title: string; again(): void }) {
  const { t } = useTexts();
  const { name, alias } = tool;
  const then = async (deed: Promise<Deed | undefined>): Promise<boolean> => {
    const did = isDone(await deed);
    again();
    return did;
  };
  const [enabled, enable] = useWish(tool.enabled, (on) => then(enableTools(title, { names: [name] }, on)), tool);
  const [rule, decide] = useWish(tool.rule, (verdict) => then(ruleTools(title, { names: [name] }, verdict)), tool);
  return (
    <div className={styles.lines}>
      <span className={styles.badges}>
        <RiskBadge risk={tool.risk} />
        <Badge>{t(`tools.screen.origin.${tool.origin}`)}</Badge>
        {tool.held && <Badge level="warn">{t(`tools.screen.marks.${tool.held}`)}</Badge>}
      </span>
      <span className={styles.badges}>
        <code>{alias ?? name}</code>
        <CopyButton small text={alias ?? name} label={t('tools.screen.detail.copyName')} />
      </span>
      {tool.changed !== undefined && <ChangeOf tool={tool} title={title} />}
      <Switch label={t('tools.screen.detail.enabled')} disabled={tool.held !== undefined} checked={enabled} onChange={enable} />
      <VerdictSelect
        hideLabel={false}
        label={t('tools.screen.detail.rule')}
        value={rule}
        onChange={(verdict) => verdict !== 'inherit' && decide(verdict)}
      />
      {!isForLists(tool) && <p className={styles.faint}>{t('tools.screen.searched')}</p>}
    </div>
  );
}

/** What it says of itself, as data: nothing in it is followed, drawn or left unseen. */
export function Says({ tool, words }: { tool: Tool; words: ToolWords }) {
  const { t } = useTexts();
  const { description, original } = tool;
  // What is held back nobody reads yet.
  const ofIt = tool.held ? 'willRead' : 'description';
  const isOverridden = original !== undefined && original.description !== description;
  return (
    <Section title={t(`tools.screen.detail.${words.about === undefined ? ofIt : 'does'}`)}>
      <p className={styles.description}>{words.about ?? <Whole text={description} />}</p>
      {isOverridden && (
        <details className={styles.fold}>
          <summary>{t('tools.screen.detail.sourceSays')}</summary>
          <p className={styles.description}>
            <Whole text={original.description} />
          </p>
        </details>
      )}
    </Section>
  );
}
