import { useState } from 'react';
import type { Assistant } from '../../../../src-shared/model/assistant.ts';
import { navigate } from '../../../hub/router.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ByHand } from './by-hand.tsx';
import { PickAssistant } from './pick-assistant.tsx';
import { Preview } from './preview.tsx';
import { Result, type Done } from './result.tsx';

type Props = {
  open: boolean;
  /** Whom, when that was chosen already; `hand`: somebody we have no row for. */
  assistant: string | undefined;
  targets: readonly Assistant[];
  onClose: () => void;
  onChanged: () => void;
};

/** Which one, exactly what will be written, and what came of it. */
export function ConnectDialog({ open, assistant, targets, onClose, onChanged }: Props) {
  const { t } = useTexts();
  const [done, setDone] = useState<Done>();
  const target = targets.find(({ id }) => id === assistant);
  const close = () => {
    setDone(undefined);
    onClose();
  };
  const back = () => navigate({ screen: 'clients', id: 'add' }, { replace: true });
  if (open && assistant === 'hand') return <ByHand open onClose={close} onBack={back} />;
  if (open && target && done)
    return (
      <Dialog
        open
        wide
        title={t('clients.screen.connectTo.title', { name: target.name })}
        onClose={close}
        actions={
          <Button variant="primary" onClick={close}>
            {t('clients.screen.add.done')}
          </Button>
        }
      >
        <Result target={target} done={done} />
      </Dialog>
    );
  if (open && target)
    return (
      <Preview
        key={target.id}
        target={target}
        onClose={close}
        onBack={back}
        onDone={(result) => {
          setDone(result);
          onChanged();
        }}
      />
    );
  return (
    <Dialog open={open} wide title={t('clients.screen.connect')} onClose={close}>
      <PickAssistant targets={targets} />
    </Dialog>
  );
}
