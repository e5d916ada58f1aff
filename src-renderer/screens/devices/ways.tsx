import type { Connection } from '../../../src-shared/model/connection.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Section } from '../../ui/page.tsx';
import type { DeviceAround } from '../../widgets/traits/placed.ts';
import styles from './devices.module.css';

type Wish = { prefer?: string | null; split?: boolean };
function pair(device: Pick<DeviceAround, 'id' | 'name'>, wish: Wish): void {
  hub
    .call('devices.pair', { device: device.id, ...wish })
    .catch((thrown: unknown) => tellFailure(device.name, thrown, () => pair(device, wish)));
}

const BY_ITSELF = '';
/** One thing with several ways to it: which there are, which one is taken, and the person's word about that. */
export function Ways({ device, connections }: { device: DeviceAround; connections: readonly Connection[] }) {
  const { t } = useTexts();
  const nameOf = (id: string) => connections.find((one) => one.id === id)?.name ?? id;
  const { paths, apart } = device;
  if (apart)
    return (
      <Section title={t('devices.ways.title')}>
        <p className={styles.quiet}>{t('devices.ways.apart')}</p>
        <div>
          <Button onClick={() => pair(device, { split: false })}>{t('devices.ways.join')}</Button>
        </div>
      </Section>
    );
  if (!paths) return null;
  const preferred = paths.find((one) => one.preferred)?.connection ?? BY_ITSELF;
  return (
    <Section title={t('devices.ways.title')}>
      <ul className={styles.rules}>
        {paths.map(({ connection, path, up, used }) => (
          <li key={connection} className={styles.nameCell}>
            <strong>{nameOf(connection)}</strong>
            {path && <span className={styles.quiet}>{t(`devices.paths.${path}`)}</span>}
            <Badge level={used && up ? 'ok' : up ? 'neutral' : 'warn'}>{t(`devices.ways.${!up ? 'down' : used ? 'used' : 'ready'}`)}</Badge>
          </li>
        ))}
      </ul>
      <Select
        label={t('devices.ways.prefer')}
        value={preferred}
        options={[
          { value: BY_ITSELF, label: t('devices.ways.best') },
          ...paths.map(({ connection }) => ({ value: connection, label: nameOf(connection) })),
        ]}
        onChange={(wanted) => pair(device, { prefer: wanted === BY_ITSELF ? null : wanted })}
      />
      <div>
        <Button onClick={() => pair(device, { split: true })}>{t('devices.ways.split')}</Button>
      </div>
    </Section>
  );
}
