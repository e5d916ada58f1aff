import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Found } from '../../../src-shared/model/connection.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { FieldProps } from './field.ts';
import { Group } from './frame.tsx';
import { asText } from './read.ts';
import styles from './fields.module.css';

/** What was found on the network while the field is on show; looking ends with it. */
export function useDiscovery(type: string): Found[] {
  const [found, setFound] = useState<Found[]>([]);
  useEffect(() => {
    const add = (more: Found[]) =>
      setFound((now) => [...now, ...more.filter((one) => one.type === type && !now.some(({ address }) => address === one.address))]);
    const stop = hub.on('connections.found', (one) => add([one]));
    // Finding nothing is no trouble: the address can always be typed.
    hub.call('connections.discover', { type, on: true }).then(add, () => undefined);
    return () => {
      stop();
      hub.call('connections.discover', { type, on: false }).catch(() => undefined);
    };
  }, [type]);
  return found;
}

/** Picking one fills the field named by `fills` as well. */
export function DiscoveryField(props: FieldProps) {
  const { t } = useTexts();
  const { field, value, onChange, context } = props;
  const found = useDiscovery(context.type);
  const chosen = asText(value);
  const pick = ({ address }: Found) => {
    onChange(address);
    if (field.fills) context.set(field.fills, address);
  };
  return (
    <Group props={props}>
      <p className={styles.quiet} role="status">
        {found.length === 0
          ? `${t('fields.widget.searching')} ${t('fields.widget.foundNone')}`
          : t('fields.widget.foundOne', { count: found.length })}
      </p>
      <ul className={styles.list}>
        {found.map((one) => (
          <li key={one.address} className={styles.found}>
            <span className={styles.foundWords}>
              <strong>{one.name}</strong>
              <span className={styles.quiet}>{one.address}</span>
            </span>
            <Button
              icon={chosen === one.address ? <Check size={16} /> : undefined}
              aria-pressed={chosen === one.address}
              aria-label={t('fields.widget.pick', { name: one.name })}
              onClick={() => pick(one)}
            >
              {chosen === one.address ? t('fields.widget.picked') : t('fields.widget.choose')}
            </Button>
          </li>
        ))}
      </ul>
    </Group>
  );
}
