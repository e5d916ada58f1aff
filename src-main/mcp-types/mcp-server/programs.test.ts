import { describe, expect, it } from 'vitest';
import type { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { silentLog } from '../../kit/testing/index.ts';
import { eventually, farLink, farWorld } from './testing/far-link.ts';

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
    const place = server('everything');
    // Other files run servers of the same name beside this one, as children of the same process.
    let pid = 0;
    const info = (_message: string, details: Record<string, unknown> = {}) => void (pid = Number(details['pid'] ?? pid));
    const { link, events, close } = await farLink(place, { world: farWorld(place, { log: { ...silentLog, info } }) });
    const { signal } = new AbortController();
    const { promise: isUnderWay, resolve } = Promise.withResolvers<undefined>();
    const context = { signal, capabilities: {}, caller: 'Ann', progress: () => resolve(undefined) };
    const how = { back: false, caller: 'Ann', relay: { params: {}, context } };
    const call = link
      .runTool('trigger-long-running-operation', { duration: 20, steps: 200 }, signal, how)
      .catch((thrown: unknown) => thrown);
    await isUnderWay;
    process.kill(pid, 'SIGKILL');
    expect(await call).toMatchObject({ problem: 'program.ended', details: { with: { name: process.execPath } } });
    await eventually(() => events.some((event) => event.kind === 'health' && event.health.problem === 'program.ended'), 'its health');
    await close();
  });

  it('and neither answers nor ends keeps nobody waiting who closes the connection', async () => {
    const place = node(`
      process.on('SIGTERM', () => undefined);
      setInterval(() => undefined, 1_000);
      const say = (message) => console.log(JSON.stringify({ jsonrpc: '2.0', ...message }));
      const answers = {
        initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'deaf', version: '1' } }),
        'tools/list': () => ({ tools: [{ name: 'wait', inputSchema: { type: 'object' } }] }),
      };
      require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
        const { id, method, params } = JSON.parse(line);
        if (method === 'tools/call')
          say({ method: 'notifications/progress', params: { progressToken: params._meta.progressToken, progress: 1 } });
        else if (id !== undefined)
          say(answers[method] ? { id, result: answers[method](params) } : { id, error: { code: -32601, message: 'Unknown' } });
      });`);
    let pid = 0;
    const info = (_message: string, details: Record<string, unknown> = {}) => void (pid = Number(details['pid'] ?? pid));
    const { link, close } = await farLink(place, { world: farWorld(place, { log: { ...silentLog, info } }) });
    const { signal } = new AbortController();
    const { promise: isUnderWay, resolve } = Promise.withResolvers<undefined>();
    const relay = { params: {}, context: { signal, capabilities: {}, caller: 'Ann', progress: () => resolve(undefined) } };
    const call = link.runTool('wait', {}, signal, { back: false, caller: 'Ann', relay }).catch((thrown: unknown) => thrown);
    await isUnderWay;
    const closed = close();
    expect(await call).toMatchObject({ problem: 'connection.closed' });
    // It is still there: whoever waited for its end would wait for as long as it is given.
    expect(process.kill(pid, 'SIGKILL')).toBe(true);
    await closed;
  });
});
