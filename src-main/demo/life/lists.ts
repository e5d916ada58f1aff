import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { argument, invalid, Refusal, textOf, type Run, type Services } from './service.ts';

export type TodoItem = {
  uid: string;
  summary: string;
  status: 'needs_action' | 'completed';
  due?: string;
  description?: string;
};
const START: TodoItem[] = [
  { uid: 't-1', summary: 'Milk', status: 'needs_action' },
  { uid: 't-2', summary: 'Coffee beans', status: 'needs_action' },
  { uid: 't-3', summary: 'Batteries AA', status: 'needs_action' },
  { uid: 't-4', summary: 'Bread', status: 'completed' },
];
const kept = new WeakMap<Home, Map<string, TodoItem[]>>();

/** The items of one list. */
export function itemsOf(home: Home, id: string): TodoItem[] {
  const lists = kept.get(home) ?? new Map<string, TodoItem[]>();
  kept.set(home, lists);
  const items = lists.get(id) ?? (id === 'todo.shopping' ? START.map((item) => ({ ...item })) : []);
  lists.set(id, items);
  return items;
}

type Place = Pick<Run, 'home' | 'context'> & { id: string };
function changed({ home, context, id }: Place, items: TodoItem[]): void {
  itemsOf(home, id).splice(0, Infinity, ...items);
  home.patch(id, { state: String(items.filter(({ status }) => status === 'needs_action').length) }, context);
  home.fire('demo_todo_changed', { entity_id: id }, context);
}
const placeOf = ({ home, context, entity }: Run): Place => ({ home, context, id: entity.entity_id });

function found(call: Run, name: unknown): TodoItem {
  const item = itemsOf(call.home, call.entity.entity_id).find(({ uid, summary }) => uid === name || summary === name);
  if (!item) throw invalid(`Unable to find to-do list item: ${String(name)}`);
  return item;
}

/** Puts an item behind another one, or first. */
export function moveItem(home: Home, id: string, uid: string, previous: string | undefined): void {
  const items = [...itemsOf(home, id)];
  const from = items.findIndex((item) => item.uid === uid);
  const [item] = from < 0 ? [] : items.splice(from, 1);
  const after = previous === undefined ? -1 : items.findIndex((one) => one.uid === previous);
  if (!item || (previous !== undefined && after < 0)) throw new Refusal('failed', `Item '${previous ?? uid}' not found in todo list`);
  items.splice(after + 1, 0, item);
  changed({ home, id, context: home.context() }, items);
}

const details = {
  due_date: argument.anything('date', z.string(), { filter: { supported_features: [16] } }),
  due_datetime: argument.anything('datetime', z.string(), { filter: { supported_features: [32] } }),
  description: argument.text({ filter: { supported_features: [64] } }),
};
const detailed = ({ data }: Run): Partial<TodoItem> => {
  const due = textOf(data['due_date']) ?? textOf(data['due_datetime']);
  const description = textOf(data['description']);
  return { ...(due !== undefined && { due }), ...(description !== undefined && { description }) };
};

function update(call: Run): void {
  const item = found(call, call.data['item']);
  const status = call.data['status'];
  const next: TodoItem = {
    ...item,
    summary: textOf(call.data['rename']) ?? item.summary,
    status: status === 'completed' || status === 'needs_action' ? status : item.status,
    ...detailed(call),
  };
  changed(
    placeOf(call),
    itemsOf(call.home, call.entity.entity_id).map((one) => (one === item ? next : one)),
  );
}

export const todo: Services = {
  get_items: {
    name: 'Get items',
    description: 'Gets items on a to-do list.',
    arguments: {
      status: {
        schema: z.union([z.string(), z.array(z.string())]),
        selector: { select: { options: ['needs_action', 'completed'], multiple: true, translation_key: 'status' } },
      },
    },
    respond: ({ home, entity, data }) => {
      const wanted = [data['status'] ?? ['needs_action']].flat();
      return { items: itemsOf(home, entity.entity_id).filter(({ status }) => wanted.includes(status)) };
    },
  },
  add_item: {
    name: 'Add item',
    description: 'Adds a new to-do list item.',
    needs: 1,
    arguments: { item: argument.text({ required: true }), ...details },
    run: (call) => {
      const uid = `t-${Math.floor(call.home.random() * 1e9)}`;
      const item: TodoItem = { uid, summary: textOf(call.data['item']) ?? '', status: 'needs_action', ...detailed(call) };
      changed(placeOf(call), [...itemsOf(call.home, call.entity.entity_id), item]);
    },
  },
  update_item: {
    name: 'Update item',
    description: 'Updates an existing to-do list item.',
    needs: 4,
    arguments: {
      item: argument.text({ required: true }),
      rename: argument.text(),
      status: argument.choice(['needs_action', 'completed']),
      ...details,
    },
    run: update,
  },
  remove_item: {
    name: 'Remove item',
    description: 'Removes an existing to-do list item by its name or UID.',
    needs: 2,
    arguments: { item: argument.anything('text', z.union([z.string(), z.array(z.string())]), { required: true }) },
    run: (call) => {
      const gone = [call.data['item']].flat().map((name) => found(call, name));
      changed(
        placeOf(call),
        itemsOf(call.home, call.entity.entity_id).filter((item) => !gone.includes(item)),
      );
    },
  },
  remove_completed_items: {
    name: 'Remove completed items',
    description: 'Removes all to-do list items that have been completed.',
    needs: 2,
    run: (call) =>
      changed(
        placeOf(call),
        itemsOf(call.home, call.entity.entity_id).filter(({ status }) => status !== 'completed'),
      ),
  },
};
