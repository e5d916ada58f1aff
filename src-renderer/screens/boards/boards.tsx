import { ArrowLeft, ArrowRight, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Board } from '../../../src-shared/model/board.ts';
import { fresh } from '../../hub/fresh.ts';
import { navigate, setQuery, useRoute } from '../../hub/router.ts';
import { useBoards } from '../../hub/stores/boards.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { BoardTabs } from './board-tabs.tsx';
import { boardsMoved } from './pins.ts';
import { changeBoard, orderBoards, removeBoard } from './keep.ts';
import { NameDialog } from './name-dialog.tsx';
import { PinGrid } from './pin-grid.tsx';

const DetailPanel = lazy(() => fresh(() => import('../devices/detail-panel.tsx')).then((module) => ({ default: module.DetailPanel })));

function BoardMenu({ board }: { board: Board }) {
  const { t } = useTexts();
  const boards = useBoards((state) => state.boards);
  const [naming, setNaming] = useState(false);
  const move = (by: 1 | -1) => void orderBoards(boardsMoved(boards, board.id, by));
  return (
    <>
      <Menu
        trigger={<IconButton label={t('home.boards.menu', { board: board.name })} icon={<Ellipsis size={18} />} />}
        items={[
          { id: 'rename', label: t('home.boards.rename'), icon: <Pencil size={16} aria-hidden />, onSelect: () => setNaming(true) },
          {
            id: 'earlier',
            label: t('home.boards.earlier'),
            icon: <ArrowLeft size={16} aria-hidden />,
            disabled: boards[0]?.id === board.id,
            onSelect: () => move(-1),
          },
          {
            id: 'later',
            label: t('home.boards.later'),
            icon: <ArrowRight size={16} aria-hidden />,
            disabled: boards.at(-1)?.id === board.id,
            onSelect: () => move(1),
          },
          {
            id: 'delete',
            label: t('home.boards.delete'),
            icon: <Trash2 size={16} aria-hidden />,
            danger: true,
            onSelect: () => void removeBoard(board),
          },
        ]}
      />
      {naming && (
        <NameDialog
          title={t('home.boards.renameTitle', { board: board.name })}
          name={board.name}
          action={t('common.actions.save')}
          onName={(name) => changeBoard(board, (now) => ({ ...now, name }))}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}

const Empty = () => {
  const { t } = useTexts();
  return (
    <EmptyState
      title={t('home.boards.empty')}
      body={t('home.boards.emptyLine')}
      actions={<Button onClick={() => navigate({ screen: 'devices' })}>{t('home.boards.emptyDo')}</Button>}
    />
  );
};

/** A page the person put together, beside the generated Home. */
export function Boards() {
  const { t } = useTexts();
  const { id, path, query } = useRoute();
  const boards = useBoards((state) => state.boards);
  const phase = useBoards((state) => state.phase);
  const error = useBoards((state) => state.error);
  const homeReady = useHome((home) => home.phase === 'ready');
  const board = boards.find((one) => one.id === id);
  const arranging = query['arrange'] === '1';
  const part = path[1];
  const open = (one: string) => navigate({ screen: 'boards', path: [id ?? '', one], query });
  const close = () => navigate({ screen: 'boards', path: [id ?? ''], query });
  if (!board)
    return (
      <Page title={t('home.boards.tabs')}>
        <BoardTabs current={id ?? ''} />
        {phase === 'failed' ? (
          <ProblemState error={error} actions={<Button onClick={() => void useBoards.refresh()}>{t('common.actions.retry')}</Button>} />
        ) : phase === 'ready' ? (
          <EmptyState
            title={t('home.boards.gone')}
            body={t('home.boards.goneLine')}
            actions={<Button onClick={() => navigate({ screen: 'home' })}>{t('home.boards.goHome')}</Button>}
          />
        ) : (
          <Waiting rows={3} height={88} />
        )}
      </Page>
    );
  return (
    <Page
      title={board.name}
      sentence={board.pins.length > 0 && t('home.boards.count', { count: board.pins.length })}
      action={
        <>
          {board.pins.length > 0 && (
            <Button aria-pressed={arranging} onClick={() => setQuery({ arrange: arranging ? undefined : '1' })}>
              {t(arranging ? 'home.boards.done' : 'home.boards.arrange')}
            </Button>
          )}
          <BoardMenu key={board.id} board={board} />
        </>
      }
    >
      <BoardTabs current={board.id} />
      {board.pins.length === 0 ? (
        <Empty />
      ) : homeReady ? (
        <PinGrid board={board} arranging={arranging} onDetails={open} />
      ) : (
        <Waiting rows={3} height={88} />
      )}
      {part !== undefined && (
        <Suspense fallback={null}>
          <DetailPanel key={part} id={part} onClose={close} />
        </Suspense>
      )}
    </Page>
  );
}
