import type { Advice as Advised } from '../../../src-shared/contract/clients.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import styles from './clients.module.css';
import { updateClient } from './update.ts';

const MODES = ['full', 'search', 'selected'] as const;

/** What would suit a client best and why, with one click to take it, and what each choice costs. */
export function Advice({ client, advice }: { client: Client; advice: Advised }) {
  const { t, say } = useTexts();
  const format = useFormat();
  const { exposure, reason, tokens, tools } = advice;
  const figures: Record<string, string> = {};
  for (const [name, value] of Object.entries(reason.with ?? {})) figures[name] = typeof value === 'number' ? format.number(value) : value;
  const why = say({ key: reason.key, with: figures });
  const isTaken = client.exposure === exposure;
  return (
    <>
      {isTaken ? (
        <p className={styles.note}>{why}</p>
      ) : (
        <Banner
          level="info"
          action={<Button onClick={() => void updateClient(client, { exposure })}>{t('clients.screen.exposure.take')}</Button>}
        >
          {t('clients.screen.exposure.recommend', { mode: t(`clients.screen.exposure.${exposure}`), why })}
        </Banner>
      )}
      <dl className={styles.pairs} aria-label={t('clients.screen.exposure.costs')}>
        {MODES.filter((mode) => mode !== 'selected' || client.exposure === 'selected').map((mode) => (
          <div key={mode}>
            <dt>{t(`clients.screen.exposure.${mode}`)}</dt>
            <dd>{t('clients.screen.exposure.costOf', { tools: format.number(tools[mode]), tokens: format.number(tokens[mode]) })}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
