import { useState } from 'react';
import type { Decision } from '../../../src-shared/contract/activity.ts';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { currentTexts, useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { confirmDanger } from '../../ui/danger.tsx';

/** What an *always* of that scope says. A sentence of the core, finished here. */
export const scopeWords = ({ scopes }: Approval, scope: number): string => {
  const sentence = scopes[scope];
  return sentence ? visibleLine(currentTexts().say(sentence)) : '';
};

/** A standing permission for what is dangerous is asked about once more; nothing else is. */
const mayStand = ({ risk }: Approval, words: string): Promise<boolean> => {
  const { t } = currentTexts();
  if (risk !== 'danger') return Promise.resolve(true);
  return confirmDanger({
    title: t('activity.screen.alwaysTitle'),
    body: t('activity.screen.alwaysDanger', { scope: words }),
    action: t('activity.screen.alwaysTitle'),
  });
};

/** Answers one question, and says so to readers. */
export function useDecide(approval: Approval) {
  const { t } = useTexts();
  const [busy, setBusy] = useState<Decision>();
  const { id, caller } = approval;
  const decide = async (decision: Decision, scope?: number): Promise<void> => {
    if (busy) return;
    const words = scope === undefined ? '' : scopeWords(approval, scope);
    if (decision === 'always' && !(await mayStand(approval, words))) return;
    setBusy(decision);
    try {
      await hub.call('approvals.decide', { id, decision, ...(scope !== undefined && { scope }) });
      announce(t(`activity.screen.decided.${decision}`, { who: caller.name, scope: words }));
    } catch (thrown) {
      setBusy(undefined);
      tellFailure(caller.name, thrown);
    }
  };
  return { busy, decide };
}

/** Answers several at once: each is a decision of its own, and stands in the journal as one. */
export const decideAll = (approvals: Approval[], decision: 'once' | 'deny'): void =>
  approvals.forEach(({ id, caller }) => {
    hub.call('approvals.decide', { id, decision }).catch((thrown: unknown) => tellFailure(caller.name, thrown));
  });
