import { useState } from 'react';
import type { Pin } from '../../../src-shared/model/board.ts';
import { useBoards } from '../../hub/stores/boards.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/inputs.tsx';
import { pinTo, saveBoard } from './keep.ts';

const NEW = '';
type Props = { pin: Pin; what: string; onClose(): void };

/** Which board a thing is pinned to; a new one is made on the way. */
export function PinDialog({ pin, what, onClose }: Props) {
  const { t } = useTexts();
  const boards = useBoards((state) => state.boards);
  const [picked, setPicked] = useState<string>();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const id = picked ?? boards[0]?.id ?? NEW;
  const wanted = name.trim();
  const save = async () => {
    if (busy || (id === NEW && wanted === '')) return;
    setBusy(true);
    const board = boards.find((one) => one.id === id) ?? (await saveBoard({ name: wanted, pins: [] }));
    if (board && (await pinTo(board, pin, what))) onClose();
    else setBusy(false);
  };
  const options = [...boards.map((board) => ({ value: board.id, label: board.name })), { value: NEW, label: t('home.boards.new') }];
  return (
    <Dialog
      open
      title={t('home.boards.pinTitle', { what })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={id === NEW && wanted === ''} onClick={() => void save()}>
            {t('home.boards.pinDo')}
          </Button>
        </>
      }
    >
      {boards.length > 0 && <Select label={t('home.boards.choose')} value={id} options={options} onChange={setPicked} />}
      {id === NEW && (
        <TextField
          label={t('home.boards.name')}
          value={name}
          maxLength={60}
          onChange={setName}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && void save()}
        />
      )}
    </Dialog>
  );
}
