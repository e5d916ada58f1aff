import { Plus } from 'lucide-react';
import { useState } from 'react';
import { LinkTo, navigate } from '../../hub/router.ts';
import { useBoards } from '../../hub/stores/boards.ts';
import { useTexts } from '../../hub/texts.ts';
import styles from './boards.module.css';
import { saveBoard } from './keep.ts';
import { NameDialog } from './name-dialog.tsx';

/** The generated Home and the person's own boards, side by side; each has an address. */
export function BoardTabs({ current }: { current: string | undefined }) {
  const { t } = useTexts();
  const boards = useBoards((state) => state.boards);
  const [making, setMaking] = useState(false);
  const make = async (name: string) => {
    const board = await saveBoard({ name, pins: [] });
    if (board) navigate({ screen: 'boards', id: board.id });
    return board;
  };
  return (
    <nav className={styles.tabs} aria-label={t('home.boards.tabs')}>
      <LinkTo to={{ screen: 'home' }} className={styles.tab} aria-current={current === undefined ? 'page' : undefined}>
        {t('home.title')}
      </LinkTo>
      {boards.map(({ id, name }) => (
        <LinkTo key={id} to={{ screen: 'boards', id }} className={styles.tab} aria-current={id === current ? 'page' : undefined}>
          {name}
        </LinkTo>
      ))}
      <button type="button" className={styles.tab} onClick={() => setMaking(true)}>
        <Plus size={16} aria-hidden />
        {t('home.boards.new')}
      </button>
      {making && (
        <NameDialog title={t('home.boards.new')} name="" action={t('home.boards.create')} onName={make} onClose={() => setMaking(false)} />
      )}
    </nav>
  );
}
