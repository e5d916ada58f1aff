import { useTexts } from '../../hub/texts.ts';
import { Checkbox, TextField } from '../../ui/inputs.tsx';
import type { FieldProps } from './field.ts';
import { Group } from './frame.tsx';
import { Trouble } from './choice-field.tsx';
import { asRooms } from './read.ts';
import { useOptions } from './use-options.ts';
import styles from './fields.module.css';

/** The source's rooms: take them, rename them here, or leave them out. A room not mentioned keeps its name. */
export function RoomMapField(props: FieldProps) {
  const { t, of } = useTexts();
  const found = useOptions(props.field, props.context);
  const rooms = asRooms(props.value);
  const change = (room: string, name: string | null) => props.onChange({ ...rooms, [room]: name });
  return (
    <Group props={props}>
      <ul className={styles.list}>
        {found.options.map(({ value: room, label, hint }) => {
          // Of several homes a room is told with its own; only its name is the person's to change.
          const told = hint ? `${of(label)} · ${of(hint)}` : of(label);
          const name = rooms[room] === undefined ? of(label) : rooms[room];
          return (
            <li key={room} className={styles.row}>
              <div className={styles.grow}>
                <Checkbox label={told} checked={name !== null} onChange={(on) => change(room, on ? of(label) : null)} />
              </div>
              <div className={styles.grow}>
                <TextField
                  label={t('fields.widget.roomName')}
                  hideLabel
                  disabled={name === null}
                  value={name ?? ''}
                  onChange={(text) => change(room, text)}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <Trouble found={found} />
    </Group>
  );
}
