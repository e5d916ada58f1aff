import { useState } from 'react';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { hub } from '../../hub/hub.ts';
import { navigate } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { toast } from '../../ui/toast.tsx';

/** A type as data: paste its manifest, and it is in the catalogue. */
export function ImportType({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t, of, say } = useTexts();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  /** The id of a type that stands where this one would: the person decides whether it goes. */
  const [known, setKnown] = useState<string>();
  const add = async (replace: boolean) => {
    const manifest = parsed(text);
    if (manifest === undefined) return setError(t('wizard.notJson'));
    try {
      const card = await hub.call('connections.importType', { manifest, replace });
      toast({ title: t('wizard.imported', { title: of(card.title) }), level: 'ok' });
      onClose();
      navigate({ screen: 'connections', path: ['add', card.id] });
    } catch (thrown) {
      const { problem, details } = SwitchboardError.from(thrown);
      const name = details.with?.['name'];
      if (problem === 'conflict' && !replace && typeof name === 'string') {
        setKnown(name);
        return setError(t('wizard.importKnown', { name }));
      }
      const fields = Object.entries(details.fields ?? {}).map(([field, why]) => `${field}: ${say({ key: why })}`);
      setError([say({ key: `problems.${problem}.title`, with: details.with }), ...fields].join(' '));
    }
  };
  return (
    <Dialog
      open={open}
      wide
      title={t('wizard.import')}
      onClose={onClose}
      actions={
        <Button variant="primary" disabled={text.trim() === ''} onClick={() => void add(known !== undefined)}>
          {t(known === undefined ? 'wizard.importDo' : 'wizard.importReplace')}
        </Button>
      }
    >
      <TextField
        label="JSON"
        hint={t('wizard.importHint')}
        error={error}
        multiline
        mono
        rows={12}
        value={text}
        onChange={(next) => {
          setText(next);
          setError(undefined);
          setKnown(undefined);
        }}
      />
    </Dialog>
  );
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined; // said in words by the caller
  }
}
