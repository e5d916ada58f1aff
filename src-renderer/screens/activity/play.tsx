import { Bot, CircleCheck, CircleDashed, CircleX, MessageCircle, Square, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import type { PlayLine } from '../../../src-shared/contract/play.ts';
import { tellFailure } from '../../hub/act.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { usePlay } from '../../hub/stores/play.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import styles from './activity.module.css';

const ICONS: { [L in PlayLine['level']]: LucideIcon } = { says: MessageCircle, waits: CircleDashed, good: CircleCheck, bad: CircleX };

function Line({ line: { at, text, level } }: { line: PlayLine }) {
  const { say } = useTexts();
  const format = useFormat();
  const Icon = ICONS[level];
  return (
    <li className={styles.said} data-level={level}>
      <time dateTime={new Date(at).toISOString()}>{format.seconds(at)}</time>
      <Icon size={16} aria-hidden />
      <span>{say(text)}</span>
    </li>
  );
}

/** In the demo home: a real assistant to look at without installing anything. What it asks appears above like from any other. */
export function PlayAssistant() {
  const { t } = useTexts();
  const running = usePlay((state) => state.running);
  const lines = usePlay((state) => state.lines);
  useEffect(() => usePlay.ensure(), []);
  const change = (name: 'play.start' | 'play.stop') =>
    void hub.call(name).catch((thrown: unknown) => tellFailure(t('demo.play.title'), thrown));
  const button = running ? (
    <Button icon={<Square size={16} aria-hidden />} onClick={() => change('play.stop')}>
      {t('demo.play.stop')}
    </Button>
  ) : (
    <Button variant="primary" icon={<Bot size={16} aria-hidden />} onClick={() => change('play.start')}>
      {t(lines.length > 0 ? 'demo.play.again' : 'demo.play.start')}
    </Button>
  );
  return (
    <Section title={t('demo.play.title')} action={button}>
      <p className={styles.quiet}>{t('demo.play.line')}</p>
      {lines.length > 0 && (
        <ol className={styles.play} aria-label={t('demo.play.title')} aria-live="polite">
          {lines.map((line) => (
            <Line key={`${line.at} ${line.text.key}`} line={line} />
          ))}
        </ol>
      )}
    </Section>
  );
}
