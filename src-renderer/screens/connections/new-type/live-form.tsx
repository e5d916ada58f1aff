import { useEffect } from 'react';
import type { TypeCard } from '../../../../src-shared/contract/connections.ts';
import { useTexts } from '../../../hub/texts.ts';
import { FormFields } from '../form-fields.tsx';
import { TestPanel } from '../test-panel.tsx';
import { TypeIcon } from '../type-icon.tsx';
import { useForm } from '../use-form.ts';
import { useTest } from '../use-test.ts';
import styles from './new-type.module.css';

type LiveFormProps = { card: TypeCard; answers: Record<string, unknown>; onAnswers(answers: Record<string, unknown>): void };

/** The form as whoever adds this type will see it: it works, checks, and tries for real. */
export function LiveForm({ card, answers, onAnswers }: LiveFormProps) {
  const { of } = useTexts();
  const form = useForm(card.fields, answers);
  const test = useTest(card.id, form.config);
  useEffect(() => onAnswers(form.config), [form.config, onAnswers]);
  const names = card.steps.flatMap(({ fields }) => fields);
  return (
    <div className={styles.live}>
      <div className={styles.liveHead}>
        <TypeIcon svg={card.icon} />
        <div>
          <strong>{of(card.title)}</strong>
          <p className={styles.quiet}>{of(card.summary)}</p>
        </div>
      </div>
      {card.steps.map((step, at) => (
        <section key={at} className={styles.liveStep} aria-label={of(step.title)}>
          <h3>{of(step.title)}</h3>
          {step.hint && <p className={styles.quiet}>{of(step.hint)}</p>}
          <FormFields form={form} names={step.fields} type={card.id} />
        </section>
      ))}
      <TestPanel test={test} onRun={() => form.passes(names) && test.run()} />
    </div>
  );
}
