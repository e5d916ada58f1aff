import type { NoteRepository } from '../storage/repositories.ts';

export interface Switches {
  load(): Promise<void>;
  isOff(tool: string): boolean;
  set(tools: string[], enabled: boolean): Promise<void>;
  /** Nothing is known of these any more. */
  forget(which: (tool: string) => boolean): Promise<void>;
}

/** Which tools the person switched off; remembered by name, so that a tool that comes back is still off. */
export function createSwitches(notes: NoteRepository): Switches {
  const off = new Set<string>();
  const set: Switches['set'] = async (tools, enabled) => {
    const wanted = tools.filter((name) => off.has(name) === enabled);
    // Asked for in one turn, written at once: all of them, or none.
    await Promise.all(wanted.map((name) => (enabled ? notes.remove('tool-off', name) : notes.set('tool-off', name, true))));
    for (const name of wanted) {
      if (enabled) off.delete(name);
      else off.add(name);
    }
  };
  return {
    load: async () => {
      for (const name of (await notes.all('tool-off')).keys()) off.add(name);
    },
    isOff: (tool) => off.has(tool),
    set,
    forget: (which) => set([...off].filter(which), true),
  };
}
