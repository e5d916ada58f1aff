import type { Outcome } from '../../src-shared/model/journal.ts';
import { traitOfKey } from '../../src-shared/model/key.ts';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { announce } from '../ui/announce.ts';
import { confirmDanger } from '../ui/danger.tsx';
import { toast } from '../ui/toast.tsx';
import { hub } from './hub.ts';
import { pendingKey, useHome } from './stores/home.ts';
import { tell } from './stores/told.ts';
import { currentTexts } from './texts.ts';

/** Sends something that may be dangerous: when the core says so, the person is asked, and the call is repeated confirmed. Undefined: the person said no. `consequence`: what it may bring about. */
export async function sendWithConfirm<T>(
  what: string,
  send: (confirmed?: true) => Promise<T>,
  consequence?: string,
): Promise<T | undefined> {
  try {
    return await send();
  } catch (thrown) {
    if (SwitchboardError.from(thrown).problem !== 'policy.confirm') throw thrown;
    const { t } = currentTexts();
    const yes = await confirmDanger({
      title: t('common.danger.title', { what }),
      body: consequence ?? t('common.danger.body'),
      // The button says what it does: nobody presses a bare Yes by habit.
      action: what,
    });
    return yes ? send(true) : undefined;
  }
}

/** Says in words why something did not work, with Retry where that can help. */
export function tellFailure(what: string, thrown: unknown, retry?: () => void): void {
  const { t, say } = currentTexts();
  const { problem, details } = SwitchboardError.from(thrown);
  toast({
    level: 'bad',
    title: t('common.act.failed', { what }),
    body: [say({ key: `problems.${problem}.title`, with: details.with }), ...(details.unsure ? [t('common.act.unsure')] : [])].join(' '),
    action: retry && { label: t('common.actions.retry'), run: retry },
    ms: 12_000,
  });
}

/** The arguments a sentence can hold. */
const wordsIn = (args: Record<string, unknown>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [])),
  );

/** What the person should know besides: something had changed meanwhile. */
const tellNote = (what: string, outcome: Outcome | undefined): void => {
  if (outcome?.note) toast({ title: what, body: currentTexts().say(outcome.note) });
};

/** Takes something back, asking first where that is dangerous; says so where it did not simply go back. */
export async function undo(entry: string, what: string): Promise<void> {
  try {
    tellNote(what, await sendWithConfirm(what, (confirmed) => hub.call('activity.undo', { entry, ...(confirmed && { confirmed }) })));
  } catch (thrown) {
    tellFailure(what, thrown);
  }
}

const lost = new Set<Outcome['status']>(['failed', 'denied', 'unknown']);

/** Says what became of an intent: a lost one loudly, with Retry; any other to readers only. */
function tellOutcome(name: string, outcome: Outcome, retry: () => void): void {
  if (!lost.has(outcome.status)) {
    announce(name);
    tellNote(name, outcome);
    return;
  }
  const { t, say } = currentTexts();
  const body = outcome.status === 'denied' ? t('common.act.denied') : outcome.status === 'unknown' ? t('common.act.unknown') : undefined;
  toast({
    level: 'bad',
    title: t('common.act.failed', { what: name }),
    body: body ?? (outcome.note && say(outcome.note)),
    action: { label: t('common.actions.retry'), run: retry },
  });
}

let calls = 0;
/**
 * Raises an intent on a part. The optimistic value is shown at once and marked pending; when the core refuses or fails it is taken back
 * and a toast offers Retry. Of several intents on one trait the last one decides what is shown.
 */
export async function act(
  part: string,
  trait: string,
  command: string,
  args: Record<string, unknown> = {},
  optimistic?: { value: unknown },
): Promise<Outcome | undefined> {
  const key = pendingKey(part, trait);
  const call = ++calls;
  useHome.write(({ pending }) => ({ pending: { ...pending, [key]: { call, ...optimistic } } }));
  const settle = (keep?: { value: unknown }) =>
    useHome.write(({ pending, parts }) => {
      if (pending[key]?.call !== call) return {};
      const { [key]: _, ...rest } = pending;
      const owner = parts[part];
      const known = owner?.traits[trait];
      if (!keep || !owner || !known) return { pending: rest };
      return {
        pending: rest,
        parts: { ...parts, [part]: { ...owner, traits: { ...owner.traits, [trait]: { ...known, value: keep.value } } } },
      };
    });
  const name = useHome.get().parts[part]?.name ?? part;
  const retry = () => void act(part, trait, command, args, optimistic);
  // A dangerous command is asked about by what it does ("Unlock Front door?"), not by the name of the thing.
  const texts = currentTexts();
  const doing = `traits.${traitOfKey(trait)}.do.${command}`;
  const deed = texts.has(doing) ? texts.say({ key: doing, with: { ...wordsIn(args), part: name } }) : name;
  try {
    const outcome = await sendWithConfirm(deed, (confirmed) =>
      hub.call('devices.act', { part, trait, command, args, ...(confirmed && { confirmed }) }),
    );
    // The report may arrive after this answer: a confirmed value is written now, so that nothing flickers back.
    settle(outcome?.status === 'confirmed' ? (outcome.value !== undefined ? { value: outcome.value } : optimistic) : undefined);
    if (outcome) useHome.write(({ told }) => ({ told: tell(told, part, trait, outcome.status, outcome.note) }));
    if (outcome) tellOutcome(name, outcome, retry);
    return outcome;
  } catch (thrown) {
    settle();
    tellFailure(name, thrown, retry);
    return undefined;
  }
}

/** Runs a scene, asking first where it is dangerous. True when it was started. */
export async function runScene(scene: string): Promise<boolean> {
  const name = useHome.get().scenes.find(({ id }) => id === scene)?.name ?? scene;
  try {
    return (
      (await sendWithConfirm(name, (confirmed) => hub.call('devices.runScene', { scene, ...(confirmed && { confirmed }) }))) !== undefined
    );
  } catch (thrown) {
    tellFailure(name, thrown, () => void runScene(scene));
    return false;
  }
}
