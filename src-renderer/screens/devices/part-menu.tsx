import { DoorOpen, Ellipsis, Eye, EyeOff, LayoutDashboard, Pencil, Pin, PinOff } from 'lucide-react';
import { useState } from 'react';
import type { Part } from '../../../src-shared/model/device.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { useWish } from '../../hub/use-wish.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/inputs.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';
import { inHouseOrder } from '../home/rooms.ts';
import { PinDialog } from '../boards/pin-dialog.tsx';
import { arrange } from './arrange.ts';
import styles from './devices.module.css';

function Rename({ part, onClose }: { part: Part; onClose(): void }) {
  const { t } = useTexts();
  const [name, setName] = useState(part.name);
  const save = async (wanted: string | null) => {
    if (await arrange(part.name, { parts: [part.id], name: wanted })) onClose();
  };
  return (
    <Dialog
      open
      title={t('home.rename.title', { part: part.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void save(null)}>{t('home.rename.original')}</Button>
          <Button variant="primary" disabled={name.trim() === ''} onClick={() => void save(name.trim())}>
            {t('common.actions.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('home.rename.label')}
        value={name}
        maxLength={80}
        onChange={setName}
        onKeyDown={(event) => event.key === 'Enter' && name.trim() !== '' && void save(name.trim())}
      />
    </Dialog>
  );
}

const OWN = '';
/** Puts parts into a room; *as its source says* takes the decision back. */
export function MoveToRoom({ title, parts, onClose }: { title: string; parts: string[]; onClose(): void }) {
  const { t } = useTexts();
  const rooms = useHome((home) => home.rooms);
  const [room, setRoom] = useState(OWN);
  const options = [
    { value: OWN, label: t('devices.move.own') },
    ...rooms.toSorted(inHouseOrder).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const save = async () => {
    if (await arrange(title, { parts, room: room === OWN ? null : room })) onClose();
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button variant="primary" onClick={() => void save()}>
            {t('devices.move.do')}
          </Button>
        </>
      }
    >
      <Select label={t('devices.columns.room')} value={room} options={options} onChange={setRoom} />
    </Dialog>
  );
}

/** What one may decide about a part: pin, rename, move, hide. */
export function PartMenu({ part }: { part: Part }) {
  const { t } = useTexts();
  const [open, setOpen] = useState<'rename' | 'move' | 'board'>();
  const close = () => setOpen(undefined);
  const [pinned, pin] = useWish(part.favourite === true, (favourite) => arrange(part.name, { parts: [part.id], favourite }));
  const hide = (hidden: boolean) => arrange(part.name, { parts: [part.id], hidden });
  return (
    <div className={styles.top}>
      <Button icon={pinned ? <PinOff size={16} aria-hidden /> : <Pin size={16} aria-hidden />} onClick={() => pin(!pinned)}>
        {t(pinned ? 'home.menu.unpin' : 'home.menu.pin')}
      </Button>
      <IconButton label={t('home.boards.pin')} icon={<LayoutDashboard size={18} />} onClick={() => setOpen('board')} />
      <Menu
        trigger={<IconButton label={t('home.tile.menu', { part: part.name })} icon={<Ellipsis size={18} />} />}
        items={[
          { id: 'rename', label: t('home.menu.rename'), icon: <Pencil size={16} aria-hidden />, onSelect: () => setOpen('rename') },
          { id: 'move', label: t('home.menu.move'), icon: <DoorOpen size={16} aria-hidden />, onSelect: () => setOpen('move') },
          part.hidden
            ? { id: 'show', label: t('devices.menu.show'), icon: <Eye size={16} aria-hidden />, onSelect: () => void hide(false) }
            : {
                id: 'hide',
                label: t('home.menu.hide'),
                icon: <EyeOff size={16} aria-hidden />,
                onSelect: () =>
                  void hide(true).then(
                    (kept) =>
                      kept &&
                      toast({
                        title: t('home.menu.hidden', { part: part.name }),
                        action: { label: t('home.menu.undo'), run: () => void hide(false) },
                      }),
                  ),
              },
        ]}
      />
      {open === 'board' && <PinDialog pin={{ kind: 'part', part: part.id }} what={part.name} onClose={close} />}
      {open === 'rename' && <Rename part={part} onClose={close} />}
      {open === 'move' && <MoveToRoom title={t('devices.move.title', { part: part.name })} parts={[part.id]} onClose={close} />}
    </div>
  );
}
