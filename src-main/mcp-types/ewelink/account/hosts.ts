/** Where accounts live. The table of countries is a hint only: the sign-in says it. */
export const REGIONS = ['cn', 'as', 'us', 'eu'] as const;
export type Region = (typeof REGIONS)[number];
export const isRegion = (text: unknown): text is Region => REGIONS.some((one) => one === text);

/** The vendor's addresses. Only China has its own ending. */
export const ENDPOINTS = {
  oauth: 'https://c2ccdn.coolkit.cc/oauth/index.html',
  'rest.cn': 'https://cn-apia.coolkit.cn',
  'rest.as': 'https://as-apia.coolkit.cc',
  'rest.us': 'https://us-apia.coolkit.cc',
  'rest.eu': 'https://eu-apia.coolkit.cc',
  'dispatch.cn': 'https://cn-dispa.coolkit.cn/dispatch/app',
  'dispatch.as': 'https://as-dispa.coolkit.cc/dispatch/app',
  'dispatch.us': 'https://us-dispa.coolkit.cc/dispatch/app',
  'dispatch.eu': 'https://eu-dispa.coolkit.cc/dispatch/app',
} as const;
