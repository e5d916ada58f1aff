import { ShieldCheck, ShieldQuestion } from 'lucide-react';
import { Fragment, useEffect, useState } from 'react';
import type { ShownCertificate } from '../../../src-shared/contract/connections.ts';
import { hub } from '../../hub/hub.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { FieldProps } from './field.ts';
import { Group } from './frame.tsx';
import { asCertificate } from './read.ts';
import styles from './fields.module.css';

/** Asks about the certificate of an address only where nobody vouches for it; until then there is nothing to see. */
export function CertificateField(given: FieldProps) {
  const { t } = useTexts();
  // Whether it is asked at all depends on the address; once asked it is no question one may skip.
  const props = { ...given, field: { ...given.field, optional: false } };
  const { value, onChange, context } = props;
  const trusted = asCertificate(value);
  const shown = useShown(props);
  if (shown)
    return (
      <Group props={props}>
        <Question shown={shown} onTrust={() => onChange({ fingerprint: shown.fingerprint, host: shown.host, until: shown.until })} />
      </Group>
    );
  if (!trusted || !hasSecureAddress(context.config)) return null;
  return (
    <Group props={props}>
      <p className={styles.row} role="status">
        <ShieldCheck size={18} aria-hidden />
        {t('fields.certificate.trusted')}
      </p>
      <code className={styles.fingerprint}>
        <Fingerprint text={trusted.fingerprint} />
      </code>
      <div>
        <Button onClick={() => onChange(undefined)}>{t('fields.certificate.forget')}</Button>
      </div>
    </Group>
  );
}

const hasSecureAddress = (config: Record<string, unknown>): boolean =>
  Object.values(config).some((value) => typeof value === 'string' && value.trim().startsWith('https:'));

/** What the address shows and nobody vouches for. While it is unanswered the form says so, or *Continue* would walk past it. */
function useShown({ value, onChange, context: { type, config, connection } }: FieldProps): ShownCertificate | undefined {
  const [shown, setShown] = useState<ShownCertificate>();
  const trusted = asCertificate(value)?.fingerprint;
  const addresses = JSON.stringify(Object.values(config).filter((one) => typeof one === 'string' && one.trim().startsWith('https:')));
  useEffect(() => {
    let over = false;
    const take = (found: ShownCertificate | null) => {
      if (over) return;
      setShown(found ?? undefined);
      // One that took the place of another may be left untrusted: then nothing connects, and that is an answer, too.
      if (found && !found.expected) onChange({ asked: found.fingerprint });
      if (!found && value !== undefined && trusted === undefined) onChange(undefined);
    };
    if (addresses === '[]') take(null);
    else
      hub
        .call('connections.certificate', { type, config, ...(connection ? { connection } : {}) })
        // Whatever else is wrong with the address is said by the test, in more words than fit here.
        .then(take, () => take(null));
    return () => void (over = true);
    // The rest of the form changes with every key and has no part in it.
  }, [addresses, trusted, type, connection]);
  return shown;
}

/** Breaks between its bytes, so that lines can be compared with the other side's. */
const Fingerprint = ({ text }: { text: string }) =>
  text.split(':').map((byte, index) => (
    <Fragment key={index}>
      {index > 0 && ':'}
      {index > 0 && <wbr />}
      {byte}
    </Fragment>
  ));

function Question({ shown, onTrust }: { shown: ShownCertificate; onTrust(): void }) {
  const { t } = useTexts();
  const format = useFormat();
  const { host, why, fingerprint, expected, subject, issuer, until } = shown;
  const facts = [
    ...(expected ? [['before', expected] as const] : []),
    ['fingerprint', fingerprint] as const,
    ['subject', subject] as const,
    ['issuer', issuer] as const,
    ['until', format.dateTime(until)] as const,
  ];
  return (
    <div className={styles.certificate} data-why={why}>
      <p className={styles.certificateTitle}>
        <ShieldQuestion size={20} aria-hidden />
        <strong>{t(expected ? 'fields.certificate.changedTitle' : 'fields.certificate.title', { host })}</strong>
      </p>
      <p>{t(`fields.certificate.why.${why}`)}</p>
      <dl className={styles.facts}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`fields.certificate.${name}`)}</dt>
            {name === 'fingerprint' || name === 'before' ? (
              <dd className={styles.fingerprint}>
                <Fingerprint text={text} />
              </dd>
            ) : (
              <dd>{text}</dd>
            )}
          </div>
        ))}
      </dl>
      <p>{t('fields.certificate.compare')}</p>
      <div>
        <Button onClick={onTrust}>{t('fields.certificate.trust')}</Button>
      </div>
    </div>
  );
}
