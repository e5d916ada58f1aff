import { ArrowDown, ArrowUp, Ellipsis, EyeOff, PowerOff } from 'lucide-react';
import { memo } from 'react';
import type { Room as RoomFacts } from '../../../src-shared/model/device.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { act, tellFailure, undo } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Section } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { insideOf } from '../../../src-shared/text/home-sentence.ts';
import { measure, percent } from '../../../src-shared/text/states/format.ts';
import { findTrait } from '../../widgets/traits/part-state.ts';
import { beside } from '../../../src-shared/text/states/words.ts';
import styles from './home.module.css';
import { burning, inHouseOrder, type RoomGroup } from './rooms.ts';
import { sameParts, TileGrid } from './tile-grid.tsx';

const arrangeRooms = (what: string, change: { order?: string[]; room?: string; hidden?: boolean }): Promise<void> =>
  hub.call('devices.arrangeRooms', change).then(
    (rooms) => useHome.write({ rooms }),
    (thrown: unknown) => tellFailure(what, thrown),
  );

/** The ids in the order that has this room one place earlier or later. */
export function moved(rooms: readonly RoomFacts[], id: string, by: 1 | -1): string[] {
  const ids = rooms.toSorted(inHouseOrder).map((room) => room.id);
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return ids;
  return ids.map((one, index) => (index === at ? other : index === at + by ? id : one));
}

function noteOf(texts: Texts, group: RoomGroup): string {
  const { temperature, humidity, unit } = insideOf(group.parts);
  return beside([
    ...(temperature === undefined ? [] : [measure(texts, temperature, unit)]),
    ...(humidity === undefined ? [] : [percent(texts, humidity)]),
  ]);
}

function RoomMenu({ room }: { room: RoomFacts }) {
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

type RoomProps = { group: RoomGroup; waiting: ReadonlySet<string>; level: 2 | 3 };

/** A room: what it is like there, everything in it, and all of it off at once. */
function Room({ group, waiting, level }: RoomProps) {
  const texts = useTexts();
  const { room, parts, tiles } = group;
  const name = room?.name ?? texts.t('home.unassigned');
  const lit = burning(parts);
  const allOff = async () => {
    const outcomes = await Promise.all(
      lit.flatMap(({ part }) => {
        const power = findTrait(part, 'power');
        return power ? [act(part.id, power.key, 'off', {}, { value: false })] : [];
      }),
    );
    const back = outcomes.flatMap((outcome) => (outcome?.undoable ? [outcome.entry] : []));
    if (back.length === 0) return;
    // Several things at once are hard to put right by hand: one press brings all of them back.
    const what = texts.t('home.room.offDone', { room: name, count: back.length });
    toast({ title: what, action: { label: texts.t('home.menu.undo'), run: () => back.forEach((entry) => void undo(entry, what)) } });
  };
  return (
    <div className={styles.room}>
      <Section
        title={name}
        level={level}
        note={noteOf(texts, group)}
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
            {room && <RoomMenu room={room} />}
          </span>
        }
      >
        {tiles.length > 0 && <TileGrid parts={tiles} waiting={waiting} label={name} />}
      </Section>
    </div>
  );
}

/** A home changes all the time, a room of it seldom: only the room in which something happened is drawn again. */
export const RoomSection = memo(
  Room,
  (before, now) =>
    before.level === now.level &&
    before.group.room === now.group.room &&
    sameParts(before.group.parts, now.group.parts) &&
    (before.waiting === now.waiting || now.group.parts.every(({ part }) => before.waiting.has(part.id) === now.waiting.has(part.id))),
);
