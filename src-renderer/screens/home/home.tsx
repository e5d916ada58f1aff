import { lazy, memo, Suspense, useDeferredValue, useMemo } from 'react';
import { fresh } from '../../hub/fresh.ts';
import { navigate, setQuery, useRoute } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Banner, ProblemState, Waiting } from '../../ui/states.tsx';
import { useNow } from '../../widgets/traits/now.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { usePlaced } from '../../widgets/traits/use-placed.ts';
import { beside } from '../../../src-shared/text/states/words.ts';
import { FirstRun, NoDevices } from './first-run.tsx';
import { HiddenRooms } from './hidden-rooms.tsx';
import styles from './home.module.css';
import { layOut, visible, type Floor } from './rooms.ts';
import { RoomSection } from './room-section.tsx';
import { Scenes } from './scenes.tsx';
import { SummariesRow } from './summaries-row.tsx';
import { belongsTo, chips, isSummary, partOfDay, statusFacts } from './summaries.ts';
import { TileGrid } from './tile-grid.tsx';

// Details bring every control; the first paint needs none of them.
const DetailPanel = lazy(() => fresh(() => import('../devices/detail-panel.tsx')).then((module) => ({ default: module.DetailPanel })));

/** What cannot be reached, above what is still shown of it. */
function Unreachable() {
  const { t } = useTexts();
  const connections = useConnections((state) => state.connections);
  const gone = connections.filter(({ enabled, health }) => enabled && (health.state === 'offline' || health.state === 'attention'));
  return gone.map(({ id, name }) => (
    <Banner key={id} level="warn" action={<Button onClick={() => navigate({ screen: 'connections', id })}>{t('home.details')}</Button>}>
      {t('home.partial', { connection: name })}
    </Banner>
  ));
}

/** The rooms of one floor, under its name where there are several. */
const FloorSection = ({ name, groups, waiting }: Floor & { waiting: ReadonlySet<string> }) => (
  <>
    {name !== undefined && <h2 className={styles.floor}>{name}</h2>}
    {groups.map((group) => (
      <RoomSection key={group.room?.id ?? ''} group={group} waiting={waiting} level={name === undefined ? 2 : 3} />
    ))}
  </>
);

const Content = memo(function Content({ shown, waiting }: { shown: readonly Placed[]; waiting: ReadonlySet<string> }) {
  const texts = useTexts();
  const { query } = useRoute();
  const rooms = useHome((home) => home.rooms);
  const scenes = useHome((home) => home.scenes);
  const connections = useConnections((state) => state.connections);
  const layout = useMemo(() => layOut(shown, rooms), [shown, rooms]);
  const summary = isSummary(query['show']) ? query['show'] : undefined;
  const filtered = summary && shown.filter((one) => belongsTo(summary, one));
  return (
    <>
      <SummariesRow chips={chips(texts, shown, connections)} shown={summary} />
      {filtered && summary ? (
        <Section
          title={texts.t(`home.summaries.${summary}`)}
          action={<Button onClick={() => setQuery({ show: undefined })}>{texts.t('home.summary.all')}</Button>}
        >
          {filtered.length === 0 ? (
            <p>{texts.t('home.nothing')}</p>
          ) : (
            <TileGrid parts={filtered} waiting={waiting} label={texts.t(`home.summaries.${summary}`)} />
          )}
        </Section>
      ) : (
        <>
          {layout.favourites.length > 0 && (
            <Section title={texts.t('home.favourites')}>
              <TileGrid parts={layout.favourites} waiting={waiting} label={texts.t('home.favourites')} />
            </Section>
          )}
          <Scenes scenes={scenes} />
          {layout.floors.map(({ name, groups }) => (
            <FloorSection key={name ?? ''} name={name} groups={groups} waiting={waiting} />
          ))}
          <HiddenRooms rooms={rooms} />
        </>
      )}
    </>
  );
});

const MINUTE_MS = 60_000;

/** The home as it is now: a sentence, what matters, and every room. */
export function Home() {
  const texts = useTexts();
  const { id } = useRoute();
  const now = useNow(MINUTE_MS);
  const phase = useHome((home) => home.phase);
  const error = useHome((home) => home.error);
  const any = useHome((home) => Object.keys(home.devices).length > 0);
  const connections = useConnections((state) => (state.phase === 'ready' ? state.connections.length : undefined));
  const { placed, waiting: asked } = usePlaced();
  const live = useMemo(() => ({ shown: visible(placed), waiting: asked }), [placed, asked]);
  // A burst of reports is drawn in slices between frames; a scroll never waits for it.
  const { shown, waiting } = useDeferredValue(live);
  const sentence = any ? beside(statusFacts(texts, shown)) : undefined;
  return (
    <Page display title={texts.t(`home.greeting.${partOfDay(new Date(now).getHours())}`)} sentence={sentence}>
      <Unreachable />
      {any ? (
        <Content shown={shown} waiting={waiting} />
      ) : phase === 'failed' ? (
        <ProblemState error={error} actions={<Button onClick={() => void useHome.refresh()}>{texts.t('common.actions.retry')}</Button>} />
      ) : phase !== 'ready' || connections === undefined ? (
        <Waiting rows={4} height={88} />
      ) : connections === 0 ? (
        <FirstRun />
      ) : (
        <NoDevices />
      )}
      {id !== undefined && any && (
        <Suspense fallback={null}>
          <DetailPanel key={id} id={id} onClose={closeDetails} />
        </Suspense>
      )}
    </Page>
  );
}

const closeDetails = (): void =>
  navigate({ screen: 'home', query: Object.fromEntries(new URLSearchParams(window.location.hash.split('?')[1] ?? '')) });
