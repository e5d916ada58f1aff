import { useSettings } from '../hub/stores/settings.ts';
import { useTexts } from '../hub/texts.ts';
import { Kbd } from '../ui/bits.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { COMMANDS, shownKeys } from './commands.ts';
import { showOverlay, useOverlay } from './overlay.ts';
import styles from './help.module.css';

const GROUPS = ['do', 'here', 'go'] as const;

/** Every key there is, from the same table that runs them. */
export function Help() {
  const open = useOverlay() === 'help';
  const { t } = useTexts();
  const singleKeys = useSettings(({ values }) => values?.singleKeys ?? true);
  return (
    <Dialog open={open} wide title={t('keyboard.title')} onClose={() => showOverlay(undefined)}>
      {!singleKeys && <p>{t('keyboard.singleOff')}</p>}
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group} aria-label={t(`keyboard.groups.${group}`)}>
            <h3>{t(`keyboard.groups.${group}`)}</h3>
            <dl className={styles.list}>
              {COMMANDS.filter((command) => command.group === group && command.keys).map(({ id, text, keys }) => (
                <div key={id} className={styles.line}>
                  <dt>{t(text)}</dt>
                  <dd>
                    <Kbd keys={shownKeys(keys ?? [])} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
