// The package's index also loads its test registry, which wants a validator we do not ship.
import Form from '@rjsf/core/lib/components/Form.js';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { useRef, useState } from 'react';
import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { sendWithConfirm } from '../../hub/act.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ProblemState } from '../../ui/states.tsx';
import { FormButtons } from './form-buttons.tsx';
import { Readable } from './readable.tsx';
import { schemaValidator } from './schema-validator.ts';
import styles from './test-run.module.css';

type Ran = Output<Switchboard, 'tools.run'>;
type State = { busy: boolean; ran?: Ran | undefined; error?: unknown };
const TEMPLATES = { ButtonTemplates: FormButtons };
const FAILED: ReadonlySet<Ran['status']> = new Set<Ran['status']>(['failed', 'denied', 'unknown']);
const LOOK: UiSchema = { 'ui:submitButtonOptions': { norender: true }, 'ui:options': { label: false, orderable: false } };
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A form made from the tool's own input schema, a real run, and its answer in readable form. */
export function TestRun({ tool }: { tool: Tool }) {
  const { t, of } = useTexts();
  const format = useFormat();
  const form = useRef<{ submit(): void }>(null);
  const [data, setData] = useState<unknown>({});
  const [{ busy, ran, error }, setState] = useState<State>({ busy: false });
  const schema: RJSFSchema = { type: 'object', ...tool.input, title: undefined, description: undefined };

  const run = async (args: Record<string, unknown>) => {
    setState({ busy: true });
    try {
      const ran = await sendWithConfirm(of(tool.title), (confirmed) =>
        hub.call('tools.run', { name: tool.name, args, ...(confirmed && { confirmed }) }),
      );
      setState({ busy: false, ran });
    } catch (thrown) {
      setState({ busy: false, error: thrown });
    }
  };
  const raw = ran && JSON.stringify(ran.result ?? null, null, 2);
  const failed = ran && FAILED.has(ran.status);
  return (
    <div className={styles.run}>
      <div className={styles.form}>
        <Form
          ref={(made) => void (form.current = made)}
          schema={schema}
          uiSchema={LOOK}
          formData={data}
          validator={schemaValidator}
          templates={TEMPLATES}
          showErrorList={false}
          noHtml5Validate
          focusOnFirstError
          idPrefix="test"
          onChange={({ formData }) => setData(formData)}
          onSubmit={({ formData }) => void run(isRecord(formData) ? formData : {})}
        />
      </div>
      <Button variant="primary" busy={busy} onClick={() => form.current?.submit()}>
        {t('tools.screen.test.run')}
      </Button>
      {error !== undefined && <ProblemState error={error} />}
      {ran && (
        <div className={styles.answer} role="status">
          <Badge level={failed ? 'bad' : 'ok'}>
            {t(failed ? 'tools.screen.test.failed' : 'tools.screen.test.done', { took: format.took(ran.tookMs) })}
          </Badge>
          {ran.status === 'denied' && <p>{t('tools.screen.test.notAllowed')}</p>}
          <Readable value={ran.result} empty={t('tools.screen.test.empty')} />
          <details>
            <summary>{t('tools.screen.test.raw')}</summary>
            <pre className={styles.raw}>{raw}</pre>
            <CopyButton text={raw ?? ''} />
          </details>
        </div>
      )}
    </div>
  );
}
