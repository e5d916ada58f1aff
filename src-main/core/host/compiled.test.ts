import { beforeEach, expect, it, vi } from 'vitest';
import { keepCompiled } from './compiled.ts';

const kept: (string | undefined)[] = [];
vi.mock('node:module', () => ({ enableCompileCache: (folder?: string) => void kept.push(folder) }));
beforeEach(() => void kept.splice(0));

it('keeps code that it will run where nobody else can lay any', () => {
  keepCompiled({ HOME: '/home/ada' }, 'linux');
  keepCompiled({ HOME: '/home/ada', XDG_CACHE_HOME: '/caches' }, 'linux');
  expect(kept).toEqual(['/home/ada/.cache/switchboard/compiled', '/caches/switchboard/compiled']);
});

it('keeps none where there is no such place, and takes the one that was named', () => {
  keepCompiled({}, 'linux');
  expect(kept).toEqual([]);
  keepCompiled({ HOME: '/home/ada', NODE_COMPILE_CACHE: '/named' }, 'linux');
  // Temporary files are each person's own there.
  keepCompiled({}, 'win32');
  keepCompiled({}, 'darwin');
  expect(kept).toEqual([undefined, undefined]);
});
