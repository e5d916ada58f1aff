import { Eye, EyeOff, RotateCcw, Star, StarOff } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Room } from '../../../src-shared/model/device.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Arrange, type Arranged } from '../../widgets/arrange/arrange.tsx';
import { KindIcon } from '../../widgets/traits/kind-icon.tsx';
import type { Placed } from '../../widgets/traits/placed.ts';
import { arrange } from '../devices/arrange.ts';
import { arrangeRooms, arrangeTiles } from './arrange-rooms.ts';
import styles from './home.module.css';
import { byFloor, hasTile, inHouseOrder, tileOrder, type FloorOfRooms, type RoomGroup } from './rooms.ts';

const ShowHide = ({ what, hidden, onChange }: { what: string; hidden: boolean; onChange(hidden: boolean): void }) => {
  const { t } = useTexts();
  return (
    <IconButton
      label={t(hidden ? 'home.arrange.show' : 'home.arrange.hide', { what })}
      icon={hidden ? <EyeOff size={18} /> : <Eye size={18} />}
      onClick={() => onChange(!hidden)}
    />
  );
};

const idsOf = (rooms: readonly Room[]): string[] => rooms.map(({ id }) => id);

/** The floors in their order: a floor is moved by moving all its rooms. */
function FloorOrder({ floors }: { floors: readonly FloorOfRooms[] }) {
  const { t } = useTexts();
  const title = t('home.arrange.floors');
  const named = floors.filter(({ floor }) => floor !== undefined);
  const others = floors.filter(({ floor }) => floor === undefined);
  const order = (names: string[]) => {
    const wanted = [...names.flatMap((name) => named.filter(({ floor }) => floor === name)), ...others];
    return arrangeRooms(title, { order: wanted.flatMap(({ rooms }) => idsOf(rooms)) });
  };
  return (
    <Section level={3} title={title}>
      <Arrange
        form="list"
        label={title}
        onOrder={order}
        items={named.map(({ floor = '', rooms }) => ({
          id: floor,
          name: floor,
          body: (
            <span className={styles.line}>
              <strong>{floor}</strong>
              <span>{rooms.map(({ name }) => name).join(' · ')}</span>
            </span>
          ),
        }))}
      />
    </Section>
  );
}

/** The rooms of one floor in their order, hidden ones among them. */
function RoomOrder({ floor, floors, title }: { floor: FloorOfRooms; floors: readonly FloorOfRooms[]; title: string | undefined }) {
  const { t } = useTexts();
  const label = title ?? t('home.arrange.rooms');
  const { rooms } = floor;
  // Other floors keep their rooms as they are; an order is kept for all of them at once.
  const order = (ids: string[]) => arrangeRooms(label, { order: floors.flatMap((one) => (one === floor ? ids : idsOf(one.rooms))) });
  const list = (
    <Arrange
      form="list"
      label={label}
      onOrder={order}
      items={rooms.map(({ id, name, hidden = false }) => ({
        id,
        name,
        pale: hidden,
        body: (
          <span className={styles.line}>
            <strong>{name}</strong>
            {hidden && <span>{t('home.arrange.isHidden')}</span>}
          </span>
        ),
        tools: <ShowHide what={name} hidden={hidden} onChange={(wish) => void arrangeRooms(name, { room: id, hidden: wish })} />,
      }))}
    />
  );
  return title === undefined ? (
    list
  ) : (
    <Section level={3} title={title}>
      {list}
    </Section>
  );
}

function tileItem({ part }: Placed, favourite: string, isHidden: string): Arranged {
  const { id, name, kind, hidden = false } = part;
  return {
    id,
    name,
    pale: hidden,
    body: (
      <span className={styles.line}>
        <KindIcon kind={kind} size={18} />
        <strong>{name}</strong>
        {hidden && <span>{isHidden}</span>}
      </span>
    ),
    tools: (
      <>
        <IconButton
          label={favourite}
          icon={part.favourite ? <StarOff size={18} /> : <Star size={18} />}
          onClick={() => void arrange(name, { parts: [id], favourite: part.favourite !== true })}
        />
        <ShowHide what={name} hidden={hidden} onChange={(wish) => void arrange(name, { parts: [id], hidden: wish })} />
      </>
    ),
  };
}

