import { useState } from 'react';
import type { Advice as Advised } from '../../../src-shared/contract/clients.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { useTools } from '../../hub/stores/tools.ts';
import { useTexts } from '../../hub/texts.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { useWish } from '../../hub/use-wish.ts';
import { Meter } from '../../ui/bits.tsx';
import { Checkbox, Select, TextField } from '../../ui/inputs.tsx';
import { Section } from '../../ui/page.tsx';
import styles from './clients.module.css';
import { Advice } from './advice.tsx';
import { isForLists, MANY_TOKENS } from './cost.ts';
import { updateClient } from './update.ts';

const MODES = ['full', 'search', 'selected'] as const;

/** What a client finds in its list of tools, what reading that costs it, and what would suit it best. */
export function Exposure({ client }: { client: Client }) {
  const { t } = useTexts();
  const tools = useTools((state) => state.tools);
  const enabled = tools.filter((tool) => tool.enabled).length;
  const { answer } = useAnswer(
    () => hub.call('clients.advice', { id: client.id }),
    [client.id, client.exposure, client.tools.join(), client.version, client.name, enabled].join(' '),
  );
  const [exposure, expose] = useWish(client.exposure, (mode) => updateClient(client, { exposure: mode }));
  return (
    <Section title={t('clients.screen.panel.exposure')}>
      <div className={styles.form}>
        <Select
          label={t('clients.screen.exposure.label')}
          options={MODES.map((value) => ({ value, label: t(`clients.screen.exposure.${value}`) }))}
          value={exposure}
          onChange={expose}
        />
        {exposure === 'selected' && (
          <Choice client={client} tools={tools.filter((tool) => tool.origin !== 'first-party' && isForLists(tool))} />
        )}
        {answer && <Cost client={client} advice={answer} />}
        {answer && <Advice client={client} advice={answer} />}
      </div>
    </Section>
  );
}

function Cost({ client: { exposure }, advice }: { client: Client; advice: Advised }) {
  const { t } = useTexts();
  const format = useFormat();
  const tokens = advice.tokens[exposure];
  return (
    <Meter
      label={t('clients.screen.exposure.cost')}
      value={Math.min(tokens, MANY_TOKENS * 2)}
      max={MANY_TOKENS * 2}
      valueText={t('clients.screen.exposure.costValue', { tools: format.number(advice.tools[exposure]), tokens: format.number(tokens) })}
      level={tokens > MANY_TOKENS && advice.exposure !== exposure ? 'warn' : 'ok'}
    />
  );
}

function Choice({ client, tools }: { client: Client; tools: readonly Tool[] }) {
  const { t, of } = useTexts();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const shown = tools.filter(({ name, title }) => `${name} ${of(title)}`.toLocaleLowerCase().includes(wanted));
  const [chosen, choose] = useWish(client.tools, (names) => updateClient(client, { tools: names }));
  const toggle = (name: string, on: boolean) => choose(on ? [...chosen, name] : chosen.filter((one) => one !== name));
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
          <Checkbox key={name} label={`${of(title)} · ${name}`} checked={chosen.includes(name)} onChange={(on) => toggle(name, on)} />
        ))}
      </div>
    </fieldset>
  );
}
