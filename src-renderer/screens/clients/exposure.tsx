import { useState } from 'react';
import type { Client } from '../../../src-shared/model/client.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { useFormat } from '../../hub/format.ts';
import { useTools } from '../../hub/stores/tools.ts';
import { useTexts } from '../../hub/texts.ts';
import { Meter } from '../../ui/bits.tsx';
import { Checkbox, Select, TextField } from '../../ui/inputs.tsx';
import { Section } from '../../ui/page.tsx';
import { Banner } from '../../ui/states.tsx';
import styles from './clients.module.css';
import { isForLists, listedTo, MANY_TOKENS, MANY_TOOLS, tokensOf } from './cost.ts';
import { updateClient } from './update.ts';

const MODES = ['full', 'search', 'selected'] as const;

/** What a client finds in its list of tools, and what reading that costs it. `defers`: it reads tools only when it needs them. */
export function Exposure({ client, defers }: { client: Client; defers: boolean }) {
  const { t } = useTexts();
  const tools = useTools((state) => state.tools);
  return (
    <Section title={t('clients.screen.panel.exposure')}>
      <div className={styles.form}>
        <Select
          label={t('clients.screen.exposure.label')}
          options={MODES.map((value) => ({ value, label: t(`clients.screen.exposure.${value}`) }))}
          value={client.exposure}
          onChange={(exposure) => void updateClient(client, { exposure })}
        />
        {client.exposure === 'selected' && (
          <Choice client={client} tools={tools.filter((tool) => tool.origin !== 'first-party' && isForLists(tool))} />
        )}
        <Cost listed={listedTo(client, tools)} defers={defers} full={client.exposure === 'full'} />
      </div>
    </Section>
  );
}

function Cost({ listed, defers, full }: { listed: readonly Tool[]; defers: boolean; full: boolean }) {
  const { t } = useTexts();
  const format = useFormat();
  const tokens = tokensOf(listed);
  const many = tokens > MANY_TOKENS && !defers;
  return (
    <>
      <Meter
        label={t('clients.screen.exposure.cost')}
        value={Math.min(tokens, MANY_TOKENS * 2)}
        max={MANY_TOKENS * 2}
        valueText={t('clients.screen.exposure.costValue', { tools: format.number(listed.length), tokens: format.number(tokens) })}
        level={many ? 'warn' : 'ok'}
      />
      {many && full && <Banner level="warn">{t('clients.screen.exposure.suggest')}</Banner>}
      {listed.length > MANY_TOOLS && <Banner level="warn">{t('clients.screen.exposure.tooMany', { count: MANY_TOOLS })}</Banner>}
      {defers && full && <p className={styles.note}>{t('clients.screen.exposure.defers')}</p>}
    </>
  );
}

function Choice({ client, tools }: { client: Client; tools: readonly Tool[] }) {
  const { t, of } = useTexts();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const shown = tools.filter(({ name, title }) => `${name} ${of(title)}`.toLocaleLowerCase().includes(wanted));
  const toggle = (name: string, on: boolean) =>
    void updateClient(client, { tools: on ? [...client.tools, name] : client.tools.filter((one) => one !== name) });
  if (tools.length === 0) return <p className={styles.facts}>{t('clients.screen.exposure.none')}</p>;
  return (
    <fieldset className={styles.chosen}>
      <legend>{t('clients.screen.exposure.choose')}</legend>
      {tools.length > 8 && (
        <TextField
          type="search"
          hideLabel
          label={t('clients.screen.exposure.find')}
          placeholder={t('clients.screen.exposure.find')}
          value={search}
          onChange={setSearch}
        />
      )}
      <div className={styles.ticks}>
        {shown.map(({ name, title }) => (
          <Checkbox key={name} label={`${of(title)} · ${name}`} checked={client.tools.includes(name)} onChange={(on) => toggle(name, on)} />
        ))}
      </div>
    </fieldset>
  );
}
