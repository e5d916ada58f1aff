import { Download } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { typeIdFor } from '../../../../src-shared/forms/type-id.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import { hub } from '../../../hub/hub.ts';
import { navigate } from '../../../hub/router.ts';
import { useConnections } from '../../../hub/stores/connections.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Select } from '../../../ui/inputs.tsx';
import { Section } from '../../../ui/page.tsx';
import { Banner } from '../../../ui/states.tsx';
import { Card } from '../../../ui/surface.tsx';
import { toast } from '../../../ui/toast.tsx';
import { download } from './download.ts';
import { manifestOf, plain, type Draft } from './draft.ts';
import { handOver } from './handed.ts';
import { IconPicker } from './icon-picker.tsx';
import { iconOf } from './icons.ts';
import { lacksOf } from './lacks.ts';
import { LiveForm } from './live-form.tsx';
import { Parts } from './parts.tsx';
import { Question } from './question.tsx';
import { asked } from './questions.ts';
import { Steps } from './steps.tsx';
import { TwoTexts } from './two-texts.tsx';
import { useTry } from './use-try.ts';
import styles from './new-type.module.css';

export type Begun = { draft: Draft; answers: Record<string, unknown>; remarks: Sentence[]; editing?: string };
/** `onLeave`: somebody leaves before it is saved; `onSaved`: nothing is left of it to keep. */
type BuilderProps = { begun: Begun; onBack(): void; onLeave(left: Begun, changed: boolean): void; onSaved(): void };
const GROUPS = ['homes', 'services', 'tools', 'data'] as const;

