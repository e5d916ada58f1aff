import { OctagonPause } from 'lucide-react';
import { usePausedUntil } from '../../frame/use-paused.ts';
import { useTexts } from '../../hub/texts.ts';
import { changeEndpoint, UNTIL_RESUMED_MINUTES } from '../../keyboard/endpoint.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';

const PAUSES = [
  ['untilResumed', UNTIL_RESUMED_MINUTES],
  ['minutes15', 15],
  ['hour', 60],
] as const;

/** Stops every assistant at once, whatever it is doing; also in the tray, the palette and under P. */
export function PauseAll() {
  const { t } = useTexts();
  // While it lasts, the way out stands above every screen.
  if (usePausedUntil() !== undefined) return null;
  return (
    <Menu
      trigger={<Button icon={<OctagonPause size={16} aria-hidden />}>{t('tray.pause')}</Button>}
      items={PAUSES.map(([id, pauseMinutes]) => ({
        id,
        label: t(`tray.pauses.${id}`),
        onSelect: () => void changeEndpoint({ pauseMinutes }),
      }))}
    />
  );
}
