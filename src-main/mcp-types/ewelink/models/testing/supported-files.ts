/** The page of supported devices, by language. */
export const SUPPORTED = [
  ['en', new URL('../../SUPPORTED.md', import.meta.url)],
  ['zh-CN', new URL('../../SUPPORTED.zh-CN.md', import.meta.url)],
] as const;
