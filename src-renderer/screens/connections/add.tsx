import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../../../src-shared/contract/connections.ts';
import type { Found } from '../../../src-shared/model/connection.ts';
import { hub } from '../../hub/hub.ts';
import { navigate } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { fillOf, pickOf } from '../../widgets/fields/discovery-field.tsx';
import { Choose } from './choose.tsx';
import { handedTo, spend } from './new-type/handed.ts';
import { Wizard } from './wizard.tsx';

/** Add a connection: the catalogue, then the wizard of the chosen type. */
export function Add({ typeId }: { typeId: string | undefined }) {
  const { t } = useTexts();
  const { types, phase, error } = useConnections((state) => state);
  // What was found on the network fills the first questions of its type.
  const [found, setFound] = useState<Found>();
  const type = types.find(({ id }) => id === typeId);
  const pick = (one: Found) => {
    setFound(one);
    navigate({ screen: 'connections', path: ['add', one.type] });
  };
  return (
    <Page title={t('wizard.title')} sentence={typeId ? undefined : t('wizard.chooseSentence')}>
      {phase === 'failed' && <ProblemState error={error} />}
      {phase === 'loading' && <Waiting />}
      {phase === 'ready' && !typeId && <Choose types={types} onFound={pick} />}
      {phase === 'ready' && typeId && !type && (
        <EmptyState
          title={t('wizard.unknown')}
          actions={<Button onClick={() => navigate({ screen: 'connections', path: ['add'] })}>{t('wizard.choose')}</Button>}
        />
      )}
      {type && <WithDraft key={type.id} type={type} found={found?.type === type.id ? prefill(type.fields, found) : {}} />}
    </Page>
  );
}

/** The discovery field and the field it fills. */
function prefill(fields: { name: string; kind: string; fills?: string | undefined }[], found: Found): Record<string, unknown> {
  const field = fields.find(({ kind }) => kind === 'discovery');
  return field ? { [field.name]: pickOf(found), ...(field.fills ? { [field.fills]: fillOf(found) } : {}) } : {};
}

type WithDraftProps = Pick<Parameters<typeof Wizard>[0], 'type' | 'found'>;
/** Offers what was begun earlier; nothing asked twice. */
function WithDraft({ type, found }: WithDraftProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<Draft | null>();
  const [used, setUsed] = useState<Draft>();
  useEffect(() => {
    // No draft and no answer come to the same: start fresh.
    hub.call('connections.draft', { type: type.id }).then(setDraft, () => setDraft(null));
  }, [type.id]);
  // Whoever answers anew has decided: the old answers must not come back over the new ones.
  const forget = useCallback(() => setDraft(null), []);
  // What was typed while the type was made needs no second typing.
  const [handed] = useState(() => handedTo(type.id));
  useEffect(spend, []);
  if (draft === undefined) return <Waiting />;
  return (
    <>
      {draft && !used && (
        <Banner
          action={
            <>
              <Button onClick={() => setUsed(draft)}>{t('wizard.draftResume')}</Button>
              <Button onClick={() => setDraft(null)}>{t('wizard.draftDrop')}</Button>
            </>
          }
        >
          {t('wizard.draft')}
        </Banner>
      )}
      <Wizard key={used ? 'draft' : 'fresh'} type={type} draft={used} found={{ ...handed, ...found }} onTouched={forget} />
    </>
  );
}
