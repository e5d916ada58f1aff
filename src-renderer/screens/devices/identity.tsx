import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Part } from '../../../src-shared/model/device.ts';
import { splitPartId } from '../../../src-shared/model/key.ts';
import { useTexts } from '../../hub/texts.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Section } from '../../ui/page.tsx';
import { ago } from '../../../src-shared/text/states/format.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import styles from './devices.module.css';

/** What the thing is, where it comes from and how it is reached. */
export function Identity({
  part,
  device,
  room,
  source,
  lastSeen,
}: Placed & { source: Connection | undefined; lastSeen: number | undefined }) {
  const texts = useTexts();
  const { t } = texts;
  const id = device.details?.[part.key] ?? splitPartId(part.id).source;
  const facts: [string, string | undefined][] = [
    [t('devices.columns.room'), room?.name ?? t('home.unassigned')],
    [t('devices.columns.kind'), t(`devices.kinds.${part.kind}`)],
    [t('devices.identity.device'), device.name === part.name ? undefined : device.name],
    [t('devices.identity.maker'), device.maker],
    [t('devices.identity.model'), device.model],
    [t('devices.identity.firmware'), device.firmware],
    [t('devices.columns.source'), source?.name],
    // A home has one way to all of its things; only where there are several ways does it say something.
    [t('devices.identity.path'), device.path && device.path !== 'local' ? t(`devices.paths.${device.path}`) : undefined],
    [t('devices.columns.lastSeen'), lastSeen ? ago(texts, lastSeen, Date.now()) : undefined],
  ];
  return (
    <Section title={t('devices.identity.title')}>
      <dl className={styles.facts}>
        {facts
          .filter(([, fact]) => fact !== undefined)
          .map(([name, fact]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{fact}</dd>])}
        <dt>{t('devices.identity.entity')}</dt>
        <dd>
          <code>{id}</code>
          <CopyButton small text={id} label={t('devices.identity.copyId')} />
        </dd>
      </dl>
    </Section>
  );
}

const isSecretive = (_name: string, value: unknown): unknown =>
  typeof value === 'string' && /token|secret|password/i.test(_name) ? '…' : value;

/** The values as the source reported them, for the curious; folded away. */
export function RawValues({ part, details }: { part: Part; details: Record<string, string> | undefined }) {
  const { t } = useTexts();
  const own = details?.[part.key];
  const raw = JSON.stringify({ traits: part.traits, ...(details && { details }) }, isSecretive, 2);
  return (
    <details className={styles.folded}>
      <summary>{t('devices.raw')}</summary>
      {own && (
        <p className={styles.nameCell}>
          <code>{own}</code>
          <CopyButton small text={own} label={t('devices.identity.copyId')} />
        </p>
      )}
      <pre className={styles.raw}>{raw}</pre>
      <CopyButton text={raw} label={t('devices.copyRaw')} />
    </details>
  );
}
