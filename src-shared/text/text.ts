/** Every language the product ships. A text exists in all of them or it does not compile. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that travels as data: what an MCP type says about itself, in every language. */
export type Text = Record<Language, string>;

/** A sentence that is stored or sent unfinished: the key of a text and what to put in. Whoever shows it finishes it. */
export type Sentence = { key: string; with?: Record<string, string | number> | undefined };
