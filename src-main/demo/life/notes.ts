import type { Home } from '../home/home.ts';
import { isoTime } from '../home/state.ts';
import { argument, textOf, type Services } from './service.ts';

type Note = { notification_id: string; title: string | null; message: string; created_at: string };
const kept = new WeakMap<Home, Map<string, Note>>();

/** What is waiting to be read. */
export function notesOf(home: Home): Map<string, Note> {
  const known = kept.get(home) ?? new Map<string, Note>();
  kept.set(home, known);
  return known;
}

function dismiss(home: Home, ids: string[]): void {
  const gone = ids.flatMap((id) => {
    const note = notesOf(home).get(id);
    notesOf(home).delete(id);
    return note ? [[id, note] as const] : [];
  });
  if (gone.length > 0) home.fire('demo_note', { type: 'removed', notifications: Object.fromEntries(gone) });
}

export const notes: Services = {
  create: {
    name: 'Create',
    description: 'Shows a notification on the notifications panel.',
    arguments: { message: argument.text({ required: true }), title: argument.text(), notification_id: argument.text() },
    free: (home, data) => {
      const id = textOf(data['notification_id']) ?? `note_${notesOf(home).size + 1}`;
      const type = notesOf(home).has(id) ? 'updated' : 'added';
      const note = { notification_id: id, title: textOf(data['title']) ?? null, message: textOf(data['message']) ?? '', created_at: isoTime(home.now()) };
      notesOf(home).set(id, note);
      home.fire('demo_note', { type, notifications: { [id]: note } });
    },
  },
  dismiss: {
    name: 'Dismiss',
    description: 'Deletes a notification from the notifications panel.',
    arguments: { notification_id: argument.text({ required: true }) },
    free: (home, data) => dismiss(home, [String(data['notification_id'])]),
  },
  dismiss_all: {
    name: 'Dismiss all',
    description: 'Deletes all notifications from the notifications panel.',
    free: (home) => dismiss(home, [...notesOf(home).keys()]),
  },
}; // prettier-ignore
