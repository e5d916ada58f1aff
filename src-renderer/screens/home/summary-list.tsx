import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { navigate, setQuery } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { findTrait } from '../../widgets/traits/part-state.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { asNumber } from '../../../src-shared/text/states/read.ts';
import { TileGrid } from '../../widgets/tiles/tile-grid.tsx';
import { byReason } from './attention.ts';
import { litLamps, lockAll, offerUndo, switchOff, unlocked } from './bulk.ts';
import { openDetails } from './details.ts';
import styles from './home.module.css';
import { belongsTo, isLit, isOpen, type SummaryId } from './summaries.ts';

type Bulk = { count: number; text: string; run(): void };
/** What can be done with everything in a list at once, where that makes sense. */
const BULK: { [S in SummaryId]?: (texts: Texts, shown: readonly Placed[]) => Bulk } = {
  lights: ({ t }, shown) => {
    const lit = litLamps(shown);
    const run = async () => offerUndo(await switchOff(lit), (count) => t('home.bulk.lightsDone', { count }));
    return { count: lit.length, text: t('home.bulk.lights', { count: lit.length }), run: () => void run() };
  },
  security: ({ t }, shown) => {
    const open = unlocked(shown);
    const run = async () => offerUndo(await lockAll(open), (count) => t('home.bulk.securityDone', { count }));
    return { count: open.length, text: t('home.bulk.security', { count: open.length }), run: () => void run() };
  },
};

const watts = ({ part }: Placed): number => asNumber(findTrait(part, 'meter', 'power')?.state.value) ?? -1;
/** What one looks for stands first: what is lit, what is open, what draws most. */
const FIRST: { [S in SummaryId]?: (one: Placed) => number } = {
  lights: (one) => Number(isLit(one)),
  security: (one) => Number(isOpen(one)),
  energy: watts,
};
const inListOrder = (summary: SummaryId, shown: readonly Placed[]): Placed[] => {
  const first = FIRST[summary];
  const mine = shown.filter((one) => belongsTo(summary, one));
  return first ? mine.toSorted((a, b) => first(b) - first(a)) : mine;
};

const LARGE = 200;

function Attention({ parts, failing }: { parts: readonly Placed[]; failing: readonly Connection[] }) {
  const { t } = useTexts();
  if (parts.length === 0 && failing.length === 0) return <p>{t('home.attention.none')}</p>;
  return (
    <>
      {failing.length > 0 && (
        <Section level={3} title={t('home.attention.connections')}>
          <div className={styles.scenes}>
            {failing.map(({ id, name }) => (
              <Button key={id} onClick={() => navigate({ screen: 'connections', id })}>
                {name}
              </Button>
            ))}
          </div>
        </Section>
      )}
      {byReason(parts).map(({ reason, parts: mine }) => (
        <Section key={reason} level={3} title={t(`home.attention.${reason}`)} note={mine.length}>
          <TileGrid parts={mine} lazy={mine.length > LARGE} label={t(`home.attention.${reason}`)} onDetails={openDetails} />
        </Section>
      ))}
    </>
  );
}

type Props = { summary: SummaryId; shown: readonly Placed[]; connections: readonly Connection[] };

/** The list behind a chip: everything it speaks of, and what one may do with all of it. */
export function SummaryList({ summary, shown, connections }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const parts = inListOrder(summary, shown);
  const bulk = BULK[summary]?.(texts, parts);
  const title = t(`home.summaries.${summary}`);
  return (
    <Section
      title={title}
      action={
        <span className={styles.roomActions}>
          {bulk && bulk.count > 0 && <Button onClick={bulk.run}>{bulk.text}</Button>}
          <Button onClick={() => setQuery({ show: undefined })}>{t('home.summary.all')}</Button>
        </span>
      }
    >
      {summary === 'attention' ? (
        <Attention parts={parts} failing={connections.filter(({ health }) => health.state === 'attention' || health.state === 'offline')} />
      ) : parts.length === 0 ? (
        <p>{t('home.nothing')}</p>
      ) : (
        <TileGrid parts={parts} lazy={parts.length > LARGE} label={title} onDetails={openDetails} />
      )}
    </Section>
  );
}
