import { Eye } from 'lucide-react';
import type { Room } from '../../../src-shared/model/device.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';

/** The way back for rooms one has hidden. */
export function HiddenRooms({ rooms }: { rooms: readonly Room[] }) {
  const { t } = useTexts();
  const hidden = rooms.filter((room) => room.hidden);
  if (hidden.length === 0) return null;
  const show = async () => {
    try {
      for (const room of hidden) useHome.write({ rooms: await hub.call('devices.arrangeRooms', { room: room.id, hidden: false }) });
    } catch (thrown) {
      tellFailure(t('home.room.show', { count: hidden.length }), thrown);
    }
  };
  return (
    <div>
      <Button icon={<Eye size={16} aria-hidden />} onClick={() => void show()}>
        {t('home.room.show', { count: hidden.length })}
      </Button>
    </div>
  );
}
