import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/inputs.tsx';

type Props = { title: string; name: string; action: string; onName(name: string): Promise<unknown>; onClose(): void };

/** Asks what a board is called; closes when that was kept. */
export function NameDialog({ title, name: before, action, onName, onClose }: Props) {
  const { t } = useTexts();
  const [name, setName] = useState(before);
  const [busy, setBusy] = useState(false);
  const wanted = name.trim();
  const save = async () => {
    if (wanted === '' || busy) return;
    setBusy(true);
    if (await onName(wanted)) onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={wanted === ''} onClick={() => void save()}>
            {action}
          </Button>
        </>
      }
    >
      <TextField
        label={t('home.boards.name')}
        value={name}
        maxLength={60}
        onChange={setName}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && void save()}
      />
    </Dialog>
  );
}
