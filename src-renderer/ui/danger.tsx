import { useRef } from 'react';
import { createStore, useStore } from 'zustand';
import { useTexts } from '../hub/texts.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export type DangerQuestion = { title: string; body: string; action: string };
type Asked = DangerQuestion & { answer: (yes: boolean) => void };

const asked = createStore<{ question: Asked | undefined }>(() => ({ question: undefined }));

/** Asks once, names the consequence, and defaults to Cancel. A question that comes while one is open is answered no. */
export function confirmDanger(question: DangerQuestion): Promise<boolean> {
  if (asked.getState().question) return Promise.resolve(false);
  return new Promise((resolve) => {
    asked.setState({
      question: {
        ...question,
        answer: (yes) => {
          asked.setState({ question: undefined });
          resolve(yes);
        },
      },
    });
  });
}

/** Where the question appears; the frame holds one. */
export function DangerDialog() {
  const { t } = useTexts();
  const question = useStore(asked, (state) => state.question);
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={question !== undefined}
      alert
      title={question?.title ?? ''}
      onClose={() => question?.answer(false)}
      initialFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={() => question?.answer(false)}>
            {t('common.actions.cancel')}
          </Button>
          <Button variant="danger" onClick={() => question?.answer(true)}>
            {question?.action}
          </Button>
        </>
      }
    >
      <p>{question?.body}</p>
    </Dialog>
  );
}
