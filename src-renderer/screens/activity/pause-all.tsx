import { OctagonPause, Play } from 'lucide-react';
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
  if (usePausedUntil() !== undefined)
    return (
      <Button variant="primary" icon={<Play size={16} aria-hidden />} onClick={() => void changeEndpoint({ resume: true })}>
        {t('keyboard.commands.resume')}
      </Button>
    );
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
