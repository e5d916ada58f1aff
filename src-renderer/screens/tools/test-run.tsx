// The package's index also loads its test registry, which wants a validator we do not ship.
import Form from '@rjsf/core/lib/components/Form.js';
import { toErrorSchema, type ErrorSchema, type RJSFSchema } from '@rjsf/utils';
import { useId, useMemo, useRef, useState } from 'react';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { sendWithConfirm } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemState } from '../../ui/states.tsx';
import { Whole } from '../activity/asked-whole.tsx';
import { ChoiceField } from './choice-field.tsx';
import { drawableWhole, given } from './drawable.ts';
import { FormButtons } from './form-buttons.tsx';
import { BEGINS, formLook, formSchema } from './form-look.ts';
import { JsonField } from './json-field.tsx';
import { ChangedField, NullableField } from './nullable-field.tsx';
import { OpenChoice } from './open-choice.tsx';
import { reasonOf } from './reason-of.ts';
import { safeSchema } from './safe-schema.ts';
import { intoView, RunOutcome, type Ran } from './run-outcome.tsx';
import { schemaValidator } from './schema-validator.ts';
import { toolWords } from './tool-words.ts';
import styles from './test-run.module.css';

/** `busy`: what the run under way is called. */
type State = { busy?: string; ran?: Ran | undefined; error?: unknown; cancelled?: boolean };
const TEMPLATES = { ButtonTemplates: FormButtons };
const FIELDS = { json: JsonField, nullable: NullableField, open: OpenChoice, choice: ChoiceField };
const OWN_FIELDS = { ...FIELDS, nullable: ChangedField };
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What the other side found wrong, at the fields it names: `config.triggers` lies in the field `config`. */
function errorsAt(error: unknown, { properties }: Record<string, unknown>): ErrorSchema {
  const fields = error === undefined ? {} : (SwitchboardError.from(error).details.fields ?? {});
  const at = Object.entries(fields).flatMap(([path, message]) => {
    const [name = ''] = path.split('.');
    return isRecord(properties) && Object.hasOwn(properties, name)
      ? [{ property: `.${name}`, message: visibleLine(message), stack: message }]
      : [];
  });
  return toErrorSchema(at);
}

/** The first control that is wrong, of whatever kind: the library itself misses lists of choices, and fields of ours. */
const firstWrong = (form: string): HTMLElement | null =>
  document
    .getElementById(form)
    ?.querySelector<HTMLElement>(
      '.rjsf-field-error:not(:has(.rjsf-field-error)) :is(input, select, textarea, button), [aria-invalid=true]',
    ) ?? null;

/** A form made from the tool's own input schema, a real run, and its answer in readable form. */
export function TestRun({ tool, isGone = false }: { tool: Tool; isGone?: boolean }) {
  const texts = useTexts();
  const { t, of } = texts;
  const form = useId();
  const button = useRef<HTMLButtonElement>(null);
  const current = useRef<string>(undefined);
  const [data, setData] = useState<unknown>({});
  const [{ busy, ran, error, cancelled }, setState] = useState<State>({});
  const drawn = useMemo(() => drawableWhole(formSchema(safeSchema(tool.input), toolWords(tool, texts).field)), [tool, texts]);
  const schema = useMemo<RJSFSchema>(() => ({ type: 'object', ...drawn, title: undefined, description: undefined }), [drawn]);
  const look = useMemo(() => formLook(drawn), [drawn]);
  const validator = useMemo(() => schemaValidator(texts), [texts]);
  const reason = error === undefined ? '' : reasonOf(error);
  const wrong = useMemo(() => errorsAt(error, drawn), [error, drawn]);
  const title = visibleLine(of(tool.title));
  const foreign = tool.origin === 'upstream' || tool.origin === 'generated';
  const consequence = tool.consequence ? of(tool.consequence) : t(`tools.screen.consequence.${foreign ? 'upstream' : 'type'}`);

  const run = async (args: Record<string, unknown>) => {
    const run = crypto.randomUUID();
    current.current = run;
    setState({ busy: run });
    try {
      const ran = await sendWithConfirm(
        title,
        (confirmed) => hub.call('tools.run', { name: tool.name, args, run, ...(confirmed && { confirmed }) }),
        consequence,
      );
      if (current.current === run) setState({ ran });
    } catch (thrown) {
      if (current.current === run) setState({ error: thrown });
    }
  };
  const cancel = (run: string) => {
    current.current = undefined;
    setState({ cancelled: true });
    button.current?.focus();
    hub.call('tools.cancel', { run }).catch((thrown: unknown) => setState({ error: thrown }));
  };
  return (
    <div className={styles.run}>
      <div className={styles.form}>
        <Form
          id={form}
          schema={schema}
          uiSchema={look}
          fields={foreign ? FIELDS : OWN_FIELDS}
          formData={data}
          validator={validator}
          experimental_defaultFormStateBehavior={BEGINS}
          extraErrors={wrong}
          templates={TEMPLATES}
          showErrorList={false}
          noHtml5Validate
          onError={() => firstWrong(form)?.focus()}
          idPrefix="test"
          onChange={({ formData }) => setData(formData)}
          onSubmit={({ formData }) => {
            const args = given(schema, formData);
            void run(isRecord(args) ? args : {});
          }}
        />
      </div>
      <div className={styles.marks}>
        {/* The form's own, though it stands outside: Enter in any of its fields presses it. */}
        <Button ref={button} variant="primary" type="submit" form={form} busy={busy !== undefined} disabled={isGone}>
          {t('tools.screen.test.run')}
        </Button>
        {busy !== undefined && <Button onClick={() => cancel(busy)}>{t('common.actions.cancel')}</Button>}
      </div>
      {cancelled && <p role="status">{t('tools.screen.test.cancelled')}</p>}
      {error !== undefined && (
        <div ref={intoView}>
          <ProblemState error={error} />
          {reason !== '' && (
            <p className={styles.words}>
              <Whole text={reason} />
            </p>
          )}
        </div>
      )}
      {ran && <RunOutcome key={ran.entry} ran={ran} title={title} />}
    </div>
  );
}