/** The tiles of one room; drawn when one opens it, because a hotel has thousands. */
function TileOrder({ group, groups }: { group: RoomGroup; groups: readonly RoomGroup[] }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const { room, tiles } = group;
  const name = room?.name ?? t('home.unassigned');
  const title = t('home.arrange.tilesIn', { room: name });
  return (
    <details className={styles.folded} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name} · {t('home.arrange.tiles', { count: tiles.length })}
      </summary>
      {open && (
        <Arrange
          form="grid"
          label={title}
          onOrder={(ids) => arrangeTiles(title, tileOrder(groups, room?.id ?? '', ids))}
          items={tiles.map((one) =>
            tileItem(
              one,
              t(one.part.favourite ? 'home.arrange.unfavourite' : 'home.arrange.favourite', { what: one.part.name }),
              t('home.arrange.isHidden'),
            ),
          )}
        />
      )}
    </details>
  );
}

/** What has no room: it can be left out as a whole, as a room can. */
function Unassigned({ group }: { group: RoomGroup | undefined }) {
  const { t } = useTexts();
  if (!group) return null;
  const name = t('home.unassigned');
  const hidden = group.tiles.every(({ part }) => part.hidden === true);
  const wish = (hide: boolean) => void arrange(name, { parts: group.tiles.map(({ part }) => part.id), hidden: hide });
  return (
    <Section
      level={2}
      title={name}
      note={t('home.arrange.tiles', { count: group.tiles.length })}
      action={<ShowHide what={name} hidden={hidden} onChange={wish} />}
    >
      {hidden && <p>{t('home.arrange.isHidden')}</p>}
    </Section>
  );
}

/** Home while one arranges it: the order of rooms and tiles, and what is hidden, all in reach. */
export function ArrangeHome({ placed }: { placed: readonly Placed[] }) {
  const { t } = useTexts();
  const rooms = useHome((home) => home.rooms);
  const ordered = useMemo(() => rooms.toSorted(inHouseOrder), [rooms]);
  const floors = useMemo(() => byFloor(rooms), [rooms]);
  const groups = useMemo(() => {
    const byRoom = Map.groupBy(
      placed.filter((one) => hasTile(one) || one.part.hidden),
      ({ room }) => room?.id ?? '',
    );
    return [...ordered, undefined].flatMap((room): RoomGroup[] => {
      const tiles = byRoom.get(room?.id ?? '') ?? [];
      return tiles.length === 0 ? [] : [{ room, parts: tiles, tiles }];
    });
  }, [placed, ordered]);
  const touched = placed.some(({ part }) => part.order !== undefined);
  return (
    <>
      <p>{t('home.arrange.line')}</p>
      <Section title={t('home.arrange.rooms')}>
        {floors.filter(({ floor }) => floor !== undefined).length > 1 && <FloorOrder floors={floors} />}
        {floors.map((one) => (
          <RoomOrder
            key={one.floor ?? ''}
            floor={one}
            floors={floors}
            title={floors.length === 1 ? undefined : (one.floor ?? t('home.arrange.noFloor'))}
          />
        ))}
      </Section>
      <Unassigned group={groups.find(({ room }) => room === undefined)} />
      <Section
        title={t('home.arrange.tilesTitle')}
        action={
          touched && (
            <Button icon={<RotateCcw size={16} aria-hidden />} onClick={() => void arrangeTiles(t('home.arrange.reset'), [])}>
              {t('home.arrange.reset')}
            </Button>
          )
        }
      >
        {groups.map((group) => (
          <TileOrder key={group.room?.id ?? ''} group={group} groups={groups} />
        ))}
      </Section>
    </>
  );
}
