import { Globe, KeyRound, SquareTerminal, TriangleAlert } from 'lucide-react';
import type { ImportAsk } from '../../../../src-shared/contract/importing.ts';
import { concernsOf, consentText, visible, type Consented } from '../../../../src-shared/forms/consent.ts';
import { useFormat } from '../../../hub/format.ts';
import { LinkTo } from '../../../hub/router.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Badge } from '../../../ui/bits.tsx';
import { Checkbox, SecretField, Select, TextField } from '../../../ui/inputs.tsx';
import { isAgreedTo, wanted, type Choice, type Row } from './chosen.ts';
import styles from './import.module.css';

type Props = { row: Row; onChoice: (more: Partial<Choice>) => void };

/** One server: what it is, how it starts, what is asked of it, and whether it comes over. */
export function ServerRow({ row, onChoice }: Props) {
  const { t, say } = useTexts();
  const { server, choice } = row;
  const command = wanted(row);
  return (
    <div className={styles.server} data-off={server.problem ? '' : undefined}>
      <div className={styles.head}>
        <Checkbox
          label={server.name}
          checked={choice.chosen}
          disabled={server.problem !== undefined}
          onChange={(chosen) => onChoice({ chosen })}
        />
        <Marks row={row} />
      </div>
      {command && <Command command={command} />}
      {server.url !== undefined && <code className={styles.command}>{visible(server.url)}</code>}
      {server.problem && <Note text={say(server.problem)} />}
      {server.remarks.map((remark) => (
        <Note key={remark.key} text={say(remark)} />
      ))}
      {choice.chosen && server.asks.map((ask) => <Ask key={ask.id} ask={ask} choice={choice} onChoice={onChoice} />)}
      {choice.chosen && command && <Concerns row={row} command={command} onChoice={onChoice} />}
      {server.exists && (
        <p className={styles.hint}>
          <LinkTo to={{ screen: 'connections', path: [server.exists.id] }}>
            {t('import.screen.exists', { name: server.exists.name })}
          </LinkTo>
        </p>
      )}
    </div>
  );
}

function Marks({ row: { server } }: { row: Row }) {
  const { t } = useTexts();
  const format = useFormat();
  const { way, disabled, twin, secretNames } = server;
  const names = [...server.variables, ...server.headers];
  return (
    <span className={styles.marks}>
      {!server.problem && (
        <Badge icon={way === 'program' ? <SquareTerminal size={14} aria-hidden /> : <Globe size={14} aria-hidden />}>
          {t(`import.screen.way.${way}`)}
        </Badge>
      )}
      {names.length > 0 && (
        <Badge level={secretNames.length > 0 ? 'accent' : 'neutral'} icon={<KeyRound size={14} aria-hidden />}>
          {t('import.screen.sealed', { names: format.list(names) })}
        </Badge>
      )}
      {disabled && <Badge>{t('import.screen.off')}</Badge>}
      {twin !== undefined && <Badge>{t('import.screen.twin', { name: twin })}</Badge>}
    </span>
  );
}

/** Whole, and word by word: where one ends and the next begins can be seen. */
function Command({ command: { program, args, folder } }: { command: Consented }) {
  const { t } = useTexts();
  return (
    <>
      <code className={styles.command}>
        {[program, ...args].map((word, at) => (
          <span key={at} className={styles.word} data-wide={/\s|^$/.test(word) ? '' : undefined}>
            {visible(word)}
          </span>
        ))}
      </code>
      {folder !== '' && <p className={styles.hint}>{t('import.screen.folder', { folder: visible(folder) })}</p>}
    </>
  );
}

/** A command that deserves a second look is agreed to by itself. */
function Concerns({ row, command, onChoice }: Props & { command: Consented }) {
  const { t } = useTexts();
  const concerns = concernsOf(command);
  if (concerns.length === 0) return null;
  const agreed = isAgreedTo(row);
  return (
    <div className={styles.concerns}>
      {concerns.map((concern) => (
        <Note key={concern} text={t(`fields.consent.concern.${concern}`)} />
      ))}
      <Checkbox
        label={t('import.screen.agreeOne', { name: row.server.name })}
        checked={agreed}
        onChange={(yes) => onChoice({ agreed: yes ? consentText(command) : undefined })}
      />
    </div>
  );
}

const Note = ({ text }: { text: string }) => (
  <p className={styles.note} role="note">
    <TriangleAlert size={16} aria-hidden />
    <span>{text}</span>
  </p>
);

function Ask({ ask, choice, onChoice }: { ask: ImportAsk; choice: Choice; onChoice: Props['onChoice'] }) {
  const { t } = useTexts();
  const value = choice.answers[ask.id] ?? '';
  const onChange = (next: string) => onChoice({ answers: { ...choice.answers, [ask.id]: next } });
  const hint = ask.known && !ask.inCommand ? t(`import.screen.known.${ask.known}`) : undefined;
  const facts = { label: ask.label, hint, value, onChange };
  if (ask.options) {
    const options = [...(ask.options.includes(value) ? [] : ['']), ...ask.options].map((one) => ({ value: one, label: one || '–' }));
    return <Select {...facts} options={options} />;
  }
  return ask.secret ? <SecretField {...facts} /> : <TextField {...facts} spellCheck={false} />;
}
