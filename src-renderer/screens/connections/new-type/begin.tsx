import { Globe, SquareTerminal } from 'lucide-react';
import { useState } from 'react';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { DraftType } from '../../../../src-shared/model/draft-type.ts';
import { hub } from '../../../hub/hub.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/inputs.tsx';
import { Section } from '../../../ui/page.tsx';
import type { Begun } from './builder.tsx';
import { draftOf, emptyDraft } from './draft.ts';
import { whyRefused } from './why-refused.ts';
import styles from './new-type.module.css';

/** Where a type begins: with what a page or another assistant says about the server, or with nothing. */
export function Begin({ onBegin }: { onBegin(begun: Begun): void }) {
  const { t, say } = useTexts();
  const [text, setText] = useState('');
  const [found, setFound] = useState<DraftType[]>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const take = ({ manifest, answers, remarks }: DraftType) => manifest && onBegin({ draft: draftOf(manifest), answers, remarks });
  const read = async () => {
    const servers = await hub.call('connections.typesIn', { text });
    const [only, ...others] = servers;
    if (!only) return setError(t('newType.nothingRead'));
    if (others.length === 0 && only.manifest) return take(only);
    setFound(servers);
  };
  const press = () => {
    setBusy(true);
    void read()
      .catch((thrown: unknown) => {
        setError(say(whyRefused(SwitchboardError.from(thrown))));
      })
      .finally(() => setBusy(false));
  };
  return (
    <div className={styles.begin}>
      <form
        className={styles.parts}
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <TextField
          label={t('newType.paste')}
          hint={t('newType.pasteHint')}
          error={error}
          multiline
          mono
          rows={8}
          placeholder={'npx -y @acme/notes-server --root ~/notes'}
          value={text}
          onChange={(next) => {
            setText(next);
            setError(undefined);
            setFound(undefined);
          }}
        />
        <div>
          <Button variant="primary" type="submit" busy={busy} disabled={text.trim() === ''}>
            {t('newType.read')}
          </Button>
        </div>
      </form>
      {found && (
        <Section title={t('newType.which')}>
          <ul className={styles.found}>
            {found.map((server, at) => (
              <li key={at}>
                <Button disabled={!server.manifest} onClick={() => take(server)}>
                  {server.name}
                </Button>
                {server.problem && <span className={styles.quiet}>{say(server.problem)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('newType.orEmpty')}>
        <div className={styles.bar} data-start>
          <Button
            icon={<SquareTerminal size={16} aria-hidden />}
            onClick={() => onBegin({ draft: emptyDraft('command'), answers: {}, remarks: [] })}
          >
            {t('newType.emptyCommand')}
          </Button>
          <Button icon={<Globe size={16} aria-hidden />} onClick={() => onBegin({ draft: emptyDraft('url'), answers: {}, remarks: [] })}>
            {t('newType.emptyUrl')}
          </Button>
        </div>
      </Section>
    </div>
  );
}
