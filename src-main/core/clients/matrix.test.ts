import { beforeEach, describe, expect, it } from 'vitest';
import type { MatrixRow } from '../../../src-shared/contract/clients.ts';
import { Client } from '../../../src-shared/model/client.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { KnownTool } from '../tools/catalogue.ts';
import { CONNECTION, fakeConnections, person, realClock } from '../tools/fake-home.ts';
import { createMatrix } from './matrix.ts';

const who = { caller: person, session: 's' };
const claude = Client.parse({ id: 'a1', name: 'Claude', kind: 'assistant', exposure: 'full', createdAt: 0, calls: 0 });
const tool = (name: string): KnownTool => ({
  name,
  original: name,
  slug: 'notes',
  connection: CONNECTION,
  origin: 'upstream',
  title: { en: name, 'zh-CN': name },
  description: '',
  risk: 'read',
  input: {},
  enabled: true,
  subject: undefined,
  cacheMs: undefined,
  more: undefined,
});
let rules: Rule[];
beforeEach(() => void (rules = []));

const rows = async (tools: string[] = []): Promise<MatrixRow[]> =>
  createMatrix({
    clients: { get: (id) => [claude].find((one) => one.id === id) },
    connections: fakeConnections().connections,
    devices: { home: () => ({ devices: [], rooms: [{ id: 'bath', name: 'Bath', order: 0 }], scenes: [] }) },
    tools: { rules: () => rules, known: () => [tool('notes__add'), tool('notes__read')] },
    clock: realClock,
  })['clients.matrix']({ id: claude.id, tools }, who);
const cell = async (kind: MatrixRow['kind'], risk: string, tools: string[] = []) =>
  (await rows(tools)).find((row) => row.kind === kind)?.cells.find((one) => one.risk === risk);

describe('the rules of a client, place by place', () => {
  it('without any rule are the defaults, and say so', async () => {
    expect(await cell('room', 'read')).toEqual({
      risk: 'read',
      without: { verdict: 'allow', why: { key: 'rules.why.default.read' } },
      now: { verdict: 'allow', why: { key: 'rules.why.default.read' } },
    });
  });

  it('tell a rule of the cell from one that it inherits', async () => {
    rules = [
      { id: 'r1', client: claude.id, risk: 'control', verdict: 'allow' },
      { id: 'r2', client: claude.id, room: 'bath', risk: 'control', verdict: 'ask' },
    ];
    expect(await cell('room', 'control')).toMatchObject({
      own: { rule: 'r2', verdict: 'ask' },
      without: { verdict: 'allow', why: { key: 'rules.why.allow.clientRisk' } },
      now: { verdict: 'ask', why: { key: 'rules.why.ask.clientTarget', with: { target: 'Bath' } } },
    });
    expect((await cell('connection', 'control'))?.own).toBeUndefined();
  });

  it('name the rule that decides where it is another one: off always wins', async () => {
    rules = [
      { id: 'r1', verdict: 'off', risk: 'read' },
      { id: 'r2', client: claude.id, room: 'bath', risk: 'read', verdict: 'allow' },
    ];
    expect(await cell('room', 'read')).toMatchObject({
      own: { rule: 'r2', verdict: 'allow' },
      now: { verdict: 'off', why: { key: 'rules.why.off.risk' } },
    });
  });

  it('name the connection of a tool by its name where a rule of the whole connection decides', async () => {
    rules = [{ id: 'r1', client: claude.id, connection: CONNECTION, verdict: 'allow' }];
    expect((await cell('tool', 'read', ['notes__add']))?.now.why).toMatchObject({ with: { target: 'Fake home' } });
  });

  it('leave rules with hours or conditions alone', async () => {
    rules = [{ id: 'r1', client: claude.id, risk: 'read', verdict: 'off', when: 'risk == "read"' }];
    expect((await cell('everything', 'read'))?.own).toBeUndefined();
    expect((await cell('everything', 'read'))?.now.verdict).toBe('off');
  });

  it('show tools that have a rule or are asked about, at their own risk, and foreign ones ask first', async () => {
    expect((await rows()).filter(({ kind }) => kind === 'tool')).toEqual([]);
    expect(await cell('tool', 'read', ['notes__add'])).toMatchObject({ now: { verdict: 'ask', why: { key: 'rules.why.upstream' } } });
    rules = [{ id: 'r1', client: claude.id, tool: 'notes__read', risk: 'read', verdict: 'allow' }];
    expect((await rows()).filter(({ kind }) => kind === 'tool').map(({ id, cells }) => [id, cells.length])).toEqual([['notes__read', 1]]);
  });
});
