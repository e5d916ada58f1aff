import { createStore, useStore } from 'zustand';
import { createTexts, languageOf, type Texts } from '../../src-shared/text/translate.ts';
import type { Language } from '../../src-shared/text/text.ts';

const engines = new Map<Language, Texts>();
const textsIn = (language: Language): Texts => {
  const texts = engines.get(language) ?? createTexts(language);
  engines.set(language, texts);
  return texts;
};

const chosen = createStore<{ language: Language }>(() => ({ language: 'en' }));

/** The texts in the person's language; a change of language renders again, in place. */
export const useTexts = (): Texts => textsIn(useStore(chosen, ({ language }) => language));
/** The same outside components. */
export const currentTexts = (): Texts => textsIn(chosen.getState().language);

/** The language that `theme-first.js` found before the first paint, until the settings arrive. */
export const startLanguage = (): void => chosen.setState({ language: languageOf(document.documentElement.lang) });

/** Shows the window in a language; `system` follows the browser. The next start reads it before the first paint. */
export function setLanguage(asked: Language | 'system'): void {
  const language = asked === 'system' ? languageOf(navigator.language) : asked;
  document.documentElement.lang = language;
  if (asked === 'system') localStorage.removeItem('language');
  else localStorage.setItem('language', asked);
  chosen.setState({ language });
}
