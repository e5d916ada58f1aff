import { ArrowDown, ArrowUp, Ellipsis, EyeOff, PowerOff } from 'lucide-react';
import type { Room } from '../../../src-shared/model/device.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { act, tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Section } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { measure, percent } from '../../widgets/traits/format.ts';
import { findTrait } from '../../widgets/traits/part-state.ts';
import { beside } from '../../widgets/traits/words.ts';
import styles from './home.module.css';
import { burning, inHouseOrder, readingsOf, type RoomGroup } from './rooms.ts';
import { TileGrid } from './tile-grid.tsx';

const arrangeRooms = (what: string, change: { order?: string[]; room?: string; hidden?: boolean }): Promise<void> =>
  hub.call('devices.arrangeRooms', change).then(
    (rooms) => useHome.write({ rooms }),
    (thrown: unknown) => tellFailure(what, thrown),
  );

/** The ids in the order that has this room one place earlier or later. */
export function moved(rooms: readonly Room[], id: string, by: 1 | -1): string[] {
  const ids = rooms.toSorted(inHouseOrder).map((room) => room.id);
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return ids;
  return ids.map((one, index) => (index === at ? other : index === at + by ? id : one));
}

function noteOf(texts: Texts, group: RoomGroup): string {
  const { temperature, humidity, unit } = readingsOf(group.parts);
  return beside([
    ...(temperature === undefined ? [] : [measure(texts, temperature, unit)]),
    ...(humidity === undefined ? [] : [percent(texts, humidity)]),
  ]);
}

function RoomMenu({ room }: { room: Room }) {
  const { t } = useTexts();
  const rooms = useHome((home) => home.rooms);
  const order = rooms.toSorted(inHouseOrder).map(({ id }) => id);
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

/** A room: what it is like there, everything in it, and all of it off at once. */
export function RoomSection({ group, waiting }: { group: RoomGroup; waiting: ReadonlySet<string> }) {
  const texts = useTexts();
  const { room, parts } = group;
  const name = room?.name ?? texts.t('home.unassigned');
  const lit = burning(parts);
  const allOff = () =>
    lit.forEach(({ part }) => {
      const power = findTrait(part, 'power');
      if (power) void act(part.id, power.key, 'off', {}, { value: false });
    });
  return (
    <div className={styles.room}>
      <Section
        title={name}
        note={noteOf(texts, group)}
        action={
          <span className={styles.roomActions}>
            {lit.length > 0 && (
              <Button icon={<PowerOff size={16} aria-hidden />} aria-label={texts.t('home.room.offFor', { room: name })} onClick={allOff}>
                {texts.t('home.room.off')}
              </Button>
            )}
            {room && <RoomMenu room={room} />}
          </span>
        }
      >
        <TileGrid parts={parts} waiting={waiting} label={name} />
      </Section>
    </div>
  );
}
