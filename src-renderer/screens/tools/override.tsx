import { useState, type ReactNode } from 'react';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { tellFailure } from '../../hub/act.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/inputs.tsx';
import { Section } from '../../ui/page.tsx';
import { Whole } from '../activity/asked-whole.tsx';
import { adjustTools } from './change.ts';
import { MadeOfIt } from './made-of-it.tsx';
import { differs, draftOf, riskIn, settingsOf, withRisk, wrongIn, type Draft, type DraftField } from './override-draft.ts';
import { isRisk, RISK_ORDER } from './risks.ts';
import { nameBehind } from './tool-words.ts';
import styles from './override.module.css';

/** What the person makes of a tool, each beside what its source says, with the way back. */
export function Override({ tool, again }: { tool: Tool; again(): void }) {
  const { t, of } = useTexts();
  const [draft, setDraft] = useState<Draft>();
  const [wrong, setWrong] = useState<Partial<Record<DraftField, string>>>({});
  const [busy, setBusy] = useState(false);
  const saved = draftOf(tool);
  const title = visibleLine(of(tool.title));
  const finish = async (set: Parameters<typeof adjustTools>[1]): Promise<void> => {
    setBusy(true);
    try {
      await adjustTools({ names: [tool.name] }, set);
      announce(t('common.actions.saved'));
      setDraft(undefined);
      setWrong({});
      again();
    } catch (thrown) {
      const { details } = SwitchboardError.from(thrown);
      const { cacheMs, ...fields } = details.fields ?? {};
      if (cacheMs !== undefined) setWrong({ ...fields, cacheSeconds: t('tools.screen.override.wrong.onlyReads') });
      else if (details.fields) setWrong(fields);
      else tellFailure(title, thrown);
    } finally {
      setBusy(false);
    }
  };
  const isMine = tool.settings !== undefined;
  if (!draft)
    return (
      <Section title={t('tools.screen.override.title')}>
        <p className={styles.faint}>{t(isMine ? 'tools.screen.override.isMine' : 'tools.screen.override.lead')}</p>
        {tool.settings && <MadeOfIt settings={tool.settings} />}
        {tool.outdated && tool.outdated.length > 0 && <p className={styles.warn}>{t('tools.screen.override.outdated')}</p>}
        <div className={styles.ends}>
          <Button onClick={() => setDraft(saved)}>{t('tools.screen.override.change')}</Button>
          {isMine && (
            <Button busy={busy} onClick={() => void finish(NOTHING_MINE)}>
              {t('tools.screen.override.backAll')}
            </Button>
          )}
        </div>
      </Section>
    );
  const save = () => {
    const found = wrongIn(draft, t);
    setWrong(found);
    if (Object.keys(found).length === 0) void finish(settingsOf(draft, saved));
  };
  return (
    <Section title={t('tools.screen.override.title')}>
      <form
        ref={intoFirst}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Fields {...{ tool, draft, wrong }} onChange={(change) => setDraft({ ...draft, ...change })} />
        <div className={styles.ends}>
          <Button type="submit" variant="primary" busy={busy} disabled={!differs(draft, saved)}>
            {t('common.actions.save')}
          </Button>
          <Button onClick={() => setDraft(undefined)}>{t('common.actions.cancel')}</Button>
        </div>
      </form>
    </Section>
  );
}

/** Whoever asked to change something goes on in the first field. */
const intoFirst = (form: HTMLFormElement | null): void => form?.querySelector('input')?.focus();

const NOTHING_MINE = { alias: null, title: null, description: null, risk: null, cacheMs: null, perMinute: null } as const;

/** Another server says of itself what its tools do; that they are harmless is believed only where the person said so of its connection. */
const isForeign = ({ origin }: Tool): boolean => origin === 'upstream';

type FieldsProps = {
  tool: Tool;
  draft: Draft;
  wrong: Partial<Record<DraftField, string>>;
  onChange(change: Partial<Draft>): void;
};

