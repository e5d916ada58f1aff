import { useEffect, useRef, useState } from 'react';
import type { Draft, TypeCard } from '../../../src-shared/contract/connections.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { checkStep } from '../../../src-shared/forms/check.ts';
import { hub } from '../../hub/hub.ts';
import { currentRoute, navigate, setQuery, useRoute } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { Card } from '../../ui/surface.tsx';
import { toast } from '../../ui/toast.tsx';
import { withoutSecrets } from '../../widgets/fields/read.ts';
import { FormFields } from './form-fields.tsx';
import { hasHelp, HelpText } from './help-text.tsx';
import { LeadsTo } from './leads-to.tsx';
import { PRESETS, type Preset } from './presets.ts';
import { Progress } from './progress.tsx';
import { ReadyStep } from './ready-step.tsx';
import { TestPanel } from './test-panel.tsx';
import { TypeIcon } from './type-icon.tsx';
import { useForm, type Form } from './use-form.ts';
import { useName } from './use-name.ts';
import { useTest } from './use-test.ts';
import styles from './connections.module.css';

type WizardProps = { type: TypeCard; draft: Draft | undefined; found: Record<string, unknown>; onTouched(): void };
const SAVE_AFTER_MS = 600;

/** The questions of one type, a step at a time. Nothing connects before the end; closing midway keeps a draft. */
export function Wizard({ type, draft, found, onTouched }: WizardProps) {
  const { t, of } = useTexts();
  const form = useForm(type.fields, { ...draft?.config, ...found });
  // A step without a question for the way that was chosen is none.
  const steps = type.steps.filter(({ fields }) => form.shown(fields).length > 0);
  const asked = Number(useRoute().query['step'] ?? 1);
  const at = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), steps.length + 1) - 1 : 0;
  const [preset, setPreset] = useState<Preset>('careful');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SwitchboardError>();
  const test = useTest(type.id, form.config);
  const [name, setName] = useName(type, draft, test.steps);
  const step = steps[at];
  const go = (to: number) => {
    setProblem(undefined);
    // The way back in the browser leads to the step before, as everywhere.
    navigate({ ...currentRoute(), query: { ...currentRoute().query, step: String(to + 1) } });
  };
  useLanding(form, steps, at, draft);
  const isBegun = [form.touched, draft, Object.keys(found).length > 0].some(Boolean);
  useDraft(type.id, at, name, isBegun, form.config);
  const heading = useRef<HTMLHeadingElement>(null);
  // A step is a place of its own: whoever cannot see it is told that it came.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('[data-scroll]')?.scrollTo(0, 0);
  }, [at]);
  useEffect(() => void (form.touched && onTouched()), [form.touched, onTouched]);

  const next = async () => {
    if (!step || !form.passes(step.fields)) return;
    // The core has the last word: it knows what the window cannot (a file that is missing, an address where nothing answers).
    const { fields } = await hub.call('connections.check', { type: type.id, config: form.config, fields: step.fields });
    if (Object.keys(fields).length > 0) return form.refuse(fields);
    go(at + 1);
  };
  const create = async () => {
    const made = await hub.call('connections.create', { type: type.id, name: name.trim(), config: form.config, defaults: PRESETS[preset] });
    await hub.call('connections.saveDraft', { type: type.id, draft: null });
    // The panel of the new one says how it goes; a toast that says so too is gone before it would be wrong.
    toast({ title: t('wizard.created', { name: made.name }), level: 'ok', ms: 2500 });
    navigate({ screen: 'connections', id: made.id });
  };
  const tell = (thrown: unknown) => {
    const error = SwitchboardError.from(thrown);
    const { fields: refused } = error.details;
    const wrong = refused ? steps.findIndex(({ fields }) => fields.some((field) => refused[field])) : -1;
    if (refused) form.refuse(refused);
    if (wrong >= 0) go(wrong);
    setProblem(error);
  };
  const submit = () => {
    setBusy(true);
    setProblem(undefined);
    void (step ? next() : create()).catch(tell).finally(() => setBusy(false));
  };

  const titles = [...steps.map(({ title }) => of(title)), t('wizard.ready')];
  const last = at === steps.length - 1;
  return (
    <div className={styles.wizard}>
      <Progress titles={titles} at={at} onGo={go} />
      <div className={styles.columns}>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <h2 className={styles.stepTitle} ref={heading} tabIndex={-1}>
            <TypeIcon svg={type.icon} />
            {of(type.title)} · {titles[at]}
          </h2>
          {step?.hint && <p>{of(step.hint)}</p>}
          {step && <FormFields key={at} form={form} names={step.fields} type={type.id} />}
          <LeadsTo type={type} form={form} left={steps.length - at} />
          {last && <TestPanel test={test} onRun={() => steps.every(({ fields }) => form.passes(fields)) && test.run()} />}
          {!step && <ReadyStep name={name} onName={setName} preset={preset} onPreset={setPreset} result={test.result} />}
          {problem && <Trouble problem={problem} onAnyway={step && (() => go(at + 1))} />}
          <div className={styles.bar}>
            <Button onClick={() => (at === 0 ? navigate({ screen: 'connections', path: ['add'] }) : go(at - 1))}>{t('wizard.back')}</Button>
            <Button variant="primary" type="submit" busy={busy} disabled={!step && name.trim() === ''}>
              {step ? t('wizard.continue') : t('wizard.create')}
            </Button>
          </div>
        </form>
        {hasHelp(type) && (
          <Card className={styles.help}>
            <h2>{t('wizard.help')}</h2>
            <HelpText markdown={of(type.help)} />
          </Card>
        )}
      </div>
    </div>
  );
}

/** What went wrong and what to do about it; a person who knows better goes on. */
function Trouble({ problem: { problem, details }, onAnyway }: { problem: SwitchboardError; onAnyway: (() => void) | undefined }) {
  const { t, say } = useTexts();
  const [title, ...more] = (['title', 'explain', 'action'] as const).map((what) =>
    say({ key: `problems.${problem}.${what}`, with: details.with }),
  );
  return (
    <Banner level="bad" action={onAnyway && <Button onClick={onAnyway}>{t('wizard.anyway')}</Button>}>
      <strong>{title}</strong> · {more.join(' ')}
    </Banner>
  );
}

/** An address, or a draft whose secrets were not kept, may name a step that nobody has come to yet: then it begins where an answer is missing. */
function useLanding(form: Form, steps: TypeCard['steps'], at: number, draft: Draft | undefined): void {
  useEffect(() => {
    const gap = steps.findIndex(({ fields }) => Object.keys(checkStep(form.shown(fields), form.config)).length > 0);
    const wanted = draft ? draft.step : at;
    const to = gap < 0 ? wanted : Math.min(wanted, gap);
    if (to !== at) setQuery({ step: String(to + 1) });
  }, []);
}

/** Saves what was answered a moment after the last key, without secrets. Where nothing was yet, what was begun before stays. */
function useDraft(type: string, step: number, name: string, isBegun: boolean, config: Record<string, unknown>): void {
  useEffect(() => {
    if (!isBegun) return;
    const kept = withoutSecrets(config);
    const timer = setTimeout(() => {
      if (typeof kept !== 'object' || kept === null || Object.keys(kept).length === 0) return;
      const draft = { type, step, name, config: { ...kept }, at: Date.now() };
      // A draft is a courtesy: losing one must not disturb whoever is typing.
      hub.call('connections.saveDraft', { type, draft }).catch(() => undefined);
    }, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [type, step, name, isBegun, config]);
}
