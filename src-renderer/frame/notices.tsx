import { useState } from 'react';
import type { Output } from '../../src-shared/contract/define.ts';
import type { Switchboard } from '../../src-shared/contract/index.ts';
import { tellFailure } from '../hub/act.ts';
import { hub } from '../hub/hub.ts';
import { useTexts } from '../hub/texts.ts';
import { hasCommand, runCommand } from '../keyboard/commands.ts';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/states.tsx';

type Notice = Output<Switchboard, 'system.hello'>['notices'][number];

/** Ten servers that came back with other tools would push every screen out of sight. */
const MOST = 3;
const LEVELS: readonly Notice['level'][] = ['bad', 'warn', 'info'];

/** What the program has to say, the gravest first; of many only how many more there are, until somebody wants to see them. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const sorted = notices.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const isMany = sorted.length > MOST;
  const first = isMany && !all ? sorted.slice(0, MOST - 1) : sorted;
  return (
    <>
      {first.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
      {isMany && (
        <Banner
          action={
            <Button aria-expanded={all} onClick={() => setAll(!all)}>
              {t(all ? 'common.frame.fewerNotices' : 'common.frame.allNotices')}
            </Button>
          }
        >
          {all
            ? t('common.frame.notices', { count: sorted.length })
            : t('common.frame.moreNotices', { count: sorted.length - first.length })}
        </Banner>
      )}
    </>
  );
}

function OneNotice({ notice: { id, level, sentence, action } }: { notice: Notice }) {
  const { t, say } = useTexts();
  const dismiss = () =>
    void hub.call('system.dismiss', { notice: id }).catch((thrown: unknown) => tellFailure(t('common.actions.dismiss'), thrown));
  return (
    <Banner
      level={level}
      action={
        <>
          {action && hasCommand(action) && <Button onClick={() => runCommand(action)}>{t('common.actions.open')}</Button>}
          <Button onClick={dismiss}>{t('common.actions.dismiss')}</Button>
        </>
      }
    >
      {say(sentence)}
    </Banner>
  );
}
