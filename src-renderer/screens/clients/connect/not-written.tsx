import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Banner, ProblemState } from '../../../ui/states.tsx';

/** Why an assistant's file was not changed. Where somebody else changed it since it was shown, it is shown anew below. */
export function NotWritten({ error }: { error: unknown }) {
  const { t } = useTexts();
  if (SwitchboardError.from(error).problem !== 'conflict.changed') return <ProblemState error={error} />;
  return <Banner level="bad">{t('clients.screen.connectTo.changed')}</Banner>;
}
