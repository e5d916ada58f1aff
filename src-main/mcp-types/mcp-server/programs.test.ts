import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { eventually, farLink } from './testing/far-link.ts';

const node = (code: string) => ({ kind: 'program' as const, command: { program: process.execPath, args: ['-e', code] }, env: {} });
const server = (name: string) => ({
  kind: 'program' as const,
  command: {
    program: process.execPath,
    args: [`${import.meta.dirname}/../../../node_modules/@modelcontextprotocol/server-${name}/dist/index.js`],
  },
  env: {},
});
const failing = (code: string): Promise<SwitchboardError> =>
  farLink(node(code)).then(
    () => expect.fail('it started'),
    (error: SwitchboardError) => error,
  );

describe('a program that is to be a server', () => {
  it('and ends at once says why, in its own last words', async () => {
    const error = await failing('console.error("The variable API_KEY is not set"); process.exit(2)');
    expect(error).toMatchObject({
      problem: 'program.ended',
      details: { with: { name: process.execPath, why: 'The variable API_KEY is not set' } },
    });
  });

  it('and ends without a word says how', async () => {
    expect((await failing('process.exit(7)')).details.with).toMatchObject({ why: 'exit code 7' });
  });

  it('and is not there is said to be missing, with where it was looked for', async () => {
    const error: unknown = await farLink({ kind: 'program', command: { program: 'no-such-server', args: [] }, env: {} }).catch((thrown: unknown) => thrown); // prettier-ignore
    expect(error).toMatchObject({
      problem: 'program.missing',
      details: { with: { name: 'no-such-server', places: expect.stringContaining(process.env['PATH']?.split(':')[0] ?? '') } },
    });
  });

  it('and is killed in the middle of a call ends the call in words, and the connection with the same', async () => {
    const { link, events, close } = await farLink(server('everything'));
    const call = link.runTool('trigger-long-running-operation', { duration: 20, steps: 2 }, new AbortController().signal).catch((thrown: unknown) => thrown); // prettier-ignore
    await new Promise((resolve) => setTimeout(resolve, 150));
    const pid = Number(execFileSync('ps', ['--ppid', String(process.pid), '-o', 'pid=,args=']).toString().split('\n').find((line) => line.includes('server-everything'))?.trim().split(/\s+/)[0]); // prettier-ignore
    process.kill(pid, 'SIGKILL');
    expect(await call).toMatchObject({ problem: 'program.ended', details: { with: { name: process.execPath } } });
    await eventually(() => events.some((event) => event.kind === 'health' && event.health.problem === 'program.ended'), 'its health');
    await close();
  });
});
