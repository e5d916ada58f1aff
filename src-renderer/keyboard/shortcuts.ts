import { useEffect } from 'react';
import { useSettings } from '../hub/stores/settings.ts';
import { isAsking } from '../ui/asking.ts';
import { COMMANDS, type Command } from './commands.ts';

const PAUSE_MS = 1200;

/** How one key press is written in the command table. */
export const pressed = ({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string =>
  `${ctrlKey || metaKey ? 'mod+' : ''}${altKey ? 'alt+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;

/** The command that the keys pressed so far name, or whether more keys could name one. */
export function findCommand(sequence: readonly string[], commands: readonly Command[]): { command?: Command | undefined; more: boolean } {
  const begins = ({ keys, run }: Command) => run !== undefined && keys !== undefined && sequence.every((key, at) => keys[at] === key);
  const fitting = commands.filter(begins);
  return { command: fitting.find(({ keys }) => keys?.length === sequence.length), more: fitting.length > 0 };
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=range],[type=checkbox]),textarea,select,[contenteditable=true]') !== null;

/** Listens for the keys of the command table. Single keys rest while somebody types, while a dialog is open, and when switched off. */
export function useShortcuts(): void {
  const singleKeys = useSettings(({ values }) => values?.singleKeys ?? true);
  useEffect(() => {
    let sequence: string[] = [];
    let last = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = pressed(event);
      const single = !key.includes('+') || key === '+';
      if (single && (!singleKeys || isTyping(event.target) || isAsking())) return;
      sequence = event.timeStamp - last < PAUSE_MS ? [...sequence, key] : [key];
      last = event.timeStamp;
      let found = findCommand(sequence, COMMANDS);
      if (!found.more) found = findCommand((sequence = [key]), COMMANDS);
      if (!found.command) return;
      sequence = [];
      if (found.command.when?.() === false) return;
      event.preventDefault();
      found.command.run?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [singleKeys]);
}
