import i18next, { type i18n } from 'i18next';
import type { en } from './en/index.ts';
import type { TextKeys } from './same.ts';
import type { Language, Sentence, Text } from './text.ts';

export type TextKey = TextKeys<typeof en>;
export type Params = Record<string, string | number>;

/** The one text engine: window, tray, command line and journal speak through it. */
export type Texts = {
  language: Language;
  t(key: TextKey, params?: Params): string;
  /** Finishes a sentence that was stored or sent as key and parameters; an unknown key shows itself. */
  say(sentence: Sentence): string;
  has(key: string): boolean;
  /** Picks the language of a text that came as data. */
  of(text: Text): string;
};

/** Tables of texts by language; whoever shows one language brings that and English. */
export type TextTables = { [L in Language]?: object };

/** Speaks one language out of the tables it was given; what is missing there is said in English. */
export function textsFrom(language: Language, tables: TextTables): Texts {
  const engine: i18n = i18next.createInstance();
  const resources = Object.fromEntries(Object.entries(tables).map(([name, translation]) => [name, { translation }]));
  void engine.init({ lng: language, fallbackLng: 'en', resources, initAsync: false, interpolation: { escapeValue: false } });
  const t = (key: string, params: Params = {}): string => {
    // Parameters are data, whoever they come from: under `replace` none of their names can be taken for an option of the engine.
    const said: unknown = engine.t(key, { replace: params, ...(typeof params['count'] === 'number' && { count: params['count'] }) });
    return typeof said === 'string' ? said : key;
  };
  return {
    language,
    t,
    say: ({ key, with: params }) => t(key, params),
    has: (key) => engine.exists(key),
    of: (text) => text[language],
  };
}

/** The language to show when the person left it to the system. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
