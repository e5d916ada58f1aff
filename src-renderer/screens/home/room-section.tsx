import { ArrowDown, ArrowUp, Ellipsis, EyeOff, PowerOff } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { Room as RoomFacts } from '../../../src-shared/model/device.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Section } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Placed } from '../../widgets/traits/placed.ts';
import { sameParts, TileGrid } from '../../widgets/tiles/tile-grid.tsx';
import { beside } from '../../../src-shared/text/states/words.ts';
import { arrange } from '../devices/arrange.ts';
import { arrangeRooms } from './arrange-rooms.ts';
import { burning, offerUndo, switchOff } from './bulk.ts';
import { openDetails } from './details.ts';
import styles from './home.module.css';
import { byFloor, moved, roomNote, type RoomGroup } from './rooms.ts';

function RoomMenu({ room }: { room: RoomFacts }) {
  const { t } = useTexts();
  const rooms = useHome((home) => home.rooms);
  // A room moves among those of its own floor.
  const order = (byFloor(rooms).find(({ floor }) => floor === room.floor)?.rooms ?? []).map(({ id }) => id);
  const hide = (hidden: boolean) => void arrangeRooms(room.name, { room: room.id, hidden });
  return (
    <Menu
      trigger={<IconButton label={t('home.room.menu', { room: room.name })} icon={<Ellipsis size={18} />} />}
      items={[
        {
          id: 'up',
          label: t('home.room.up'),
          icon: <ArrowUp size={16} aria-hidden />,
          disabled: order[0] === room.id,
          onSelect: () => void arrangeRooms(room.name, { order: moved(rooms, room.id, -1) }),
        },
        {
          id: 'down',
          label: t('home.room.down'),
          icon: <ArrowDown size={16} aria-hidden />,
          disabled: order.at(-1) === room.id,
          onSelect: () => void arrangeRooms(room.name, { order: moved(rooms, room.id, 1) }),
        },
        {
          id: 'hide',
          label: t('home.room.hide'),
          icon: <EyeOff size={16} aria-hidden />,
          onSelect: () => {
            hide(true);
            toast({ title: t('home.room.hidden', { room: room.name }), action: { label: t('home.menu.undo'), run: () => hide(false) } });
          },
        },
      ]}
    />
  );
}

/** What has no room has no place to move; hiding it hides the things themselves, so that whatever comes new is seen. */
function UnassignedMenu({ tiles, name }: { tiles: readonly Placed[]; name: string }) {
  const { t } = useTexts();
  const hide = async (hidden: boolean) => arrange(name, { parts: tiles.map(({ part }) => part.id), hidden });
  return (
    <Menu
      trigger={<IconButton label={t('home.room.menu', { room: name })} icon={<Ellipsis size={18} />} />}
      items={[
        {
          id: 'hide',
          label: t('home.menu.hide'),
          icon: <EyeOff size={16} aria-hidden />,
          onSelect: () =>
            void hide(true).then(
              (kept) =>
                kept &&
                toast({
                  title: t('home.room.hidden', { room: name }),
                  action: { label: t('home.menu.undo'), run: () => void hide(false) },
                }),
            ),
        },
      ]}
    />
  );
}

/** More tiles than this in one room are a list: the rest of them waits until it is asked for. */
const SHOWN = 120;

type RoomProps = { group: RoomGroup; level: 2 | 3; lazy: boolean };

/** A room: what it is like there, everything in it, and all of it off at once. */
function Room({ group, level, lazy }: RoomProps) {
  const texts = useTexts();
  const { room, parts, tiles } = group;
  const name = room?.name ?? texts.t('home.unassigned');
  const lit = burning(parts);
  const [whole, setWhole] = useState(false);
  const shown = useMemo(() => (whole ? tiles : tiles.slice(0, SHOWN)), [whole, tiles]);
  const allOff = async () => offerUndo(await switchOff(lit), (count) => texts.t('home.room.offDone', { room: name, count }));
  return (
    <div className={styles.room}>
      <Section
        title={name}
        level={level}
        note={room && beside(roomNote(texts, parts))}
        action={
          <span className={styles.roomActions}>
            {lit.length > 0 && (
              <Button
                icon={<PowerOff size={16} aria-hidden />}
                aria-label={texts.t('home.room.offFor', { room: name })}
                onClick={() => void allOff()}
              >
                {texts.t('home.room.off')}
              </Button>
            )}
            {room ? <RoomMenu room={room} /> : <UnassignedMenu tiles={tiles} name={name} />}
          </span>
        }
      >
        {shown.length > 0 && <TileGrid parts={shown} lazy={lazy} label={name} onDetails={openDetails} />}
        {tiles.length > SHOWN && (
          <div>
            <Button aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? texts.t('home.room.fewer') : texts.t('home.room.whole', { count: tiles.length })}
            </Button>
          </div>
        )}
      </Section>
    </div>
  );
}

/** A home changes all the time, a room of it seldom: only the room in which something happened is drawn again. */
export const RoomSection = memo(
  Room,
  (before, now) =>
    before.level === now.level &&
    before.lazy === now.lazy &&
    before.group.room === now.group.room &&
    sameParts(before.group.parts, now.group.parts),
);
