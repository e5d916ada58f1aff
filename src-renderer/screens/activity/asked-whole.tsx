import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { unsaid } from '../../../src-shared/text/unsaid.ts';
import { visible, visibleLine, type Piece } from '../../../src-shared/text/unseen.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import styles from './asked-whole.module.css';
import { EFFECTS, effectsOf, linesOf, REST, type Effects as Acts, type Line } from './asked.ts';

type Open = (fold: string) => void;
/** What belongs to the one question. */
type Of = { approval: Approval; open: Open };

function Mark({ children }: { children: string }) {
  return <span className={styles.mark}>{children}</span>;
}

function Shown({ piece }: { piece: Piece }) {
  const { t } = useTexts();
  if ('text' in piece) return piece.text;
  const { mark, count } = piece;
  return (
    <Mark>{mark === 'unseen' ? t('activity.asked.unseen', { count, code: piece.code }) : t(`activity.asked.${mark}`, { count })}</Mark>
  );
}

/** Somebody else's text, with everything in it to be seen. */
export const Whole = ({ text }: { text: string }) => visible(text).map((piece, index) => <Shown key={index} piece={piece} />);

/** Something long: its start, how much more there is, and all of it when asked for. */
function Fold({ more, start, whole, onOpen }: { more: string; start?: ReactNode; whole: ReactNode; onOpen: () => void }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const toggle = () => {
    if (!isOpen) onOpen();
    setOpen(!isOpen);
  };
  return (
    <>
      {isOpen ? whole : start}
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={toggle}>
        <ChevronRight className={styles.turn} size={14} aria-hidden />
        {isOpen ? t('activity.asked.less') : more}
      </button>
    </>
  );
}

/** Kept out of sight, for somebody may look over a shoulder: it is fetched when the person presses for it, and only then counts as read. */
function Hidden({ line: { id, argument }, count, approval, open }: { line: Line; count: number } & Of) {
  const { t } = useTexts();
  const [value, setValue] = useState<string | number>();
  const fetch = async () => {
    try {
      setValue((await hub.call('approvals.reveal', { id: approval.id, at: argument.at })).value);
      open(id);
    } catch (thrown) {
      tellFailure(approval.caller.name, thrown);
    }
  };
  const whole = value === undefined ? undefined : <Whole text={String(value)} />;
  return <Fold more={t('activity.asked.hidden', { count })} whole={whole} onOpen={() => void fetch()} />;
}

function Value({ line, approval, open }: { line: Line } & Of) {
  const { t } = useTexts();
  const { id, argument, long } = line;
  const { value, hidden } = argument;
  if (hidden !== undefined) return <Hidden line={line} count={hidden} approval={approval} open={open} />;
  if (value === undefined || value === '') return <Mark>{t('activity.asked.empty')}</Mark>;
  const whole = <Whole text={String(value)} />;
  if (!long) return whole;
  const more = t('activity.asked.letters', { count: long.more });
  return <Fold more={more} start={<Whole text={long.start} />} whole={whole} onOpen={() => open(id)} />;
}

function Lines({ lines, ...of }: { lines: Line[] } & Of) {
  return (
    <dl className={styles.lines}>
      {lines.map((line) => [
        <dt key={line.id}>
          <Whole text={line.name} />
        </dt>,
        <dd key={`${line.id} value`}>
          <Value line={line} {...of} />
        </dd>,
      ])}
    </dl>
  );
}

/** What is handed over: all of it, as it is. */
export function Given({ approval, open }: Of) {
  const texts = useTexts();
  const { first, rest } = linesOf(unsaid(texts, approval));
  if (first.length === 0) return null;
  const some = <Lines lines={first} approval={approval} open={open} />;
  return (
    <div className={styles.given}>
      <p className={styles.quiet}>{texts.t('activity.screen.given')}</p>
      {rest.length === 0 ? (
        some
      ) : (
        <Fold
          more={texts.t('activity.asked.more', { count: rest.length })}
          start={some}
          whole={<Lines lines={[...first, ...rest]} approval={approval} open={open} />}
          onOpen={() => open(REST)}
        />
      )}
    </div>
  );
}

function Acts({ acts }: { acts: Acts }) {
  const { t, say } = useTexts();
  return (
    <ul>
      {acts.map(({ what, risk }, index) => (
        <li key={index}>
          {visibleLine(say(what))} {risk === 'danger' && <Badge level="bad">{t('common.risk.danger')}</Badge>}
        </li>
      ))}
    </ul>
  );
}

/** What would follow by itself, the worst first. */
export function Effects({ approval: { effects, target }, open }: Of) {
  const { t, say } = useTexts();
  if (!effects) return null;
  const { first, rest } = effectsOf(effects);
  const [worst] = rest;
  return (
    <div className={styles.effects}>
      <p className={styles.quiet}>{t(target.scene ? 'activity.screen.alsoDoes' : 'activity.screen.later')}</p>
      <Acts acts={first} />
      {worst && (
        <Fold
          more={t('activity.asked.moreEffects', { count: rest.length, worst: visibleLine(say(worst.what)) })}
          whole={<Acts acts={rest} />}
          onOpen={() => open(EFFECTS)}
        />
      )}
    </div>
  );
}
