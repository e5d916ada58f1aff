import type { Route } from './route.ts';

const STEPS = ['user', 'core_config', 'analytics', 'integration'];

/** The house is long since moved in. */
export const onboarding: Route[] = [
  { path: /^\/api\/onboarding$/, open: true, answer: () => ({ json: STEPS.map((step) => ({ step, done: true })) }) },
  {
    method: 'POST',
    path: /^\/api\/onboarding\/users$/,
    open: true,
    answer: () => ({ status: 403, json: { message: 'User step already done' } }),
  },
];
