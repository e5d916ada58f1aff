import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Finding } from '../../../src-shared/model/tool.ts';
import { useTexts } from '../../hub/texts.ts';
import { Section } from '../../ui/page.tsx';
import { Whole } from '../activity/asked-whole.tsx';
import styles from './findings.module.css';

/** Where in what a tool says it stands, in words; deep in a schema by its path. */
function usePlace() {
  const { t } = useTexts();
  return (where: string): string => {
    if (where === 'name' || where === 'title' || where === 'description') return t(`tools.screen.findings.where.${where}`);
    const [side, ...path] = where.split('.');
    const at = path.filter((step) => step !== 'properties').join('.');
    if (side !== 'input' && side !== 'output') return where;
    return at === '' ? t(`tools.screen.findings.where.${side}`) : t(`tools.screen.findings.where.${side}At`, { at });
  };
}

/** What stands out in what somebody else's tool says of itself, the grave first, with the piece as it stands there. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTexts();
  const place = usePlace();
  return (
    <Section title={t('tools.screen.findings.title')}>
      <p className={styles.lead}>{t('tools.screen.findings.lead')}</p>
      <ul className={styles.findings}>
        {findings
          .toSorted((a, b) => Number(b.grave) - Number(a.grave))
          .map(({ kind, grave, where, text }, at) => (
            <li key={at} data-grave={grave || undefined}>
              <span className={styles.what}>
                {grave ? <OctagonAlert size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
                <span>
                  <strong>{t(`tools.screen.findings.kinds.${kind}`)}</strong>{' '}
                  <span className={styles.where}>
                    <Whole text={place(where)} />
                  </span>
                </span>
              </span>
              {text !== '' && (
                <q className={styles.piece}>
                  <Whole text={text} />
                </q>
              )}
            </li>
          ))}
      </ul>
    </Section>
  );
}
