import type { TraitState } from '../../model/device.ts';
import type { Text } from '../text.ts';
import { createTexts, type Texts } from '../translate.ts';
import { beside, traitFacts } from './words.ts';

let engines: { en: Texts; 'zh-CN': Texts } | undefined;
/** Made when first asked for: most programs never need both. */
const both = () => (engines ??= { en: createTexts('en'), 'zh-CN': createTexts('zh-CN') });

/** What every ability of a part says now, in both languages, as the panel words it; of a thing out of reach nothing is known but that. */
export function wordsOfTraits(traits: Readonly<Record<string, TraitState>>, online = true): Record<string, Text> {
  const { en, 'zh-CN': chinese } = both();
  const said = (texts: Texts, key: string, state: TraitState): string =>
    !online && (state.value === null || state.value === undefined)
      ? texts.t('devices.words.offline')
      : beside(traitFacts(texts, key, state));
  return Object.fromEntries(
    Object.entries(traits).map(([key, state]) => [key, { en: said(en, key, state), 'zh-CN': said(chinese, key, state) }]),
  );
}
