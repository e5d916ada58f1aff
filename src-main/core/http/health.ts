import { contract } from '../../../src-shared/contract/index.ts';
import type { HandlersOf } from '../areas.ts';
import type { system } from '../../../src-shared/contract/system.ts';
import { sendJson } from './answer.ts';
import type { Route } from './route.ts';

type With = { health: () => ReturnType<HandlersOf<typeof system>['system.health']>; isReady: () => boolean };

/** For supervisors and load balancers: alive, ready to work, and – for those who may know – how each component is. */
export const healthRoutes = ({ health, isReady }: With): Route[] => [
  { method: 'GET', path: '/health/live', access: 'open', summary: 'The process answers', answer: () => ({ status: 'ok' }) },
  {
    method: 'GET',
    path: '/health/ready',
    access: 'open',
    summary: 'Storage is open and calls are taken',
    answer: ({ res }) => sendJson(res, isReady() ? 200 : 503, { status: isReady() ? 'ok' : 'starting' }),
  },
  {
    method: 'GET',
    path: '/health/detailed',
    access: 'known',
    summary: 'Every component and how long the program has run',
    output: contract['system.health'].output,
    answer: () => health(),
  },
];
