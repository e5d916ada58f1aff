import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { argument, invalid, textOf, type Run, type Services } from './service.ts';

export type TodoItem = { uid: string; summary: string; status: 'needs_action' | 'completed' };
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
  const items = lists.get(id) ?? START.map((item) => ({ ...item }));
  lists.set(id, items);
  return items;
}

function changed({ home, entity, context }: Run, items: TodoItem[]): void {
  itemsOf(home, entity.entity_id).splice(0, Infinity, ...items);
  home.patch(entity.entity_id, { state: String(items.filter(({ status }) => status === 'needs_action').length) }, context);
  home.fire('demo_todo_changed', { entity_id: entity.entity_id }, context);
}
function found(call: Run, name: unknown): TodoItem {
  const item = itemsOf(call.home, call.entity.entity_id).find(({ uid, summary }) => uid === name || summary === name);
  if (!item) throw invalid(`Unable to find to-do list item: ${String(name)}`);
  return item;
}

export const todo: Services = {
  get_items: {
    name: 'Get items',
    description: 'Gets items on a to-do list.',
    arguments: { status: argument.anything('select', z.union([z.string(), z.array(z.string())])) },
    respond: ({ home, entity }) => ({ items: itemsOf(home, entity.entity_id) }),
  },
  add_item: {
    name: 'Add item',
    description: 'Adds a new to-do list item.',
    needs: 1,
    arguments: { item: argument.text({ required: true }) },
    run: (call) =>
      changed(call, [
        ...itemsOf(call.home, call.entity.entity_id),
        { uid: `t-${Math.floor(call.home.random() * 1e9)}`, summary: textOf(call.data['item']) ?? '', status: 'needs_action' },
      ]),
  },
  update_item: {
    name: 'Update item',
    description: 'Updates an existing to-do list item.',
    needs: 4,
    arguments: { item: argument.text({ required: true }), rename: argument.text(), status: argument.choice(['needs_action', 'completed']) },
    run: (call) => {
      const item = found(call, call.data['item']);
      const status =
        call.data['status'] === 'completed' ? 'completed' : call.data['status'] === 'needs_action' ? 'needs_action' : item.status;
      const next = { ...item, summary: textOf(call.data['rename']) ?? item.summary, status } as const;
      changed(
        call,
        itemsOf(call.home, call.entity.entity_id).map((one) => (one === item ? next : one)),
      );
    },
  },
  remove_item: {
    name: 'Remove item',
    description: 'Removes an existing to-do list item by its name or UID.',
    needs: 2,
    arguments: { item: argument.anything('text', z.union([z.string(), z.array(z.string())]), { required: true }) },
    run: (call) => {
      const gone = [call.data['item']].flat().map((name) => found(call, name));
      changed(
        call,
        itemsOf(call.home, call.entity.entity_id).filter((item) => !gone.includes(item)),
      );
    },
  },
};

export const calendar: Services = {
  create_event: {
    name: 'Create event',
    description: 'Adds a new calendar event.',
    needs: 1,
    arguments: {
      summary: argument.text({ required: true }),
      description: argument.text(),
      location: argument.text(),
      start_date_time: argument.text(),
      end_date_time: argument.text(),
    },
    run: ({ home, entity, data, context }) =>
      home.patch(
        entity.entity_id,
        {
          attributes: {
            message: data['summary'],
            start_time: data['start_date_time'],
            end_time: data['end_date_time'],
            location: data['location'] ?? '',
          },
        },
        context,
      ),
  },
};
