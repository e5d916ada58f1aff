import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
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
  const write = (next: string) => {
    setText(next);
    setError(undefined);
    setKnown(undefined);
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
      <FromFile onText={write} onError={setError} />
      <TextField label="JSON" hint={t('wizard.importHint')} error={error} multiline mono rows={12} value={text} onChange={write} />
    </Dialog>
  );
}

/** No manifest is larger. */
const MOST_BYTES = 1024 * 1024;

/** What an export has saved is taken as it is. */
function FromFile({ onText, onError }: { onText(text: string): void; onError(error: string): void }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => (file.size > MOST_BYTES ? onError(t('import.file.large')) : onText(await file.text()));
  return (
    <div>
      <Button icon={<FileUp size={16} aria-hidden />} onClick={() => input.current?.click()}>
        {t('wizard.importFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('wizard.importFile')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void read(file).catch(() => onError(t('import.file.noFile')));
        }}
      />
    </div>
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