export function Fields({ tool, draft, wrong, onChange }: FieldsProps) {
  const { t, of } = useTexts();
  const { original, connection } = tool;
  const slug = useConnections((state) => state.connections.find(({ id }) => id === connection)?.slug);
  const theirs = {
    title: of(original?.title ?? tool.title),
    description: original?.description ?? tool.description,
    risk: original?.risk ?? tool.risk,
  };
  const counts = riskIn(tool, draft);
  const error = (field: DraftField) => (wrong[field] === undefined ? {} : { error: wrong[field] });
  const text = (field: Exclude<DraftField, 'risk'>) => ({
    label: t(`tools.screen.override.fields.${field}`),
    value: draft[field],
    onChange: (value: string) => onChange({ [field]: value }),
    ...error(field),
  });
  return (
    <>
      <Beside field="title" source={theirs.title} draft={draft} onChange={onChange}>
        <TextField {...text('title')} placeholder={visibleLine(theirs.title)} maxLength={200} />
      </Beside>
      <Beside field="description" source={theirs.description} draft={draft} onChange={onChange}>
        <TextField {...text('description')} multiline rows={5} hint={t('tools.screen.override.hints.description')} />
      </Beside>
      <Beside
        field="risk"
        source={t(`common.risk.${theirs.risk}`)}
        {...(isForeign(tool) && { said: t('tools.screen.override.counts') })}
        draft={draft}
        onChange={(change) => onChange({ ...change, ...withRisk(tool, draft, '') })}
      >
        <Select
          label={t('tools.screen.columns.risk')}
          hint={[t('tools.screen.override.hints.risk'), ...(isForeign(tool) ? [t('tools.screen.override.hints.believed')] : [])].join(' ')}
          value={draft.risk}
          options={[
            {
              value: '',
              label: t(isForeign(tool) ? 'tools.screen.override.ifNothing' : 'tools.screen.override.asItSays', {
                what: t(`common.risk.${theirs.risk}`),
              }),
            },
            ...RISK_ORDER.map((risk) => ({ value: risk, label: t(`common.risk.${risk}`) })),
          ]}
          onChange={(risk) => onChange(withRisk(tool, draft, isRisk(risk) ? risk : ''))}
        />
      </Beside>
      <Beside field="alias" source={nameBehind(original?.name ?? tool.name, slug)} draft={draft} onChange={onChange}>
        <TextField {...text('alias')} mono spellCheck={false} hint={t('tools.screen.override.hints.alias')} maxLength={53} />
      </Beside>
      <TextField
        {...text('cacheSeconds')}
        inputMode="numeric"
        disabled={counts !== 'read' && draft.cacheSeconds === ''}
        hint={
          counts === 'read'
            ? t('tools.screen.override.hints.cacheSeconds')
            : t('tools.screen.override.hints.cacheNot', { what: t(`common.risk.${counts}`) })
        }
      />
      <TextField {...text('perMinute')} inputMode="numeric" hint={t('tools.screen.override.hints.perMinute')} />
    </>
  );
}

type BesideProps = {
  field: DraftField;
  source: string;
  /** What stands above what its source says, where it is not that. */
  said?: string;
  draft: Draft;
  onChange(change: Partial<Draft>): void;
  children: ReactNode;
};
/** The person's own words, and beside them what the source says. */
function Beside({ field, source, said, draft, onChange, children }: BesideProps) {
  const { t } = useTexts();
  const label = t(field === 'risk' ? 'tools.screen.columns.risk' : `tools.screen.override.fields.${field}`);
  return (
    <div className={styles.beside}>
      {children}
      <div className={styles.source}>
        <span className={styles.faint}>{said ?? t('tools.screen.override.original')}</span>
        <span className={styles.words}>
          <Whole text={source} />
        </span>
        {draft[field] !== '' && (
          <Button aria-label={t('tools.screen.override.backOf', { field: label })} onClick={() => onChange({ [field]: '' })}>
            {t('tools.screen.override.back')}
          </Button>
        )}
      </div>
    </div>
  );
}
