import { House } from 'lucide-react';
import { useState } from 'react';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { hashOf, navigate } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/states.tsx';

/** Nothing is connected yet: look around in the demo home, or begin. */
export function FirstRun() {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const tryDemo = () => {
    setBusy(true);
    hub.call('system.demo', { on: true }).catch((thrown: unknown) => {
      setBusy(false);
      tellFailure(t('home.empty.demo'), thrown, tryDemo);
    });
  };
  return (
    <EmptyState
      illustration={<House size={72} strokeWidth={1.25} />}
      title={t('home.empty.title')}
      body={t('home.empty.line')}
      actions={
        <>
          <Button variant="primary" busy={busy} onClick={tryDemo}>
            {t('home.empty.demo')}
          </Button>
          <Button onClick={() => navigate({ screen: 'connections', id: 'add' })}>{t('home.empty.add')}</Button>
          <Button onClick={() => navigate({ screen: 'connections', path: ['import'] })}>{t('import.open')}</Button>
        </>
      }
    />
  );
}

/** Something is connected but has brought nothing. */
export function NoDevices() {
  const { t } = useTexts();
  return (
    <EmptyState
      title={t('home.empty.devices')}
      body={t('home.empty.devicesLine')}
      actions={<Button onClick={() => (window.location.hash = hashOf({ screen: 'connections' }))}>{t('home.empty.connections')}</Button>}
    />
  );
}
