/** The shape another language must have: every key of English but its singulars, which only some languages know. */
export type SameTexts<T> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : SameTexts<T[K]>;
};

/** Every dotted path to a text; a plural is named without its suffix. */
export type TextKeys<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K extends `${infer Base}_one` ? Base : K extends `${infer Base}_other` ? Base : K}`
    : TextKeys<T[K], `${Prefix}${K}.`>;
}[keyof T & string];
