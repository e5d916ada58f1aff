import { en } from './en/index.ts';
import { textsFrom, type Texts } from './engine.ts';
import type { Language } from './text.ts';
import { zhCN } from './zh-CN/index.ts';

export { languageOf, type Params, type TextKey, type Texts } from './engine.ts';

const tables = { en, 'zh-CN': zhCN };

/** The texts in a language, for whoever can carry all of them; the window brings only those it shows. */
export const createTexts = (language: Language): Texts => textsFrom(language, tables);
