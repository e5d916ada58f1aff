import { useTexts } from '../../hub/texts.ts';

/** What can be counted, in the order it is said. */
const KINDS = ['rooms', 'devices', 'parts', 'scenes', 'tools'] as const;

/** " · 12 rooms · 87 devices"; what is not counted or zero is not said. */
export function useCounts(): (counts: Record<string, number>) => string {
  const { t } = useTexts();
  return (counts) => KINDS.flatMap((kind) => (counts[kind] ? [` · ${t(`wizard.counts.${kind}`, { count: counts[kind] })}`] : [])).join('');
}
