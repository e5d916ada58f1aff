import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Board } from '../../../src-shared/model/board.ts';
import { useHome } from '../../hub/stores/home.ts';
import { currentTexts, useTexts } from '../../hub/texts.ts';
import { IconButton } from '../../ui/button.tsx';
import { Roving } from '../../ui/roving.tsx';
import { toast } from '../../ui/toast.tsx';
import { Arrange } from '../../widgets/arrange/arrange.tsx';
import { usePlaced } from '../../widgets/traits/use-placed.ts';
import styles from './boards.module.css';
import { changeBoard } from './keep.ts';
import { PinCard } from './pin-card.tsx';
import { inOrder, pinKey, pinName, resolve, withoutPin, withPin } from './pins.ts';

/** Takes a pin off; one press brings it back to its place. */
async function unpin(board: Board, key: string, what: string): Promise<void> {
  const { t } = currentTexts();
  const at = board.pins.findIndex((pin) => pinKey(pin) === key);
  const pin = board.pins[at];
  if (!pin || !(await changeBoard(board, (now) => withoutPin(now, key)))) return;
  toast({
    title: t('home.boards.unpinned', { what, board: board.name }),
    action: { label: t('common.actions.undo'), run: () => void changeBoard(board, (now) => withPin(now, pin, at)) },
  });
}

/** Everything on a board in an even grid; while arranging, with handles. */
export function PinGrid({ board, arranging, onDetails }: { board: Board; arranging: boolean; onDetails(part: string): void }) {
  const texts = useTexts();
  const { placed } = usePlaced();
  const scenes = useHome((home) => home.scenes);
  const pins = useMemo(() => {
    const parts = new Map(placed.map((one) => [one.part.id, one]));
    return board.pins.map((pin) => ({ pin, key: pinKey(pin), pinned: resolve(pin, parts, scenes) }));
  }, [board.pins, placed, scenes]);
  if (arranging)
    return (
      <Arrange
        form="grid"
        label={board.name}
        onOrder={async (keys) => (await changeBoard(board, (now) => inOrder(now, keys))) !== undefined}
        items={pins.map(({ key, pinned }) => {
          const name = pinName(texts, pinned);
          return {
            id: key,
            name,
            body: <strong>{name}</strong>,
            pale: pinned.kind === 'missing',
            tools: (
              <IconButton
                label={texts.t('home.boards.unpin', { what: name })}
                icon={<Trash2 size={18} />}
                onClick={() => void unpin(board, key, name)}
              />
            ),
          };
        })}
      />
    );
  return (
    <Roving className={styles.pins} role="group" aria-label={board.name}>
      {pins.map(({ pin, key, pinned }) => (
        <PinCard
          key={key}
          pin={pin}
          pinned={pinned}
          onDetails={onDetails}
          onRemove={() => void unpin(board, key, pinName(texts, pinned))}
        />
      ))}
    </Roving>
  );
}