/** Makes a type: what runs, what is asked, and beside it the form as it will be. */
export function Builder({ begun, onBack, onLeave, onSaved }: BuilderProps) {
  const { t, say, of } = useTexts();
  const { types, connections } = useConnections((state) => state);
  const { editing } = begun;
  const [first] = useState(() => ({ ...begun.draft, icon: begun.draft.icon ?? iconOf('plug', 'blue') }));
  const [draft, setDraft] = useState(first);
  const change = (next: Draft) => setDraft({ ...next, icon: draft.icon });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SwitchboardError>();
  // What is typed into the form stays while the questions around it change.
  const answers = useRef(begun.answers);
  const onAnswers = useCallback((now: Record<string, unknown>) => void (answers.current = { ...answers.current, ...now }), []);
  const isSaved = useRef(false);
  const left = useRef<() => void>(undefined);
  useEffect(() => {
    left.current = () => !isSaved.current && onLeave({ ...begun, draft, answers: answers.current }, draft !== first);
  });
  useEffect(() => () => left.current?.(), []);
  const lacks = lacksOf(draft);
  const manifest = useMemo(() => {
    const taken = new Set(types.map(({ id }) => id));
    return manifestOf({ ...draft, id: editing ?? typeIdFor(draft.title.en || draft.title['zh-CN'], taken) });
  }, [draft, editing, types]);
  const { card, error } = useTry(manifest, lacks.length === 0);
  const users = connections.filter(({ type }) => type === editing).length;

  const save = async () => {
    const saved = await hub.call('connections.importType', { manifest, ...(editing !== undefined && { replace: true }) });
    isSaved.current = true;
    onSaved();
    toast({ title: t('newType.saved', { title: of(saved.title) }), level: 'ok' });
    if (editing !== undefined) return navigate({ screen: 'connections', path: ['add'] });
    handOver(saved.id, answers.current);
    navigate({ screen: 'connections', path: ['add', saved.id] });
  };
  const press = () => {
    setBusy(true);
    setProblem(undefined);
    void save()
      .catch((thrown: unknown) => setProblem(SwitchboardError.from(thrown)))
      .finally(() => setBusy(false));
  };
  const json = JSON.stringify(manifest, null, 2);
  return (
    <div className={styles.columns}>
      <div className={styles.editor}>
        {begun.remarks.map((remark) => (
          <Banner key={remark.key} level="warn">
            {say(remark)}
          </Banner>
        ))}
        <Section title={t('newType.about')}>
          <div className={styles.parts}>
            <TwoTexts
              label={t('newType.title')}
              maxLength={80}
              value={draft.title}
              onChange={(title) => setDraft((now) => ({ ...now, title }))}
            />
            <TwoTexts
              label={t('newType.summary')}
              maxLength={300}
              value={draft.summary}
              onChange={(summary) => setDraft((now) => ({ ...now, summary }))}
            />
            <TwoTexts
              label={t('newType.help')}
              hint={t('newType.helpHint')}
              optional={t('newType.optional')}
              multiline
              maxLength={20_000}
              value={draft.help ?? plain('')}
              onChange={(help) => setDraft((now) => ({ ...now, help: help.en || help['zh-CN'] ? help : undefined }))}
            />
            <Select
              label={t('newType.group')}
              options={GROUPS.map((value) => ({ value, label: t(`wizard.groups.${value}`) }))}
              value={draft.group}
              onChange={(group) => setDraft((now) => ({ ...now, group }))}
            />
            <IconPicker icon={draft.icon} onChange={(icon) => setDraft((now) => ({ ...now, icon }))} />
          </div>
        </Section>
        <Section title={t('newType.runs')}>
          <Parts
            draft={draft}
            onChange={change}
            onAsk={(place, marked) => {
              const next = asked(draft, place, marked);
              onAnswers(next.answer);
              change(next.draft);
            }}
          />
        </Section>
        <Section title={t('newType.questions')} note={t('newType.questionsNote', { count: draft.fields.length })}>
          {draft.fields.length === 0 && <p className={styles.quiet}>{t('newType.noQuestions')}</p>}
          <ul className={styles.questions}>
            {draft.fields.map((field) => (
              <Question key={field.name} draft={draft} field={field} onChange={change} />
            ))}
          </ul>
          {draft.fields.length > 0 && <Steps draft={draft} onChange={change} />}
        </Section>
        <details className={styles.json}>
          <summary>{t('newType.json')}</summary>
          <CopyButton text={json} />
          <pre>{json}</pre>
        </details>
      </div>
      <aside className={styles.beside} aria-label={t('newType.live')}>
        <Card className={styles.liveCard}>
          <h2>{t('newType.live')}</h2>
          {lacks.length > 0 && (
            <ul className={styles.lacks} role="status">
              {lacks.map((lack) => (
                <li key={lack}>{t(`newType.lacks.${lack}`)}</li>
              ))}
            </ul>
          )}
          {error && lacks.length === 0 && <Refused error={error} />}
          {card && <LiveForm key={JSON.stringify([card.fields, card.steps])} card={card} answers={answers.current} onAnswers={onAnswers} />}
        </Card>
        {users > 0 && <Banner>{t('newType.inUse', { count: users })}</Banner>}
        {problem && <Refused error={problem} />}
        <div className={styles.bar}>
          <Button onClick={onBack}>{t('wizard.back')}</Button>
          <Button
            icon={<Download size={16} aria-hidden />}
            disabled={lacks.length > 0}
            onClick={() => download(`${manifest.id}.json`, json)}
          >
            {t('newType.export')}
          </Button>
          <Button variant="primary" busy={busy} disabled={lacks.length > 0 || error !== undefined} onClick={press}>
            {t(editing === undefined ? 'newType.saveUse' : 'newType.save')}
          </Button>
        </div>
      </aside>
    </div>
  );
}

/** What the core has against it: in words, and where the words are the file's own, those. */
function Refused({ error: { problem, details } }: { error: SwitchboardError }) {
  const { say } = useTexts();
  const fields = Object.entries(details.fields ?? {}).map(([field, why]) => `${field.replace(/^manifest\.?/, '')}: ${say({ key: why })}`);
  return <Banner level="bad">{[say({ key: `problems.${problem}.title`, with: details.with }), ...fields].join(' ')}</Banner>;
}
