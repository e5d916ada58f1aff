import { useState } from 'react';
import { hub } from '../../../hub/hub.ts';
import { navigate } from '../../../hub/router.ts';
import { useTexts } from '../../../hub/texts.ts';
import { useAnswer } from '../../../hub/use-answer.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/inputs.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Banner, EmptyState, ProblemState, Waiting } from '../../../ui/states.tsx';
import type { Touches } from '../../../../src-shared/forms/confinement.ts';
import { consentText } from '../../../../src-shared/forms/consent.ts';
import { isAgreedTo, isDelicate, isReady, rowsOf, wanted, type Choice, type Choices, type Row } from './chosen.ts';
import { Result } from './result.tsx';
import { ServerRow } from './server-row.tsx';
import { bringOver, type Brought } from './bring-over.ts';
import { Walls, wrongIn } from './walls.tsx';
import styles from './import.module.css';

const toAdd = () => navigate({ screen: 'connections', path: ['add'] });

/** Brings servers over from the settings of assistants: found, looked at, agreed to, connected. */
export function Import() {
  const { t, say } = useTexts();
  const { answer: places, error, again } = useAnswer(() => hub.call('connections.importScan'));
  const [choices, setChoices] = useState<Choices>({});
  const [touches, setTouches] = useState<Touches>();
  const [brought, setBrought] = useState<Brought>();
  if (brought) return <Result brought={brought} onAgain={() => (setBrought(undefined), setChoices({}), again())} />;
  const rows = rowsOf(places ?? [], choices, touches);
  const choose = ({ id, choice }: Row, more: Partial<Choice>) =>
    setChoices((now) => ({ ...now, [id]: { ...choice, ...now[id], ...more } }));
  return (
    <Page title={t('import.screen.title')} sentence={t('import.screen.sentence')}>
      {error && <ProblemState error={error} />}
      {!places && !error && <Waiting />}
      {places?.length === 0 && (
        <EmptyState
          title={t('import.screen.noneTitle')}
          body={t('import.screen.noneBody')}
          actions={<Button onClick={toAdd}>{t('import.screen.byHand')}</Button>}
        />
      )}
      {places?.map((place) => (
        <Section key={place.assistant} title={place.name} note={<code className={styles.file}>{place.file}</code>}>
          {place.problem && <Banner level="warn">{say(place.problem)}</Banner>}
          <ul className={styles.servers}>
            {rows
              .filter((row) => row.place === place)
              .map((row) => (
                <li key={row.id}>
                  <ServerRow row={row} onChoice={(more) => choose(row, more)} />
                </li>
              ))}
          </ul>
        </Section>
      ))}
      {rows.length > 0 && <Footer rows={rows} choose={choose} touches={touches} onTouches={setTouches} onDone={setBrought} />}
    </Page>
  );
}

type FooterProps = {
  rows: Row[];
  choose: (row: Row, more: Partial<Choice>) => void;
  touches: Touches | undefined;
  onTouches: (touches: Touches) => void;
  onDone: (brought: Brought) => void;
};

/** What is asked of all of them together, and the way on. */
function Footer({ rows, choose, touches, onTouches, onDone }: FooterProps) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const chosen = rows.filter(({ choice }) => choice.chosen);
  const able = rows.filter(({ server }) => !server.problem && !server.exists);
  const programs = chosen.filter((row) => wanted(row) && !isDelicate(row));
  const agreed = programs.length > 0 && programs.every(isAgreedTo);
  const waiting = chosen.filter((row) => !isReady(row)).length;
  const agree = (yes: boolean) =>
    programs.forEach((row) => {
      const command = wanted(row);
      if (command) choose(row, { agreed: yes ? consentText(command) : undefined });
    });
  const run = async () => {
    setTried(true);
    if (wrongIn(touches)) return;
    setBusy(true);
    onDone(await bringOver(chosen, touches).finally(() => setBusy(false)));
  };
  const started = chosen.filter(wanted);
  const allChosen = able.length > 0 && able.every(({ choice }) => choice.chosen);
  const shutIn = touches?.within === 'folders';
  return (
    <>
      {started.length > 0 && <Walls programs={started} touches={touches} tried={tried} onChange={onTouches} />}
      <div className={styles.footer}>
        {able.length > 1 && (
          <Checkbox
            label={t('import.screen.all', { count: able.length })}
            checked={allChosen}
            mixed={!allChosen && chosen.length > 0}
            onChange={(on) => able.forEach((row) => choose(row, { chosen: on }))}
          />
        )}
        {programs.length > 0 && (
          <Checkbox
            label={t(shutIn ? 'import.screen.agreeWithin' : 'import.screen.agree', { count: programs.length })}
            checked={agreed}
            onChange={agree}
          />
        )}
        <div className={styles.actions}>
          <Button variant="primary" busy={busy} disabled={chosen.length === 0 || waiting > 0} onClick={() => void run()}>
            {t('import.screen.do', { count: chosen.length })}
          </Button>
          <span role="status" className={styles.hint}>
            {waiting > 0 && t('import.screen.waiting', { count: waiting })}
          </span>
        </div>
      </div>
    </>
  );
}
