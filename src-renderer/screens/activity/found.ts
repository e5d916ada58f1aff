import { useEffect, useMemo, useState } from 'react';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import { hub } from '../../hub/hub.ts';
import { mergeEntries } from '../../hub/stores/activity.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { asked, noFilter, type Filter } from './bursts.ts';

/** A search waits until the fingers rest. */
const RESTS_MS = 350;
const MOST = 200;
const NOTHING: JournalEntry[] = [];

/** The whole journal is longer than what the window keeps: what is searched for is looked up behind it as well. */
export function useFound(entries: JournalEntry[], { search, caller, outcome, risk }: Filter): JournalEntry[] {
  const [wanted, setWanted] = useState(asked(noFilter));
  useEffect(() => {
    const timer = setTimeout(() => setWanted(asked({ search, caller, outcome, risk })), RESTS_MS);
    return () => clearTimeout(timer);
  }, [search, caller, outcome, risk]);
  const ask = async (): Promise<JournalEntry[]> => {
    if (Object.keys(wanted).length === 0) return NOTHING;
    const found = await hub.call('activity.list', { limit: MOST, ...wanted });
    return found.entries;
  };
  const { answer = NOTHING } = useAnswer(ask, JSON.stringify(wanted));
  // What the window knows is the newer of two: an answer may be older than the last line.
  return useMemo(() => (answer.length === 0 ? entries : mergeEntries(answer, entries, entries.length)), [answer, entries]);
}
