import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Tool, ToolChange } from '../../../src-shared/model/tool.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { hub } from '../../hub/hub.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemState, Waiting } from '../../ui/states.tsx';
import { Whole } from '../activity/asked-whole.tsx';
import { allowChange, keepOff } from './change.ts';
import { Differences } from './differences.tsx';
import { Findings } from './findings.tsx';
import styles from './changes.module.css';

/** Agree to what one tool says now, or be asked no more about it and leave it off. */
function Decide({ change: { name, mark, held }, title }: { change: ToolChange; title: string }) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const decide = async (deed: Promise<boolean>) => {
    setBusy(true);
    if (!(await deed)) setBusy(false);
  };
  return (
    <div className={styles.ends}>
      <Button busy={busy} onClick={() => void decide(allowChange(title, name, mark))}>
        {t(held === 'suspicious' ? 'tools.screen.allowTool' : 'tools.screen.allowChange')}
      </Button>
      <Button busy={busy} onClick={() => void decide(keepOff(title, name, mark))}>
        {t('tools.screen.changes.keepOff')}
      </Button>
    </div>
  );
}

/** What stands out in it comes before what differs: it is to be read before anybody allows anything. */
const Inside = ({ change: { findings, differences } }: { change: ToolChange }) => (
  <>
    {findings.length > 0 && <Findings findings={findings} />}
    <Differences differences={differences} />
  </>
);

type OneProps = { change: ToolChange; alone: boolean; isOpen: boolean; onToggle: () => void };
/** One tool among those that are held back. */
export function OneChange({ change, alone, isOpen, onToggle }: OneProps) {
  const { t, of } = useTexts();
  const id = useId();
  return (
    <li className={styles.tool}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <ChevronRight className={styles.turn} size={16} aria-hidden />
        <span>
          <Whole text={of(change.title)} />
        </span>
        <code>{change.name}</code>
        {!change.isKnown && <Badge level="warn">{t('tools.screen.changes.unknown')}</Badge>}
      </button>
      <div id={id} hidden={!isOpen} className={styles.inside}>
        {isOpen && <Inside change={change} />}
        {isOpen && !alone && <Decide change={change} title={visibleLine(of(change.title))} />}
      </div>
    </li>
  );
}

/** What changed of one tool, and the way to allow it once it stands there. */
export function ChangeOf({ tool, title }: { tool: Tool; title: string }) {
  const { t } = useTexts();
  const { connection = '', name, changed = '' } = tool;
  const { answer, error, again } = useAnswer(() => hub.call('tools.changes', { connection }), `${name} ${changed}`);
  const change = answer?.tools.find((one) => one.name === name && one.mark === changed);
  if (!change && error) return <ProblemState error={error} actions={<Button onClick={again}>{t('common.actions.retry')}</Button>} />;
  const lead = tool.held === 'suspicious' ? 'tools.screen.changes.suspicious' : 'tools.screen.detail.changed';
  return (
    <section
      className={styles.held}
      aria-label={t(tool.held === 'suspicious' ? 'tools.screen.changes.ofNew' : 'tools.screen.changes.ofOne')}
    >
      <p>{t(answer?.moved ? 'tools.screen.changes.movedTool' : lead)}</p>
      {change ? <Inside change={change} /> : <Waiting rows={2} />}
      {change && <Decide change={change} title={title} />}
    </section>
  );
}
