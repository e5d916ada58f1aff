import { createStore, useStore } from 'zustand';
import { en } from '../../src-shared/text/en/index.ts';
import { languageOf, textsFrom, type Texts } from '../../src-shared/text/engine.ts';
import type { Language } from '../../src-shared/text/text.ts';
import { fresh } from './fresh.ts';

// English comes with the entry, as what every other language falls back to; the others come when they are wanted.
const english = textsFrom('en', { en });
const engines = new Map<Language, Texts>([['en', english]]);

async function load(language: Language): Promise<void> {
  if (engines.has(language)) return;
  const { zhCN } = await fresh(() => import('../../src-shared/text/zh-CN/index.ts'));
  engines.set(language, textsFrom(language, { en, 'zh-CN': zhCN }));
}

const chosen = createStore<{ language: Language }>(() => ({ language: 'en' }));
const textsIn = (language: Language): Texts => engines.get(language) ?? english;

/** The texts in the person's language; a change of language renders again, in place. */
export const useTexts = (): Texts => textsIn(useStore(chosen, ({ language }) => language));
/** The same outside components. */
export const currentTexts = (): Texts => textsIn(chosen.getState().language);

let asks = 0;
/** Of several wishes the last one counts, however long each takes to load. */
async function choose(language: Language): Promise<void> {
  const ask = ++asks;
  await load(language);
  if (ask === asks) chosen.setState({ language });
}

/** The language that `first.js` found before the first paint, until the settings arrive. */
export const startLanguage = (): Promise<void> => choose(languageOf(document.documentElement.lang));

/** Shows the window in a language; `system` follows the browser. The next start reads it before the first paint. */
export function setLanguage(asked: Language | 'system'): void {
  const language = asked === 'system' ? languageOf(navigator.language) : asked;
  document.documentElement.lang = language;
  if (asked === 'system') localStorage.removeItem('language');
  else localStorage.setItem('language', asked);
  void choose(language);
}
