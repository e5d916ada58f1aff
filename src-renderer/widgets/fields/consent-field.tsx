import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { foldersTouched, type Confinement } from '../../../src-shared/forms/confinement.ts';
import { concernsOf, consentText, isAgreed, visible, wantedOf, type Consented } from '../../../src-shared/forms/consent.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { FieldProps } from './field.ts';
import { Group } from './frame.tsx';
import styles from './fields.module.css';

/** Shows a command whole, argument by argument, and asks whether it may run. Any change of it takes the answer back. */
export function ConsentField(props: FieldProps) {
  const { t } = useTexts();
  const { field, value, onChange, context } = props;
  const wanted = field.consents && wantedOf(field.consents, context.config);
  if (!wanted)
    return (
      <Group props={props}>
        <p className={styles.hint}>{t('fields.consent.nothing')}</p>
      </Group>
    );
  const text = consentText(wanted);
  const agreed = isAgreed(value, text);
  return (
    <Group props={props}>
      <div className={styles.certificate}>
        <p className={styles.certificateTitle}>
          <strong>{t('fields.consent.title')}</strong>
        </p>
        <Command wanted={wanted} />
        {concernsOf(wanted).map((concern) => (
          <p key={concern} className={styles.row} data-middle role="note">
            <TriangleAlert size={18} aria-hidden />
            {t(`fields.consent.concern.${concern}`)}
          </p>
        ))}
        <p>{t(wanted.within ? 'fields.consent.walls' : 'fields.consent.rights')}</p>
        <div className={styles.row} data-middle>
          {agreed && (
            <>
              <ShieldCheck size={18} aria-hidden />
              <span role="status">{t('fields.consent.agreed')}</span>
            </>
          )}
          {/* One button for both, so that the focus stays. */}
          <Button key="answer" onClick={() => onChange(agreed ? undefined : { agreed: text })}>
            {t(agreed ? 'fields.consent.takeBack' : 'fields.consent.agree')}
          </Button>
        </div>
      </div>
    </Group>
  );
}

function Command({ wanted: { program, args, folder, variables, within } }: { wanted: Consented }) {
  const { t } = useTexts();
  const rows: [string, string][] = [
    [t('fields.consent.program'), program],
    ...args.map((arg, index): [string, string] => [t('fields.consent.argument', { number: index + 1 }), arg]),
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, word]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={styles.fingerprint}>{visible(word)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('fields.consent.folder')}</dt>
        <dd>{folder === '' ? t('fields.consent.ownFolder') : visible(folder)}</dd>
      </div>
      <div>
        <dt>{t('fields.consent.variables')}</dt>
        <dd>{variables.length === 0 ? t('fields.consent.noVariables') : variables.join(', ')}</dd>
      </div>
      <div>
        <dt>{t('fields.consent.touches')}</dt>
        {within ? <Within within={within} folder={folder} /> : <dd>{t('fields.touches.account')}</dd>}
      </div>
    </dl>
  );
}

function Within({ within, folder }: { within: Confinement; folder: string }) {
  const { t } = useTexts();
  return (
    <>
      <dd>{t('fields.consent.withinOwn')}</dd>
      {foldersTouched(within, folder).map(({ path, write }) => (
        <dd key={path} className={styles.fingerprint}>
          {t(write ? 'fields.consent.withinWrite' : 'fields.consent.withinRead', { path: visible(path) })}
        </dd>
      ))}
      <dd>{t(within.network ? 'fields.consent.withinNetwork' : 'fields.consent.withinNoNetwork')}</dd>
    </>
  );
}
