import { Fragment } from 'react';
import type { FarWords as Answer } from '../../../../src-shared/contract/far-words.ts';
import type { Connection } from '../../../../src-shared/model/connection.ts';
import { tellFailure } from '../../../hub/act.ts';
import { hub } from '../../../hub/hub.ts';
import { useTexts } from '../../../hub/texts.ts';
import { useAnswer } from '../../../hub/use-answer.ts';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/page.tsx';
import { Whole } from '../../activity/asked-whole.tsx';
import styles from './detail.module.css';

type List = Answer['unread'][number];

/** What stands out in what its server says of itself, its prompts and its resources; what it says of its tools is on their own screen. */
export function FarWords({ connection: { id, health } }: { connection: Connection }) {
  const { answer, again } = useAnswer(() => hub.call('connections.words', { id }), `${id} ${health.state}`);
  const allow = (what: string, of: List, mark: string, allowed: boolean) =>
    hub
      .call('connections.allowWords', { id, of, mark, allowed })
      .catch((thrown: unknown) => tellFailure(what, thrown))
      .then(again);
  return answer ? <Words words={answer} allow={(...asked) => void allow(...asked)} /> : null;
}

/** A list that could not be read is no clean one. */
export function Words({
  words: { said, unread },
  allow,
}: {
  words: Answer;
  allow: (what: string, of: List, mark: string, allowed: boolean) => void;
}) {
  const { t } = useTexts();
  if (said.length === 0 && unread.length === 0) return null;
  return (
    <Section title={t('connections.detail.words.title')} level={3}>
      {said.length > 0 && <p className={styles.quiet}>{t('connections.detail.words.lead')}</p>}
      <ul className={styles.words}>
        {unread.map((list) => (
          <li key={list}>{t(`connections.detail.words.unread.${list}`)}</li>
        ))}
        {said.map(({ of, name, findings, mark, allowed, whole }, item) => (
          <li key={`${of} ${name} ${item}`}>
            <strong>{t(`connections.detail.words.of.${of}`, { name })}</strong>
            {findings.map(({ kind, text }, at) => (
              <Fragment key={at}>
                {' '}
                {t(`tools.screen.findings.kinds.${kind}`)}
                {text !== '' && (
                  <q>
                    <Whole text={text} />
                  </q>
                )}
              </Fragment>
            ))}
            {whole !== undefined && (
              <div className={styles.wholeWords}>
                <Whole text={whole} />
              </div>
            )}
            {allowed && <p className={styles.quiet}>{t('connections.detail.words.allowed')}</p>}
            {of !== 'instructions' && mark !== undefined && (
              <div>
                <Button onClick={() => allow(name, of, mark, !allowed)}>
                  {t(allowed ? 'connections.detail.words.back' : 'connections.detail.words.allow')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
