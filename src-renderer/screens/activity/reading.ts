import { useState } from 'react';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { unsaid } from '../../../src-shared/text/unsaid.ts';
import { useTexts } from '../../hub/texts.ts';
import { foldsOf } from './asked.ts';

/** What of the questions on a card was opened. Folding it again does not take back that it was there to be read. */
export function useReading() {
  const texts = useTexts();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const keyOf = ({ id }: Approval, fold: string) => `${id} ${fold}`;
  return {
    open: (approval: Approval, fold: string) => setOpened((before) => new Set([...before, keyOf(approval, fold)])),
    /** Nothing is allowed before all of it could be read. */
    isRead: (approval: Approval): boolean =>
      foldsOf(unsaid(texts, approval), approval.effects).every((fold) => opened.has(keyOf(approval, fold))),
  };
}
export type Reading = ReturnType<typeof useReading>;
