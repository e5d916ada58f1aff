import type { CSSProperties, PointerEvent } from 'react';
import { useTexts } from '../../hub/texts.ts';
import type { TraitControl, TraitWidget } from './control.ts';
import { percent } from '../../../src-shared/text/states/format.ts';
import { Drag, TraitLine } from './pieces.tsx';
import { numberIn } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';
import { colourName } from '../../../src-shared/text/states/words.ts';

/** Where on the wheel a pointer is: hue clockwise from the right, saturation from the middle outwards. */
export function atPoint(x: number, y: number, size: number): { h: number; s: number } {
  const [dx, dy] = [x - size / 2, y - size / 2];
  const h = (Math.round((Math.atan2(dy, dx) * 180) / Math.PI) + 360) % 360;
  return { h, s: Math.min(100, Math.round((Math.hypot(dx, dy) / (size / 2)) * 100)) };
}

const SWATCHES = [
  { h: 30, s: 40 },
  { h: 0, s: 90 },
  { h: 30, s: 90 },
  { h: 55, s: 85 },
  { h: 120, s: 80 },
  { h: 180, s: 80 },
  { h: 230, s: 85 },
  { h: 285, s: 80 },
] as const;
const paint = (h: number, s: number): CSSProperties => ({ '--swatch': `hsl(${h} ${s}% ${100 - s / 2}%)` });

function Wheel({ control, h, s }: { control: TraitControl; h: number; s: number }) {
  const pick = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>) => {
    if (control.locked !== undefined) return;
    const { left, top, width } = currentTarget.getBoundingClientRect();
    const wanted = atPoint(clientX - left, clientY - top, width);
    control.act('set', wanted, wanted);
  };
  const angle = (h * Math.PI) / 180;
  const mark: CSSProperties = { left: `${50 + (Math.cos(angle) * s) / 2}%`, top: `${50 + (Math.sin(angle) * s) / 2}%` };
  // The wheel is for pointers; the two sliders beside it do the same from the keyboard and for readers.
  return (
    <div className={styles.wheel} aria-hidden onPointerUp={pick}>
      <span className={styles.mark} style={{ ...mark, ...paint(h, s) }} />
    </div>
  );
}

/** A colour: swatches, a wheel for pointers, and hue and saturation as sliders. */
export const colour: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const h = numberIn(control.state.value, 'h') ?? 0;
    const s = numberIn(control.state.value, 's') ?? 0;
    const set = (wanted: { h: number; s: number }) => control.act('set', wanted, wanted);
    return (
      <TraitLine control={control}>
        <div className={styles.buttons} role="group" aria-label={control.name}>
          {SWATCHES.map((swatch) => (
            <button
              key={swatch.h + swatch.s * 1000}
              type="button"
              className={styles.swatch}
              style={paint(swatch.h, swatch.s)}
              aria-label={colourName(texts, swatch.h, swatch.s)}
              aria-pressed={Math.abs(swatch.h - h) < 6 && Math.abs(swatch.s - s) < 6}
              disabled={control.locked !== undefined}
              title={control.locked ?? colourName(texts, swatch.h, swatch.s)}
              onClick={() => set(swatch)}
            />
          ))}
        </div>
        <div className={styles.fine}>
          <Wheel control={control} h={h} s={s} />
          <div className={styles.sliders}>
            <span>{texts.t('devices.controls.hue')}</span>
            <Drag
              control={control}
              what={texts.t('devices.controls.hue')}
              max={359}
              value={Math.round(h) % 360}
              say={(hue) => colourName(texts, hue, 100)}
              onCommit={(hue) => set({ h: hue, s })}
            />
            <span>{texts.t('devices.controls.saturation')}</span>
            <Drag
              control={control}
              what={texts.t('devices.controls.saturation')}
              value={Math.round(s)}
              say={(value) => percent(texts, value)}
              onCommit={(saturation) => set({ h, s: saturation })}
            />
          </div>
        </div>
      </TraitLine>
    );
  },
};
