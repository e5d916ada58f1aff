import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import type { Connection, Health } from '../../../src-shared/model/connection.ts';
import { setQuery, useRoute } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Chips } from '../../ui/chips.tsx';
import { Select, TextField } from '../../ui/inputs.tsx';
import styles from './connections.module.css';

/** Fewer are seen at a glance. */
export const FROM = 8;
const STATES = ['connected', 'connecting', 'attention', 'offline', 'paused'] as const satisfies readonly Health['state'][];

/** The connections that fit what stands in the address: words, states, one type. */
export function useFiltered(connections: Connection[], types: TypeCard[]): Connection[] {
  const { of } = useTexts();
  const { query } = useRoute();
  if (connections.length < FROM) return connections;
  const words = (query['search'] ?? '').trim().toLowerCase();
  const states = (query['state'] ?? '').split(',').filter(Boolean);
  return connections.filter(({ name, slug, type, health }) => {
    const card = types.find(({ id }) => id === type);
    return (
      `${name} ${slug} ${card ? of(card.title) : type}`.toLowerCase().includes(words) &&
      (states.length === 0 || states.includes(health.state)) &&
      (!query['type'] || query['type'] === type)
    );
  });
}

/** Search, states and types, each only where there is something to tell apart. */
export function Filter({ connections, types }: { connections: Connection[]; types: TypeCard[] }) {
  const { t, of } = useTexts();
  const { query } = useRoute();
  const states = STATES.filter((state) => connections.some(({ health }) => health.state === state));
  const kinds = types.filter(({ id }) => connections.some(({ type }) => type === id));
  const chosen = STATES.filter((state) => (query['state'] ?? '').split(',').includes(state));
  return (
    <div className={styles.filter}>
      <div className={styles.find}>
        <TextField
          hideLabel
          label={t('connections.screen.search')}
          placeholder={t('connections.screen.search')}
          type="search"
          value={query['search'] ?? ''}
          onChange={(search) => setQuery({ search: search || undefined })}
        />
      </div>
      {kinds.length > 1 && (
        <Select
          hideLabel
          label={t('connections.screen.type')}
          options={[
            { value: '', label: t('connections.screen.allTypes') },
            ...kinds.map(({ id, title }) => ({ value: id, label: of(title) })),
          ]}
          value={query['type'] ?? ''}
          onChange={(type) => setQuery({ type: type || undefined })}
        />
      )}
      {(states.length > 1 || chosen.length > 0) && (
        <Chips
          label={t('connections.screen.state')}
          options={states.map((state) => ({
            value: state,
            label: `${t(`connections.health.${state}`)} ${connections.filter(({ health }) => health.state === state).length}`,
          }))}
          selected={chosen}
          onChange={(picked) => setQuery({ state: picked.join(',') || undefined })}
        />
      )}
    </div>
  );
}
