import { useState } from 'react';
import type { Client, ClientLimits } from '../../../src-shared/model/client.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { Section } from '../../ui/page.tsx';
import styles from './clients.module.css';
import { updateClient } from './update.ts';

/** The most of each, and what a new client has; the core holds the schema. */
const MOST: ClientLimits = { calls: 1_000_000, acts: 1_000_000, inFlight: 1_000 };
const FIRST: ClientLimits = { calls: 1_200, acts: 120, inFlight: 16 };
const FIELDS = ['calls', 'acts', 'inFlight'] as const;

const numberIn = (text: string, most: number): number | undefined => {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
};

/** How often and how much at once a client may ask. */
export function LimitsForm({ client }: { client: Client }) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<Partial<Record<keyof ClientLimits, string>>>({});
  const textOf = (field: keyof ClientLimits) => draft[field] ?? String(client.limits[field]);
  const changed = FIELDS.some((field) => textOf(field) !== String(client.limits[field]));
  const isFirst = FIELDS.every((field) => client.limits[field] === FIRST[field]);
  const save = async (limits: ClientLimits) => {
    // What was typed while it was saved stays.
    if (await updateClient(client, { limits })) setDraft((now) => (now === draft ? {} : now));
  };
  const submit = () => {
    const [calls, acts, inFlight] = FIELDS.map((field) => numberIn(textOf(field), MOST[field]));
    if (calls !== undefined && acts !== undefined && inFlight !== undefined) void save({ calls, acts, inFlight });
  };
  return (
    <Section title={t('clients.screen.panel.limits')}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles.numbers}>
          {FIELDS.map((field) => (
            <TextField
              key={field}
              inputMode="numeric"
              label={t(`clients.screen.limits.${field}`)}
              hint={t(`clients.screen.limits.${field}Hint`)}
              error={
                numberIn(textOf(field), MOST[field]) === undefined ? t('clients.screen.limits.range', { most: MOST[field] }) : undefined
              }
              value={textOf(field)}
              onChange={(text) => setDraft({ ...draft, [field]: text })}
            />
          ))}
        </div>
        {(changed || !isFirst) && (
          <div className={styles.actions}>
            {changed && (
              <Button variant="primary" type="submit">
                {t('clients.screen.save')}
              </Button>
            )}
            {!isFirst && <Button onClick={() => void save(FIRST)}>{t('clients.screen.limits.reset')}</Button>}
          </div>
        )}
      </form>
    </Section>
  );
}
