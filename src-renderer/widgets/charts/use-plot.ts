import { useEffect, useRef, type DependencyList, type RefObject } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

const LEAST_PX = 120;

type Drawn = { options(width: number): uPlot.Options; data(): uPlot.AlignedData };
/** Where a plot is drawn: anew with what it shows, with another width, and with another theme or language, for colours are read once a drawing. */
export function usePlot(drawn: Drawn, shows: DependencyList): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(drawn);
  useEffect(() => void (latest.current = drawn));
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let plot: uPlot | undefined;
    const width = () => Math.max(LEAST_PX, element.clientWidth);
    const draw = () => {
      plot?.destroy();
      plot = new uPlot(latest.current.options(width()), latest.current.data(), element);
    };
    draw();
    const resized = new ResizeObserver(() => plot && plot.width !== width() && plot.setSize({ width: width(), height: plot.height }));
    const rethemed = new MutationObserver(draw);
    resized.observe(element);
    rethemed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'lang'] });
    return () => {
      resized.disconnect();
      rethemed.disconnect();
      plot?.destroy();
    };
    // `shows` is what is drawn.
  }, shows);
  return box;
}

/** A colour of the theme of now, or its font. */
export const tokenOf = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
