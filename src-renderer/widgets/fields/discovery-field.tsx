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

const keyOf = ({ name, address, port }: Found): string => `${name}|${address}|${port}`;
/** What a question of this kind keeps of a pick. */
export const pickOf = ({ identity, address }: Found): string => identity ?? address;
export const fillOf = ({ fill, address }: Found): string => fill ?? address;

/** What was found on the network while the field is on show; looking ends with it. */
export function useDiscovery(type: string): Found[] {
  const [found, setFound] = useState<Found[]>([]);
  useEffect(() => {
    const add = (more: Found[]) =>
      setFound((now) =>
        more.filter((one) => one.type === type).reduce((all, one) => [...all.filter((other) => keyOf(other) !== keyOf(one)), one], now),
      );
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
  const { t, of } = useTexts();
  const { field, value, onChange, context } = props;
  const found = useDiscovery(context.type);
  const chosen = asText(value);
  const filled = field.fills ? context.config[field.fills] : undefined;
  const inUse = (one: Found) => chosen === pickOf(one) && (!field.fills || filled === fillOf(one));
  const pick = (one: Found) => {
    onChange(pickOf(one));
    if (field.fills) context.set(field.fills, fillOf(one));
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
          <li key={keyOf(one)} className={styles.found}>
            <span className={styles.foundWords}>
              <strong>{one.name}</strong>
              <span className={styles.quiet}>{[fillOf(one), one.note && of(one.note)].filter(Boolean).join(' · ')}</span>
              {chosen === one.identity && !inUse(one) && <span className={styles.quiet}>{t('fields.widget.moved')}</span>}
            </span>
            {one.ready === false ? (
              <span className={styles.quiet}>{t('fields.widget.notReady')}</span>
            ) : (
              <Button
                icon={inUse(one) ? <Check size={16} /> : undefined}
                aria-pressed={inUse(one)}
                aria-label={inUse(one) ? `${t('fields.widget.picked')}: ${one.name}` : t('fields.widget.pick', { name: one.name })}
                onClick={() => pick(one)}
              >
                {inUse(one) ? t('fields.widget.picked') : t('fields.widget.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Group>
  );
}
