import { Ellipsis } from 'lucide-react';
import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';
import { hub } from '../../hub/hub.ts';
import { currentRoute, LinkTo, navigate } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { useWish } from '../../hub/use-wish.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Card } from '../../ui/surface.tsx';
import { Switch } from '../../ui/switch.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Gate } from '../insights/standing.ts';
import { HealthWords } from './health-words.tsx';
import { WayBack } from './way-back.tsx';
import { TypeIcon } from './type-icon.tsx';
import { useBrings, useRemove } from './use-remove.ts';
import styles from './connections.module.css';

type CardProps = { connection: Connection; type: TypeCard | undefined; gate: Gate | undefined; held: number | undefined };

/** One connection: what it is, how it is, and its switch. */
export function ConnectionCard({ connection, type, gate, held }: CardProps) {
  const { t, of, say } = useTexts();
  const { id, name, counts, enabled, health } = connection;
  const failed = (thrown: unknown) => {
    const { problem, details } = SwitchboardError.from(thrown);
    toast({ title: say({ key: `problems.${problem}.title`, with: details.with }), level: 'bad' });
  };
  const [isOn, turn] = useWish(enabled, (on) =>
    hub.call('connections.enable', { id, enabled: on }).then(
      () => true,
      (thrown: unknown) => (failed(thrown), false),
    ),
  );
  const brings = useBrings()(counts);
  const words = [brings, held !== undefined && t('connections.screen.heldBack', { count: held })].filter(Boolean).join(' · ');
  const remove = useRemove(connection);
  const items = [
    {
      id: 'edit',
      label: t('connections.screen.edit'),
      onSelect: () => navigate({ screen: 'connections', id, query: currentRoute().query }),
    },
    ...(health.state === 'offline' || health.state === 'attention'
      ? [{ id: 'retry', label: t('connections.screen.retry'), onSelect: () => void hub.call('connections.retry', { id }).catch(failed) }]
      : []),
    { id: 'remove', label: t('connections.screen.remove'), danger: true, onSelect: () => void remove().catch(failed) },
  ];
  return (
    <Card className={styles.card}>
      <TypeIcon svg={type?.icon ?? '<svg xmlns="http://www.w3.org/2000/svg"/>'} large />
      <div className={styles.cardWords}>
        <h2 className={styles.cardName}>
          <LinkTo to={{ screen: 'connections', id, query: currentRoute().query }}>{name}</LinkTo>
        </h2>
        <span className={styles.typeName}>{type ? of(type.title) : connection.type}</span>
        <HealthWords health={health} gate={gate} extra={words} />
        <WayBack connection={connection} type={type} />
      </div>
      <div className={styles.cardActions}>
        <Switch hideLabel label={t('connections.screen.enabled', { name })} checked={isOn} onChange={turn} />
        <Menu trigger={<IconButton label={t('connections.screen.menu', { name })} icon={<Ellipsis size={18} />} />} items={items} />
      </div>
    </Card>
  );
}
