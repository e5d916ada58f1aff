import { isMerelySet, splitPartId } from '../../../src-shared/model/key.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { settingsOf, traitsOf } from '../../widgets/traits/part-state.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { asAsked } from '../../widgets/traits/use-placed.ts';
import { ControlList } from './control-list.tsx';
import styles from './devices.module.css';

/** How a thing behaves: set once, then left alone, so it is folded. What is set of the thing as a whole stands with each of its parts. */
export function PartSettings({ part, device }: Pick<Placed, 'part' | 'device'>) {
  const { t } = useTexts();
  const pending = useHome((home) => home.pending);
  const parts = useHome((home) => home.parts);
  const whole = Object.values(parts).filter((one) => one.id !== part.id && splitPartId(one.id).device === device.id && isMerelySet(one));
  const own = settingsOf(part);
  if (own.length + whole.length === 0) return null;
  return (
    <details className={styles.folded} data-section="settings">
      <summary>{t('devices.settings.title')}</summary>
      <ControlList part={part} device={device} traits={own} />
      {whole.map((one) => {
        const asked = asAsked(one, pending);
        return (
          <section key={one.id} aria-label={t('devices.settings.whole', { device: device.name })}>
            {own.length > 0 && <h3>{t('devices.settings.whole', { device: device.name })}</h3>}
            <ControlList part={asked} device={device} traits={[...settingsOf(asked), ...traitsOf(asked)]} />
          </section>
        );
      })}
    </details>
  );
}
