import type { Tool } from '../../../src-shared/model/tool.ts';
import type { Texts } from '../../../src-shared/text/engine.ts';
import { useFormat, type Format } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { LinkTo } from '../../hub/router.ts';
import { useClients } from '../../hub/stores/clients.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { useNews } from '../../hub/use-news.ts';
import { useTexts } from '../../hub/texts.ts';
import { Section } from '../../ui/page.tsx';
import { successOf, type Summary } from '../insights/figures.ts';
import styles from './tools.module.css';

/** Of a household with dozens of assistants the first are told here; the rest is on their own pages. */
const CLIENTS = 8;

/** How it was used, and what holds for each assistant, in a sentence. */
export function Use({ tool }: { tool: Tool }) {
  const { t } = useTexts();
  const clients = useClients((state) => state.clients).filter(({ revokedAt }) => revokedAt === undefined);
  return (
    <>
      <Section title={t('tools.screen.use.title')}>
        <Numbers tool={tool} />
        <p>
          <LinkTo to={{ screen: 'activity', query: { search: tool.name } }}>{t('tools.screen.use.journal')}</LinkTo>
        </p>
      </Section>
      {clients.length > 0 && tool.origin !== 'first-party' && (
        <Section title={t('tools.screen.use.rules')}>
          <WhoMay tool={tool} clients={clients} />
        </Section>
      )}
    </>
  );
}

/** What holds for each. Whose tool is off, or held back, is not told of rules that let nobody call it. */
export function WhoMay({ tool, clients }: { tool: Tool; clients: readonly { id: string; name: string }[] }) {
  const { t } = useTexts();
  if (!tool.enabled) return <p>{t(tool.held ? 'tools.screen.use.held' : 'tools.screen.use.off')}</p>;
  return (
    <>
      <ul className={styles.fields}>
        {clients.slice(0, CLIENTS).map(({ id, name }) => (
          <Holds key={id} client={id} name={name} tool={tool} />
        ))}
      </ul>
      {clients.length > CLIENTS && <p className={styles.faint}>{t('tools.screen.use.more', { count: clients.length - CLIENTS })}</p>}
    </>
  );
}

function Numbers({ tool }: { tool: Tool }) {
  const texts = useTexts();
  const format = useFormat();
  const { answer, again } = useAnswer(() => hub.call('insights.summary', { range: 'week' }), tool.name);
  // A run by hand, or a call of an assistant while somebody looks.
  useNews('activity.added', again, (entries) => entries.some(({ target }) => target.tool === tool.name), tool.name);
  const pairs = figuresOf(tool, answer?.tools, texts, format);
  return (
    <dl className={styles.pairs}>
      {pairs.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
    </dl>
  );
}

type Figures = [label: string, value: string][];
/** How often it was called, and how that went: a tool nobody called has not succeeded either. */
export function figuresOf(
  tool: Pick<Tool, 'name' | 'calls' | 'tokens'>,
  all: Summary['tools'] | undefined,
  { t }: Pick<Texts, 't'>,
  format: Pick<Format, 'number' | 'share' | 'took'>,
): Figures {
  const counted = all?.find(({ name }) => name === tool.name);
  // All of one count: the list's is a little older.
  const pairs: Figures = [[t('tools.screen.use.calls'), format.number(counted?.calls ?? tool.calls)]];
  if (counted && counted.calls > 0) {
    const success = successOf(counted);
    if (success !== undefined) pairs.push([t('tools.screen.use.success'), format.share(success)]);
    // Calls that were turned away took no time that anybody measured.
    if (counted.timed > 0)
      pairs.push([t('tools.screen.use.half'), format.took(counted.p50)], [t('tools.screen.use.most'), format.took(counted.p95)]);
  }
  if (tool.tokens !== undefined) pairs.push([t('tools.screen.columns.tokens'), format.number(tool.tokens)]);
  return pairs;
}

/** What holds for one assistant and which rule says so, as the judge that decides when it calls tells it. */
function Holds({ client, name, tool }: { client: string; name: string; tool: Tool }) {
  const { t, say } = useTexts();
  const key = `${client} ${tool.name} ${tool.rule} ${tool.risk}`;
  const { answer } = useAnswer(() => hub.call('clients.matrix', { id: client, tools: [tool.name] }), key);
  const row = answer?.find(({ kind, id }) => kind === 'tool' && id === tool.name);
  const now = (row?.cells.find(({ risk }) => risk === tool.risk) ?? row?.cells[0])?.now;
  return (
    <li>
      <LinkTo to={{ screen: 'clients', id: client }}>{name}</LinkTo>{' '}
      {now && (
        <span className={styles.faint}>
          {t('tools.screen.use.holds', { verdict: t(`common.verdict.${now.verdict}`), why: say(now.why) })}
        </span>
      )}
    </li>
  );
}
