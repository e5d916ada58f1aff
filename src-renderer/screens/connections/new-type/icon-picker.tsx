import { useState } from 'react';
import { isPlainSvg } from '../../../../src-shared/forms/plain-svg.ts';
import { useTexts } from '../../../hub/texts.ts';
import { TextField } from '../../../ui/inputs.tsx';
import { TypeIcon } from '../type-icon.tsx';
import { COLOUR_NAMES, COLOURS, iconOf, pickedIn, SHAPE_NAMES, type Colour, type Shape } from './icons.ts';
import styles from './new-type.module.css';

/** A shape and a colour of the table, or a picture of one's own. */
export function IconPicker({ icon, onChange }: { icon: string | undefined; onChange(svg: string): void }) {
  const { t } = useTexts();
  const picked = pickedIn(icon);
  const [own, setOwn] = useState(icon !== undefined && !picked ? icon : '');
  const [shape, colour]: [Shape, Colour] = [picked?.shape ?? 'plug', picked?.colour ?? 'blue'];
  const wrong = own.trim() !== '' && !isPlainSvg(own);
  return (
    <fieldset className={styles.icons}>
      <legend>{t('newType.icon.legend')}</legend>
      <div className={styles.swatches} role="radiogroup" aria-label={t('newType.icon.shape')}>
        {SHAPE_NAMES.map((one) => (
          <label key={one} className={styles.swatch} title={t(`newType.icon.shapes.${one}`)}>
            <input type="radio" name="shape" checked={picked?.shape === one} onChange={() => onChange(iconOf(one, colour))} />
            <TypeIcon svg={iconOf(one, colour)} />
            <span className="only-for-readers">{t(`newType.icon.shapes.${one}`)}</span>
          </label>
        ))}
      </div>
      <div className={styles.swatches} role="radiogroup" aria-label={t('newType.icon.colour')}>
        {COLOUR_NAMES.map((one) => (
          <label key={one} className={styles.swatch} title={t(`newType.icon.colours.${one}`)}>
            <input type="radio" name="colour" checked={picked?.colour === one} onChange={() => onChange(iconOf(shape, one))} />
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden>
              <circle cx="12" cy="12" r="9" fill={COLOURS[one]} />
            </svg>
            <span className="only-for-readers">{t(`newType.icon.colours.${one}`)}</span>
          </label>
        ))}
      </div>
      <details open={own !== ''}>
        <summary>{t('newType.icon.own')}</summary>
        <TextField
          label={t('newType.icon.svg')}
          hint={t('newType.icon.svgHint')}
          error={wrong ? t('newType.icon.svgWrong') : undefined}
          multiline
          mono
          rows={4}
          value={own}
          onChange={(text) => {
            setOwn(text);
            if (isPlainSvg(text)) onChange(text.trim());
          }}
        />
      </details>
    </fieldset>
  );
}
