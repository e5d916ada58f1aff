import { memo, useState } from 'react';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { LinkTo } from '../../hub/router.ts';
import { useClients } from '../../hub/stores/clients.ts';
import { useTexts } from '../../hub/texts.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { Badge, Meter } from '../../ui/bits.tsx';
import { Card } from '../../ui/surface.tsx';
import type { Client } from '../../../src-shared/model/client.ts';
import { MANY_TOKENS } from '../clients/cost.ts';
import styles from './tools.module.css';
import type { Counted } from './use-tool-pages.ts';

/** What the whole list costs an assistant that is shown everything, and what each assistant is really shown. */
export const ContextMeter = memo(({ counted }: { counted: Counted }) => {
  const { t } = useTexts();
  const format = useFormat();
  const clients = useClients((state) => state.clients).filter(({ revokedAt }) => revokedAt === undefined);
  const { tools, tokens } = counted.all.listed;
  const many = tokens > MANY_TOKENS;
  const burdened = clients.find(({ exposure }) => exposure === 'full');
  return (
    <Card className={styles.cost}>
      <Meter
        label={t('tools.screen.cost')}
        value={Math.min(tokens, MANY_TOKENS * 2)}
        max={MANY_TOKENS * 2}
        valueText={t('tools.screen.costValue', { tools: format.number(tools), tokens: format.number(tokens) })}
        level={many ? 'warn' : 'ok'}
      />
      {many && (
        <p>
          {t('tools.screen.costHint')}{' '}
          {burdened && <LinkTo to={{ screen: 'clients', id: burdened.id }}>{t('tools.screen.costAdvice', { name: burdened.name })}</LinkTo>}
        </p>
      )}
      {clients.length > 0 && <EachClient clients={clients} tokens={tokens} />}
    </Card>
  );
});

/** Asked for when somebody unfolds it: an assistant each. */
function EachClient({ clients, tokens }: { clients: readonly Client[]; tokens: number }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('tools.screen.perClient', { count: clients.length })}</summary>
      {open && (
        <ul className={styles.clients}>
          {clients.map((client) => (
            <li key={client.id}>
              <LinkTo to={{ screen: 'clients', id: client.id }}>{client.name}</LinkTo>
              <Shown client={client} tokens={tokens} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** What one assistant finds in its list, and whether it had better be shown something else. `of`: what all of it costs, which changes with any tool. */
function Shown({ client: { id, exposure }, tokens: of }: { client: Client; tokens: number }) {
  const { t } = useTexts();
  const format = useFormat();
  const { answer } = useAnswer(() => hub.call('clients.advice', { id }), `${id} ${exposure} ${of}`);
  if (!answer) return null;
  const [tools, tokens] = [format.number(answer.tools[exposure]), format.number(answer.tokens[exposure])];
  return (
    <span>
      {t(`tools.screen.shown.${exposure}`, { tools, tokens })}
      {answer.exposure !== exposure && <Badge level="warn">{t('tools.screen.shown.better')}</Badge>}
    </span>
  );
}
