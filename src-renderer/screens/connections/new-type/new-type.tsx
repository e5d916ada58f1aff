import { useEffect, useState } from 'react';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { hub } from '../../../hub/hub.ts';
import { navigate, useRoute } from '../../../hub/router.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Banner, ProblemState, Waiting } from '../../../ui/states.tsx';
import { Begin } from './begin.tsx';
import { Builder, type Begun } from './builder.tsx';
import { draftOf } from './draft.ts';
import { drop, keep, useKept } from './kept.ts';

/** What is being made here: what its source says, or nothing yet. What was begun elsewhere is not this one. */
function useBegun(at: string, source: string | undefined, editing: string | undefined) {
  const [shown, setShown] = useState<{ at: string; begun: Begun; turn: number }>();
  const [error, setError] = useState<SwitchboardError>();
  const set = (next: Begun | undefined) => setShown((now) => next && { at, begun: next, turn: (now?.turn ?? 0) + 1 });
  useEffect(() => {
    set(undefined);
    if (source === undefined) return;
    let over = false;
    hub.call('connections.editType', { type: source }).then(
      (manifest) => !over && set({ draft: draftOf(manifest), answers: {}, remarks: [], ...(editing !== undefined && { editing }) }),
      (thrown: unknown) => !over && setError(SwitchboardError.from(thrown)),
    );
    return () => {
      over = true;
    };
  }, [source, editing]);
  return { begun: shown?.at === at ? shown.begun : undefined, turn: shown?.turn, error, set };
}

/** Somebody went away in the middle of it. */
function LeftHalfMade({ at, onResume }: { at: string; onResume(begun: Begun): void }) {
  const { t } = useTexts();
  const kept = useKept(at);
  if (!kept) return null;
  const resume = () => {
    drop(at);
    onResume(kept);
  };
  return (
    <Banner
      action={
        <>
          <Button onClick={resume}>{t('wizard.draftResume')}</Button>
          <Button onClick={() => drop(at)}>{t('wizard.draftDrop')}</Button>
        </>
      }
    >
      {t('wizard.draft')}
    </Banner>
  );
}

/** What it is made from is on its way, or cannot be had. */
const Source = ({ error }: { error: SwitchboardError | undefined }) => (error ? <ProblemState error={error} /> : <Waiting />);

/** *New type…*: `new-type` begins one, `new-type/<id>` changes one, `new-type?from=<id>` begins with a copy. */
export function NewType() {
  const { t } = useTexts();
  const { path, query } = useRoute();
  const [editing, from] = [path[1], query['from']];
  const source = editing ?? from;
  const at = `${editing ?? ''} ${from ?? ''}`;
  const { begun, turn, error, set } = useBegun(at, source, editing);
  const back = () => (source === undefined ? set(undefined) : navigate({ screen: 'connections', path: ['add'] }));
  return (
    <Page
      title={t(editing === undefined ? 'newType.screen' : 'newType.screenEdit')}
      sentence={begun ? t('newType.sentence') : t('newType.beginSentence')}
    >
      {(!begun || source !== undefined) && <LeftHalfMade at={at} onResume={set} />}
      {!begun && source === undefined && <Begin onBegin={set} />}
      {!begun && source !== undefined && <Source error={error} />}
      {begun && (
        <Builder
          key={turn}
          begun={begun}
          onBack={back}
          // What was only looked at is read anew from where it came.
          onLeave={(left, changed) => (changed || source === undefined) && keep(at, left)}
          onSaved={() => drop(at)}
        />
      )}
    </Page>
  );
}
