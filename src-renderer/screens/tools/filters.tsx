import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useFormat } from '../../hub/format.ts';
import { setQuery, useRoute } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useTexts } from '../../hub/texts.ts';
import { Chips } from '../../ui/chips.tsx';
import { Select, TextField } from '../../ui/inputs.tsx';
import { FILTERS, OWN, SORTS, type Asked } from './asked.ts';
import { RISK_ORDER } from './risks.ts';
import { TOOLS_TABLE } from './tool-table.tsx';
import styles from './filters.module.css';
import type { Counted } from './use-tool-pages.ts';

const PAUSE_MS = 150;

/** Down leads from the search to what it found, past all that could narrow it further. */
function intoResults(event: KeyboardEvent<HTMLInputElement>): void {
  const row = document.getElementById(TOOLS_TABLE)?.querySelector<HTMLElement>('[role=row][tabindex="0"]');
  if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing || !row) return;
  event.preventDefault();
  row.focus();
}

/** What is typed stands in the field at once and in the address after a breath: the core is not asked at every letter. */
function Search({ value }: { value: string }) {
  const { t } = useTexts();
  const [text, setText] = useState(value);
  const typed = useRef(value);
  useEffect(() => {
    // Somebody else changed the address: a link, Back, “Clear filters”.
    if (value !== typed.current) setText((typed.current = value));
  }, [value]);
  useEffect(() => {
    if (text === typed.current) return undefined;
    const timer = setTimeout(() => {
      typed.current = text;
      setQuery({ search: text || undefined });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const label = t('tools.screen.search');
  return (
    <TextField
      type="search"
      hideLabel
      label={label}
      placeholder={label}
      value={text}
      onChange={setText}
      maxLength={200}
      aria-controls={TOOLS_TABLE}
      onKeyDown={(event) => (text === typed.current ? intoResults(event) : undefined)}
    />
  );
}

function From({ asked, counted }: { asked: Asked; counted: Counted | undefined }) {
  const { t } = useTexts();
  const format = useFormat();
  const connections = useConnections((state) => state.connections);
  const groups = counted?.groups ?? [];
  const nameOf = (id: string | undefined): string =>
    id === undefined ? t('tools.screen.own') : (connections.find((one) => one.id === id)?.name ?? t('tools.screen.gone'));
  const options = groups
    .map(({ connection, total }) => ({
      value: connection ?? OWN,
      label: t('tools.screen.fromOption', { name: nameOf(connection), tools: format.number(total) }),
    }))
    .sort((a, b) => Number(b.value === OWN) - Number(a.value === OWN) || a.label.localeCompare(b.label));
  const value = asked.connection === null ? OWN : (asked.connection ?? '');
  // Its connection may have no tools just now; what is chosen must still be there to be seen.
  const missing = value !== '' && !options.some((one) => one.value === value) ? [{ value, label: nameOf(value) }] : [];
  return (
    <Select
      hideLabel
      label={t('tools.screen.from')}
      options={[{ value: '', label: t('tools.screen.anyConnection') }, ...options, ...missing]}
      value={value}
      onChange={(from) => setQuery({ from: from || undefined })}
    />
  );
}

/** What to show of all tools, and how it is sorted. */
export const Filters = memo(({ asked, counted }: { asked: Asked; counted: Counted | undefined }) => {
  const { t } = useTexts();
  const format = useFormat();
  const { query } = useRoute();
  const sorting = `${asked.sort ?? ''}${asked.down ? ' down' : ''}`;
  const states = FILTERS.map((value) => {
    const label = t(`tools.screen.only.${value}`);
    const count = value === 'off' ? counted && counted.all.total - counted.all.on : counted?.all[value];
    return { value, count, label: count === undefined ? label : t('tools.screen.onlyCount', { what: label, count: format.number(count) }) };
  });
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <Search value={query['search'] ?? ''} />
        <From asked={asked} counted={counted} />
        <Select
          hideLabel
          label={t('tools.screen.sort')}
          value={sorting}
          options={[
            { value: '', label: t(asked.search ? 'tools.screen.sorts.fit' : 'tools.screen.sorts.usual') },
            ...SORTS.flatMap((sort) => [
              { value: sort, label: t(`tools.screen.sorts.${sort}`) },
              { value: `${sort} down`, label: t('tools.screen.sorts.down', { by: t(`tools.screen.sorts.${sort}`) }) },
            ]),
          ]}
          onChange={(wanted) => setQuery({ by: wanted.split(' ')[0] || undefined, down: wanted.endsWith(' down') ? '1' : undefined })}
        />
      </div>
      <div className={styles.line}>
        <Chips
          label={t('tools.screen.riskFilter')}
          options={RISK_ORDER.map((risk) => ({ value: risk, label: t(`common.risk.${risk}`) }))}
          selected={asked.risk ?? []}
          onChange={(selected) => setQuery({ risk: selected.join(',') || undefined })}
        />
        <span className={styles.between} aria-hidden />
        <Chips
          single
          label={t('tools.screen.stateFilter')}
          options={states.filter(({ value, count }) => value === 'on' || value === 'off' || (count ?? 0) > 0 || value === asked.filter)}
          selected={FILTERS.filter((one) => one === asked.filter)}
          onChange={([only]) => setQuery({ only })}
        />
      </div>
    </div>
  );
});
