import { useSystem } from '../../hub/stores/system.ts';
import { useTexts } from '../../hub/texts.ts';
import { Section } from '../../ui/page.tsx';
import { Card } from '../../ui/surface.tsx';
import styles from './settings.module.css';

/** What this is, and whose work it stands on. */
export function About() {
  const { t } = useTexts();
  const hello = useSystem((state) => state.hello);
  return (
    <Section title={t('settings.screen.groups.about')}>
      <Card className={styles.card}>
        {hello && (
          <dl className={styles.pairs}>
            <div>
              <dt>{t('settings.screen.about.version')}</dt>
              <dd>{hello.version}</dd>
            </div>
            <div>
              <dt>{t('settings.screen.about.host')}</dt>
              <dd>{t(`settings.screen.about.hosts.${hello.host}`)}</dd>
            </div>
            <div>
              <dt>{t('settings.screen.about.platform')}</dt>
              <dd>{hello.platform}</dd>
            </div>
          </dl>
        )}
        <p>{t('settings.screen.about.private')}</p>
        <p>{t('settings.screen.about.licence')}</p>
        <p className={styles.hint}>{t('settings.screen.about.licences')}</p>
      </Card>
    </Section>
  );
}
