import { useEffect, useMemo, useState } from 'react';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import { hub } from '../../hub/hub.ts';
import { mergeEntries } from '../../hub/stores/activity.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import type { Filter } from './bursts.ts';

/** A search waits until the fingers rest. */
const RESTS_MS = 350;
const MOST = 200;
const NOTHING: JournalEntry[] = [];

/** The whole journal is longer than what the window keeps: what is searched for is looked up behind it as well. */
export function useFound(entries: JournalEntry[], { search, caller }: Filter): JournalEntry[] {
  const [wanted, setWanted] = useState({ search: '', caller: '' });
  useEffect(() => {
    const timer = setTimeout(() => setWanted({ search: search.trim(), caller }), RESTS_MS);
    return () => clearTimeout(timer);
  }, [search, caller]);
  const ask = async (): Promise<JournalEntry[]> => {
    if (wanted.search === '' && wanted.caller === '') return NOTHING;
    const found = await hub.call('activity.list', {
      limit: MOST,
      ...(wanted.search !== '' && { search: wanted.search }),
      ...(wanted.caller !== '' && { caller: wanted.caller }),
    });
    return found.entries;
  };
  const { answer = NOTHING } = useAnswer(ask, JSON.stringify(wanted));
  // What the window knows is the newer of two: an answer may be older than the last line.
  return useMemo(() => (answer.length === 0 ? entries : mergeEntries(answer, entries, entries.length)), [answer, entries]);
}
