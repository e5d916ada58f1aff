import { useState } from 'react';
import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { Banner } from '../../ui/states.tsx';
import { FormFields } from './form-fields.tsx';
import { hasHelp, HelpText } from './help-text.tsx';
import { TestPanel } from './test-panel.tsx';
import { useForm, type Form } from './use-form.ts';
import { useTest } from './use-test.ts';
import styles from './connections.module.css';

const DONE_MS = 1500;
const isSame = (one: Connection, other: Connection): boolean =>
  one.name === other.name && JSON.stringify(one.config) === JSON.stringify(other.config);

/** The wizard's questions on one page, with what is saved in them. */
export function Edit({ connection, type }: { connection: Connection; type: TypeCard }) {
  const { t, of, say } = useTexts();
  const form = useForm(type.fields, connection.config);
  const test = useTest(type.id, form.config, connection.id);
  const [name, setName] = useState(connection.name);
  const [known, setKnown] = useState(connection);
  const [seen, setSeen] = useState(connection);
  const [isOvertaken, setOvertaken] = useState(false);
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const [problem, setProblem] = useState<string>();
  const names = type.steps.flatMap(({ fields }) => fields);
  const isNamed = name !== known.name;
  const begin = (saved: Connection, instead?: Form['config']) => {
    setKnown(saved);
    setOvertaken(false);
    setName(saved.name);
    form.reset(saved.config, instead);
  };
  // Somebody saved something else meanwhile. Where nothing was typed here it is simply shown; else the person decides whose answers stay.
  if (!isSame(seen, connection)) {
    setSeen(connection);
    if (form.touched || isNamed) setOvertaken(!isSame(known, connection));
    else begin(connection);
  }
  const save = async () => {
    // Another name alone is no reason to end what runs, nor to ask anything again.
    const isRenamed = isNamed && !form.touched;
    if (!isRenamed && !form.passes(names)) return;
    setState('busy');
    setProblem(undefined);
    try {
      const answers = isRenamed ? {} : { config: form.config };
      begin(await hub.call('connections.update', { id: connection.id, name: name.trim(), ...answers }), form.config);
      setState('done');
      setTimeout(() => setState('idle'), DONE_MS);
    } catch (thrown) {
      const { problem: key, details } = SwitchboardError.from(thrown);
      if (details.fields) form.refuse(details.fields);
      setProblem(say({ key: `problems.${key}.title`, with: details.with }));
      setState('idle');
    }
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={t('wizard.name')} maxLength={80} value={name} onChange={setName} />
      {/* A certificate that changed while the page was open is asked about here and now. */}
      <FormFields
        key={String(connection.health.problem === 'remote.certificate')}
        form={form}
        names={names}
        type={type.id}
        connection={connection.id}
      />
      <TestPanel test={test} onRun={() => form.passes(names) && test.run()} />
      {isOvertaken && state !== 'busy' && (
        <Banner level="warn" action={<Button onClick={() => begin(connection)}>{t('connections.detail.takeTheirs')}</Button>}>
          {t('connections.detail.overtaken')}
        </Banner>
      )}
      {problem && <Banner level="bad">{problem}</Banner>}
      <div className={styles.bar}>
        <Button variant="primary" type="submit" busy={state === 'busy'} done={state === 'done'} disabled={name.trim() === ''}>
          {state === 'done' ? t('connections.screen.saved') : t('connections.screen.save')}
        </Button>
      </div>
      {hasHelp(type) && (
        <details>
          <summary>{t('connections.screen.help')}</summary>
          <HelpText markdown={of(type.help)} />
        </details>
      )}
    </form>
  );
}
