import { lazy, memo, Suspense, useDeferredValue, useMemo } from 'react';
import type { Room } from '../../../src-shared/model/device.ts';
import { fresh } from '../../hub/fresh.ts';
import { navigate, setQuery, useRoute } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Banner, ProblemState, Waiting } from '../../ui/states.tsx';
import { TileGrid } from '../../widgets/tiles/tile-grid.tsx';
import { useNow } from '../../widgets/traits/now.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { usePlaced } from '../../widgets/traits/use-placed.ts';
import { beside } from '../../../src-shared/text/states/words.ts';
import { BoardTabs } from '../boards/board-tabs.tsx';
import { closeDetails, openDetails } from './details.ts';
import { FirstRun, NoDevices } from './first-run.tsx';
import { goneFrom } from './gone.ts';
import { HiddenRooms } from './hidden-rooms.tsx';
import styles from './home.module.css';
import { PeopleRow } from './people-row.tsx';
import { layOut, visible, type Floor } from './rooms.ts';
import { RoomSection } from './room-section.tsx';
import { Scenes } from './scenes.tsx';
import { SummariesRow } from './summaries-row.tsx';
import { chips, isSummary, partOfDay, statusFacts } from './summaries.ts';

const ArrangeHome = lazy(() => fresh(() => import('./arrange-home.tsx')).then((module) => ({ default: module.ArrangeHome })));
const SummaryList = lazy(() => fresh(() => import('./summary-list.tsx')).then((module) => ({ default: module.SummaryList })));
// Details bring every control; the first paint needs none of them.
const DetailPanel = lazy(() => fresh(() => import('../devices/detail-panel.tsx')).then((module) => ({ default: module.DetailPanel })));

/** What cannot be reached, above what is still shown of it. */
function Unreachable() {
  const { t, say } = useTexts();
  const { connections, types } = useConnections((state) => state);
  return goneFrom(connections, types).map(({ id, name, health: { state, sentence, problem } }) => (
    <Banner key={id} level="warn" action={<Button onClick={() => navigate({ screen: 'connections', id })}>{t('home.details')}</Button>}>
      {state === 'attention' && (sentence ?? problem)
        ? t('home.waits', { connection: name, why: say(sentence ?? { key: `problems.${problem ?? 'bug'}.title` }) })
        : t('home.partial', { connection: name })}
      {state === 'attention' && problem && ` ${say({ key: `problems.${problem}.action`, with: sentence?.with })}`}
    </Banner>
  ));
}

/** Above so many tiles only the rows near what is seen are drawn. */
const LARGE = 200;

/** The rooms of one floor, under its name where there are several. */
const FloorSection = ({ name, groups, lazy }: Floor & { lazy: boolean }) => (
  <>
    {name !== undefined && <h2 className={styles.floor}>{name}</h2>}
    {groups.map((group) => (
      <RoomSection key={group.room?.id ?? ''} group={group} lazy={lazy} level={name === undefined ? 2 : 3} />
    ))}
  </>
);

/** Pinned things, scenes and every room. */
function Rooms({ shown, rooms }: { shown: readonly Placed[]; rooms: readonly Room[] }) {
  const { t } = useTexts();
  const scenes = useHome((home) => home.scenes);
  const layout = useMemo(() => layOut(shown, rooms), [shown, rooms]);
  const large = shown.length > LARGE;
  return (
    <>
      {layout.favourites.length > 0 && (
        <Section title={t('home.favourites')}>
          <TileGrid parts={layout.favourites} label={t('home.favourites')} onDetails={openDetails} />
        </Section>
      )}
      <Scenes scenes={scenes} />
      {layout.floors.map(({ name, groups }) => (
        <FloorSection key={name ?? ''} name={name} groups={groups} lazy={large} />
      ))}
      <HiddenRooms rooms={rooms} />
    </>
  );
}

const Content = memo(function Content({ placed, shown }: { placed: readonly Placed[]; shown: readonly Placed[] }) {
  const texts = useTexts();
  const { query } = useRoute();
  const rooms = useHome((home) => home.rooms);
  const connections = useConnections((state) => state.connections);
  const summary = isSummary(query['show']) ? query['show'] : undefined;
  if (query['arrange'] === '1')
    return (
      <Suspense fallback={<Waiting rows={4} height={88} />}>
        <ArrangeHome placed={placed} />
      </Suspense>
    );
  return (
    <>
      <div className={styles.top}>
        <PeopleRow shown={shown} />
        <SummariesRow chips={chips(texts, shown, connections)} shown={summary} />
      </div>
      {summary ? (
        <Suspense fallback={<Waiting rows={4} height={88} />}>
          <SummaryList summary={summary} shown={shown} connections={connections} />
        </Suspense>
      ) : (
        <Rooms shown={shown} rooms={rooms} />
      )}
    </>
  );
});

/** A burst of reports is drawn in slices between frames, so that a scroll never waits for it; what was never shown waits for nothing. */
function useCalm(live: Placed[]): Placed[] {
  const calm = useDeferredValue(live);
  return calm.length === 0 ? live : calm;
}

const MINUTE_MS = 60_000;

/** The home as it is now: a sentence, what matters, and every room. */
export function Home() {
  const texts = useTexts();
  const { id } = useRoute();
  const now = useNow(MINUTE_MS);
  const phase = useHome((home) => home.phase);
  const error = useHome((home) => home.error);
  const any = useHome((home) => Object.keys(home.devices).length > 0);
  const sources = useConnections((state) => state.connections);
  const connections = useConnections((state) => (state.phase === 'ready' ? state.connections.length : undefined));
  const { placed: live } = usePlaced();
  const placed = useCalm(live);
  const shown = useMemo(() => visible(placed), [placed]);
  const arranging = useRoute().query['arrange'] === '1';
  const facts = useMemo(() => statusFacts(texts, shown, sources), [texts, shown, sources]);
  return (
    <Page
      display={!arranging}
      title={arranging ? texts.t('home.arrange.title') : texts.t(`home.greeting.${partOfDay(new Date(now).getHours())}`)}
      sentence={any && !arranging ? beside(facts) : undefined}
      action={
        any && (
          <Button aria-pressed={arranging} onClick={() => setQuery({ arrange: arranging ? undefined : '1', show: undefined })}>
            {texts.t(arranging ? 'home.boards.done' : 'home.boards.arrange')}
          </Button>
        )
      }
    >
      {any && <BoardTabs current={undefined} />}
      <Unreachable />
      {any ? (
        <Content placed={placed} shown={shown} />
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
