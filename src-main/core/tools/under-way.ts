/** A command from when it is understood until it is settled. `sent`: what was really sent. */
export type Going = { readonly part: string; readonly trait: string; sent?: string; answered: boolean };

export interface UnderWay {
  enter(part: string, trait: string): Going;
  leave(going: Going): void;
  /** It is sent now: after whatever was sent before. */
  send(going: Going, command: string): void;
  /** Whether another command to the same part is on its way – `sent`: has left already – and nobody knows yet what will come of it. */
  isOpen(going: Going, kind?: 'sent'): boolean;
  /** What was last sent to the same trait and is not answered yet: more is known of tomorrow than of today. */
  last(going: Going): string | undefined;
}

/** Knows which commands are still open: what a part shows meanwhile is about to change. */
export function createUnderWay(): UnderWay {
  const parts = new Map<string, Set<Going>>();
  const others = (mine: Going): Going[] => [...(parts.get(mine.part) ?? [])].filter((one) => one !== mine);
  return {
    enter: (part, trait) => {
      const going: Going = { part, trait, answered: false };
      const all = parts.get(part) ?? new Set();
      parts.set(part, all.add(going));
      return going;
    },
    leave: (going) => {
      const all = parts.get(going.part);
      all?.delete(going);
      if (all?.size === 0) parts.delete(going.part);
    },
    send: (going, command) => {
      const all = parts.get(going.part);
      if (!all?.delete(going)) return;
      going.sent = command;
      all.add(going);
    },
    isOpen: (going, kind) => others(going).some(({ sent }) => kind === undefined || sent !== undefined),
    last: (going) => others(going).findLast(({ trait, sent, answered }) => trait === going.trait && sent !== undefined && !answered)?.sent,
  };
}
