import type { ActReceipt, ActRequest, Link, LinkDevice, LinkEvent, LinkTool } from '../link.ts';

/** A link whose far end is the test: it says what it is told to say and remembers what was done to it. */
export type MemoryLink = Link & { emit(event: LinkEvent): void; acts: ActRequest[]; starts: number; closes: number; listeners(): number };

export type MemoryHome = {
  devices?: LinkDevice[];
  tools?: LinkTool[];
  /** Runs before the snapshot; throw to fail, wait to hang. */
  starting?: (signal: AbortSignal) => void | Promise<void>;
  act?: (request: ActRequest, link: MemoryLink) => ActReceipt | Promise<ActReceipt>;
  runTool?: Link['runTool'];
  picture?: Link['picture'];
  history?: Link['history'];
  closing?: () => void | Promise<void>;
};

export function memoryLink(home: MemoryHome = {}): MemoryLink {
  const listeners = new Set<(event: LinkEvent) => void>();
  const emit = (event: LinkEvent) => [...listeners].forEach((listen) => listen(event));
  const link: MemoryLink = {
    emit,
    acts: [],
    starts: 0,
    closes: 0,
    listeners: () => listeners.size,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: async (signal) => {
      link.starts++;
      await home.starting?.(signal);
      signal.throwIfAborted();
      emit({ kind: 'devices', devices: home.devices ?? [], rooms: [] });
      if (home.tools) emit({ kind: 'tools', tools: home.tools });
      emit({ kind: 'health', health: { state: 'connected' } });
    },
    act: async (request) => {
      link.acts.push(request);
      return home.act ? home.act(request, link) : { accepted: true };
    },
    ...(home.runTool ? { runTool: home.runTool } : {}),
    ...(home.picture ? { picture: home.picture } : {}),
    ...(home.history ? { history: home.history } : {}),
    close: async () => {
      link.closes++;
      await home.closing?.();
    },
  };
  return link;
}
