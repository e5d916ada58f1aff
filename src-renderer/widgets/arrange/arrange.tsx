import { ChevronLeft, ChevronRight, GripVertical } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { answered, heard, type Wish } from '../../hub/wish.ts';
import { announce } from '../../ui/announce.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './arrange.module.css';
import { movedTo, placeFor } from './order.ts';

export type Arranged = {
  id: string;
  /** What readers hear. */
  name: string;
  body: ReactNode;
  /** More one can do with it: hide, remove. */
  tools?: ReactNode;
  /** Shown, but pale: it is hidden elsewhere. */
  pale?: boolean;
};
type Props = {
  label: string;
  items: readonly Arranged[];
  /** Keeps the new order and says whether it did; until then the wish is shown. */
  onOrder(ids: string[]): Promise<boolean>;
  form: 'grid' | 'list';
};

/** The order as the person wishes it, before the core has kept it; and the focus, which follows what was moved. */
function useWishedOrder({ items, onOrder }: Pick<Props, 'items' | 'onOrder'>) {
  const { t } = useTexts();
  const [wish, setWish] = useState<Wish<string[]>>();
  const said = items.map(({ id }) => id).join(' ');
  useLayoutEffect(() => setWish(heard), [said]);
  const byId = new Map(items.map((item) => [item.id, item]));
  const shown = wish ? wish.value.flatMap((id) => byId.get(id) ?? []) : [...items];
  const ids = shown.map(({ id }) => id);
  const show = (value: string[]): Wish<string[]> => {
    const mine = { value, agreed: false };
    setWish(mine);
    return mine;
  };
  const keep = (order: string[]) => {
    const mine = show(order);
    void onOrder(order).then((did) => setWish(answered(mine, did)));
  };
  const say = (id: string, order: string[]) =>
    announce(t('home.arrange.place', { what: byId.get(id)?.name ?? '', at: order.indexOf(id) + 1, of: order.length }));
  const move = (id: string, to: number | undefined) => {
    if (to === undefined || to < 0 || to >= ids.length || to === ids.indexOf(id)) return;
    const order = movedTo(ids, ids.indexOf(id), to);
    keep(order);
    say(id, order);
  };
  return { shown, ids, wish, show, keep, move };
}

/** Things one puts in order: by dragging, with the arrow keys on the handle, or with the two buttons beside it. */
export function Arrange({ label, items, onOrder, form }: Props) {
  const { t } = useTexts();
  const hint = useId();
  const list = useRef<HTMLUListElement>(null);
  const { shown, ids, wish, show, keep, move } = useWishedOrder({ items, onOrder });
  const [dragged, setDragged] = useState<string>();
  const [focused, setFocused] = useState<string>();
  // A moved element loses the focus in some browsers: the handle takes it back.
  useEffect(() => {
    if (focused === undefined) return;
    [...(list.current?.querySelectorAll<HTMLElement>('[data-handle]') ?? [])].find((one) => one.dataset['handle'] === focused)?.focus();
  }, [focused, ids.join(' ')]);
  const over = (id: string) => (event: DragEvent) => {
    if (dragged === undefined) return;
    event.preventDefault();
    if (dragged !== id) show(movedTo(ids, ids.indexOf(dragged), ids.indexOf(id)));
  };
  const drop = () => {
    setDragged(undefined);
    if (wish) keep(wish.value);
  };
  return (
    <>
      <p id={hint} className="only-for-readers">
        {t('home.arrange.hint')}
      </p>
      <ul ref={list} className={styles[form]} aria-label={label}>
        {shown.map(({ id, name, body, tools, pale }, at) => (
          <li
            key={id}
            className={styles.item}
            data-pale={pale || undefined}
            data-dragged={dragged === id || undefined}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(id);
            }}
            onDragEnter={over(id)}
            onDragOver={(event) => dragged !== undefined && event.preventDefault()}
            onDragEnd={drop}
          >
            <div className={styles.body}>{body}</div>
            <div className={styles.tools}>
              <IconButton
                label={t('home.arrange.handle', { what: name })}
                icon={<GripVertical size={18} />}
                aria-describedby={hint}
                data-handle={id}
                onFocus={() => setFocused(id)}
                onBlur={() => setFocused(undefined)}
                onKeyDown={(event) => {
                  const to = placeFor(event.key, at, ids.length);
                  if (to === undefined) return;
                  event.preventDefault();
                  move(id, to);
                }}
              />
              <IconButton
                label={t('home.arrange.earlier', { what: name })}
                icon={<ChevronLeft size={18} className={styles.turn} />}
                disabled={at === 0}
                onClick={() => move(id, at - 1)}
              />
              <IconButton
                label={t('home.arrange.later', { what: name })}
                icon={<ChevronRight size={18} className={styles.turn} />}
                disabled={at === ids.length - 1}
                onClick={() => move(id, at + 1)}
              />
              {tools}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
