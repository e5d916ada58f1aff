import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';

type Asked = { message: string };
type Results = { structuredContent?: { results?: { status: string; problem?: string }[] } };

describe.each(['modern', 'legacy'] as const)('an approval at a client of the %s era', (era) => {
  let home: RunningCore;
  let client: Client;
  const asked: Asked[] = [];
  let decision = 'once';
  let allow: (mayApprove: boolean) => Promise<unknown>;
  beforeEach(async () => {
    home = await runningCore();
    asked.length = 0;
    decision = 'once';
    const { token, id } = await home.client('Claude');
    const { identifyPerson } = home.core;
    allow = async (mayApprove) => home.core.handlers['clients.update']({ id, mayApprove }, identifyPerson('t'));
    client = new Client(
      { name: 'approving', version: '1.0.0' },
      { capabilities: { elicitation: { form: {} } }, ...(era === 'modern' && { versionNegotiation: { mode: 'auto' as const } }) },
    );
    client.setRequestHandler('elicitation/create', (request) => {
      asked.push(request.params);
      return { action: 'accept', content: { decision } };
    });
    const headers = { authorization: `Bearer ${token}` };
    await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', home.url), { requestInit: { headers } }));
  });
  afterEach(async () => {
    await client.close();
    await home.close();
  });
  const control = async (part: string, command: string, args = {}) =>
    ((await client.callTool({ name: 'control', arguments: { actions: [{ part, command, args }] } })) as Results).structuredContent
      ?.results?.[0];
  const waiting = () => home.core.handlers['approvals.list'](undefined, home.core.identifyPerson('t'));

  const denied = async (call: Promise<unknown>) => {
    await expect.poll(async () => (await waiting()).length).toBe(1);
    const [question] = await waiting();
    await home.core.handlers['approvals.decide']({ id: question?.id ?? '', decision: 'deny' }, home.core.identifyPerson('t'));
    expect(await call).toMatchObject({ problem: 'approval.denied' });
    expect(asked).toEqual([]);
  };

  it('is not given there unless the person said so: whoever asks would answer itself', async () => {
    await denied(control(home.part('Ceiling light'), 'power.on'));
  });

  it('is given where the person sits, in words, and the journal says where', async () => {
    await allow(true);
    expect(await control(home.part('Ceiling light'), 'power.on')).toMatchObject({ status: 'confirmed' });
    expect(asked.map(({ message }) => message)).toEqual(['Claude wants to: Turn "Ceiling light" on']);
    expect(await waiting()).toEqual([]);
    const { entries } = await home.core.handlers['activity.list']({ limit: 1 }, home.core.identifyPerson('t'));
    expect(entries).toMatchObject([{ approved: true, approvedAt: 'client' }]);
  });

  it('is never given there for longer than the one call', async () => {
    await allow(true);
    decision = 'hour';
    const call = control(home.part('Ceiling light'), 'power.on');
    await expect.poll(async () => (await waiting()).length).toBe(1);
    await expect.poll(() => asked.length).toBe(1);
    asked.length = 0;
    await denied(call);
  });

  it('is given there only when the words tell all that would be done', async () => {
    await allow(true);
    await control(home.part('Desk lamp'), 'level.set', { level: 41 });
    expect(asked.splice(0)).toHaveLength(1);
    await denied(control(home.part('Desk lamp'), 'level.set', { level: 77, transition: 200 }));
  });

  it('is never given there for what is dangerous', async () => {
    await allow(true);
    await denied(control(home.part('Front door'), 'lock.unlock'));
  });
});
